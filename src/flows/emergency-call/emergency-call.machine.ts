import { assign, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export type EmergencyCallEvent =
  | { type: 'number.changed'; text: string }
  | { type: 'call.requested' }
  | { type: 'cancel' }
  | { type: 'back' }

/** Emergency numbers of the countries a phone of this simulation may stand in; 112 works on every mobile network. */
const emergencyNumbers: ReadonlySet<string> = new Set(['112', '911', '999', '110', '119', '120', '122', '000', '118', '08'])

/** Shows the serial numbers of the phone, at a lock, too: whoever asks the support for help has to name one. */
const imeiCode = '*#06#'

/** The keypad that every locked phone has: it takes emergency numbers alone. Like the dialer it places no call, and says so. */
export const emergencyCallMachine = setup({
  types: { context: {} as { text: string }, events: {} as EmergencyCallEvent, tags: {} as 'dialog', meta: {} as ScreenMeta },
  guards: {
    hasNumber: ({ context }) => context.text !== '',
    asksForImei: ({ context }) => context.text === imeiCode,
    isEmergency: ({ context }) => emergencyNumbers.has(context.text),
  },
}).createMachine({
  id: 'emergency-call',
  initial: 'dialling',
  context: { text: '' },
  states: {
    dialling: {
      meta: { screen: 'emergency-call/keypad' },
      always: { guard: 'asksForImei', target: 'showingImei' },
      on: {
        'number.changed': {
          actions: assign(({ event }) => ({
            text: String(event.text)
              .replace(/[^\d*#]/g, '')
              .slice(0, 12),
          })),
        },
        'call.requested': [
          { guard: 'isEmergency', target: 'pretended' },
          { guard: 'hasNumber', target: 'refused' },
        ],
        back: 'left',
      },
    },
    showingImei: {
      meta: { screen: 'emergency-call/keypad' },
      tags: 'dialog',
      exit: assign({ text: '' }),
      on: { cancel: 'dialling', back: 'dialling' },
    },
    pretended: { meta: { screen: 'emergency-call/keypad' }, tags: 'dialog', on: { cancel: 'dialling', back: 'dialling' } },
    refused: { meta: { screen: 'emergency-call/keypad' }, tags: 'dialog', on: { cancel: 'dialling', back: 'dialling' } },
    left: { type: 'final' },
  },
})
