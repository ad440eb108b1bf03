/** Navigation and notifications: what the shell says beyond its labels. */
export const glass = {
  'app.photos': 'Photos',
  'nav.up': 'Navigate up',
  'nav.overview': 'Recents',
  'shade.open': 'Open notifications',
  'quick.turn': 'Rotate',
  'status.no-internet': 'Wi-Fi without internet',
  'status.wifi-captive': 'Wi-Fi: sign in to the network',
  'status.wifi-weak': 'Wi-Fi: weak signal',
  'status.slot-empty': 'SIM {slot}: no card',
  'heads-up.open': 'Open message from {sender}',
  'heads-up.open-mail': 'Open mail from {sender}',
  'crash.close': 'Close app',
  'keyboard.one-language': 'This keyboard has one language: English',
  'screen.loading': 'Opening…',
} as const
