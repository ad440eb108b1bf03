import { assign, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export type DialerEvent = { type: 'number.changed'; text: string } | { type: 'call.requested' } | { type: 'cancel' } | { type: 'back' }

/** Shows the phone's own serial numbers the moment it is complete, as on every phone. */
const imeiCode = '*#06#'

/** The phone dialer: a number, and what comes of it. It makes no calls and says so. */
export const dialerMachine = setup({
  types: { context: {} as { text: string }, events: {} as DialerEvent, tags: {} as 'dialog', meta: {} as ScreenMeta },
  guards: {
    hasNumber: ({ context }) => context.text !== '',
    asksForImei: ({ context }) => context.text === imeiCode,
  },
}).createMachine({
  id: 'dialer',
  initial: 'dialling',
  context: { text: '' },
  states: {
    dialling: {
      meta: { screen: 'dialer/keypad' },
      always: { guard: 'asksForImei', target: 'showingImei' },
      on: {
        'number.changed': { actions: assign(({ event }) => ({ text: event.text.replace(/[^\d*#+]/g, '').slice(0, 24) })) },
        'call.requested': { guard: 'hasNumber', target: 'refused' },
        back: 'left',
      },
    },
    showingImei: {
      meta: { screen: 'dialer/keypad' },
      tags: 'dialog',
      exit: assign({ text: '' }),
      on: { cancel: 'dialling', back: 'dialling' },
    },
    refused: {
      meta: { screen: 'dialer/keypad' },
      tags: 'dialog',
      on: { cancel: 'dialling', back: 'dialling' },
    },
    left: { type: 'final' },
  },
})
