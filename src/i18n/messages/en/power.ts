/** The glass without the system, the lock screen, and the keys of the body. */
export const power = {
  'power.off': 'The phone is off',
  'power.off-hint': 'The phone is off. The power key on its side turns it on.',
  'power.asleep': 'The screen is dark',
  'power.wake': 'Wake the screen',
  'power.booting': 'The phone is starting',
  'power.shutting-down': 'Shutting down…',
  'power.erasing': 'Erasing everything',
  'power.updating': 'Updating system',
  'power.flashing': 'Installing system',
  'power.percent': '{percent}%',
  'power.do-not-turn-off': 'This takes a moment. Don’t turn the phone off.',
  'power.do-not-disconnect': 'Leave the phone connected to the computer. It restarts by itself.',

  'power-menu.label': 'Power menu',
  'power-menu.power-off': 'Power off',
  'power-menu.restart': 'Restart',

  'recovery-menu.head': 'Outside the system',
  'recovery-menu.title': 'Main menu',
  'recovery-menu.reboot': 'Reboot',
  'recovery-menu.wipe-data': 'Wipe data',
  'recovery-menu.connect': 'Connect to a computer',
  'recovery-menu.back': 'Back',
  'recovery-menu.wipe-all-data': 'Wipe all data',
  'recovery-menu.confirm': 'Confirm',
  'recovery-menu.back-to-main-menu': 'Back to main menu',
  'recovery-menu.confirm-text':
    'Everything on this phone will be deleted and cannot be restored. Which account the phone belongs to stays as it is.',
  'recovery-menu.wiped': 'Data wiped',
  'recovery-menu.wiped-text': 'Everything on this phone was deleted.',
  'recovery-menu.connecting-text': 'Connect the phone with a cable. It waits for the computer.',
  'recovery-menu.help': 'Volume keys: move. Power key: select.',

  'keys.hold-power': 'Hold power: power menu',
  'keys.recovery': 'Hold power and volume up: recovery menu',

  'lock.label': 'Lock screen',
  'lock.swipe': 'Swipe up to unlock',
  'lock.hidden': 'Sensitive content hidden',

  'pin.title': 'Enter PIN',
  'pin.entered': '{count, plural, =0 {No digits entered} one {# digit entered} other {# digits entered}}',
  'pin.wrong': 'Wrong PIN. Try again.',
  'pin.pause': '{seconds, plural, one {Too many tries. Try again in # second.} other {Too many tries. Try again in # seconds.}}',
  'pin.delete': 'Delete',
  'pin.enter': 'OK',
} as const
