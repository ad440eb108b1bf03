import { phoneSetup } from './phone.setup.ts'
import { recoveryLines } from './recovery-lines.ts'

/** The menu beside the system: it wipes and restarts. What binds the phone to an account is out of its reach. */
export const recovery = phoneSetup.createStateConfig({
  tags: 'off',
  initial: 'main',
  entry: { type: 'powerRadios', params: { on: false } },
  exit: 'markFirst',
  // There is no Back here, only the lines of the menu.
  on: { back: {} },
  states: {
    main: {
      meta: { screen: 'recovery-menu/main' },
      entry: 'markFirst',
      on: {
        'volume.pressed': { actions: { type: 'moveMark', params: { lines: recoveryLines.main.length } } },
        'power.pressed': [
          { guard: ({ context }) => recoveryLines.main[context.marked] === 'wipe-data', target: 'wipe' },
          { guard: ({ context }) => recoveryLines.main[context.marked] === 'connect', target: 'connecting' },
          { target: '#phone.booting' },
        ],
      },
    },
    wipe: {
      meta: { screen: 'recovery-menu/wipe' },
      entry: 'markFirst',
      on: {
        'volume.pressed': { actions: { type: 'moveMark', params: { lines: recoveryLines.wipe.length } } },
        'power.pressed': [
          { guard: ({ context }) => recoveryLines.wipe[context.marked] === 'wipe-all-data', target: 'confirm' },
          { target: 'main' },
        ],
      },
    },
    confirm: {
      meta: { screen: 'recovery-menu/confirm' },
      entry: 'markFirst',
      on: {
        'volume.pressed': { actions: { type: 'moveMark', params: { lines: recoveryLines.confirm.length } } },
        'power.pressed': [
          { guard: ({ context }) => recoveryLines.confirm[context.marked] === 'confirm', target: 'wiping' },
          { target: 'wipe' },
        ],
      },
    },
    wiping: {
      tags: 'erasing',
      meta: { screen: 'recovery-menu/wiping' },
      entry: ['erase', 'eraseParts'],
      after: { erasing: 'wiped' },
    },
    wiped: {
      meta: { screen: 'recovery-menu/wiped' },
      entry: 'markFirst',
      on: { 'power.pressed': 'main' },
    },
    /** Waits for a computer, with which the system can be flashed. */
    connecting: {
      meta: { screen: 'recovery-menu/connecting' },
      entry: 'markFirst',
      on: { 'flash.started': '#phone.flashing', 'power.pressed': 'main' },
    },
  },
})
