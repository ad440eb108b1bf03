import { assign, sendParent, sendTo, setup } from 'xstate'
import { callLine, type CallEvent } from '../call-line.ts'
import type { ScreenMeta } from '../screens.ts'

export type DialerEvent =
  | { type: 'number.changed'; text: string }
  /** @param slots the SIMs that could make the call */
  | { type: 'call.requested'; slots?: (1 | 2)[] }
  | { type: 'sim.chosen'; slot: 1 | 2 }
  /** What somebody tells the agent: that codes do not come, or something else. */
  | { type: 'problem.told'; problem: 'codes' | 'other' }
  | { type: 'call.ended' }
  | CallEvent
  | { type: 'cancel' }
  | { type: 'back' }

interface DialerContext {
  text: string
  /** The SIM to call with; the first that is in service when left open. */
  slot: 1 | 2 | undefined
  /** The number that the call comes from, and whose network it is. */
  caller: { number: string; carrier: string } | undefined
  /** Milliseconds that the queue of the helpline takes. */
  queue: number
  /** Why the last call ended by itself. */
  cut: 'no-service' | 'dropped' | undefined
}

/** Shows the phone's own serial numbers the moment it is complete, as on every phone. */
const imeiCode = '*#06#'

/** Where every carrier in these stories has its helpline. */
export const helpline = '1212'

/** The phone dialer: a number, and what comes of it. The carrier's helpline answers; nobody else can be called, and it says so. */
export const dialerMachine = setup({
  types: { context: {} as DialerContext, events: {} as DialerEvent, tags: {} as 'dialog' | 'busy', meta: {} as ScreenMeta },
  actors: { callLine },
  delays: { ringing: 6_000, queue: ({ context }) => context.queue, lifting: 90_000 },
  guards: {
    hasNumber: ({ context }) => context.text !== '',
    asksForImei: ({ context }) => context.text === imeiCode,
    isHelpline: ({ context }) => context.text === helpline,
    isHelplineWithChoice: ({ context, event }) =>
      context.text === helpline && event.type === 'call.requested' && (event.slots?.length ?? 0) > 1,
    isAboutCodes: ({ event }) => event.type === 'problem.told' && event.problem === 'codes',
  },
}).createMachine({
  id: 'dialer',
  initial: 'dialling',
  context: { text: '', slot: undefined, caller: undefined, queue: 0, cut: undefined },
  states: {
    dialling: {
      meta: { screen: 'dialer/keypad' },
      always: { guard: 'asksForImei', target: 'showingImei' },
      on: {
        'number.changed': { actions: assign(({ event }) => ({ text: event.text.replace(/[^\d*#+]/g, '').slice(0, 24) })) },
        'call.requested': [
          { guard: 'isHelplineWithChoice', target: 'choosingSim' },
          { guard: 'isHelpline', target: 'calling', actions: assign({ slot: undefined }) },
          { guard: 'hasNumber', target: 'refused' },
        ],
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
    choosingSim: {
      meta: { screen: 'dialer/keypad' },
      tags: 'dialog',
      on: {
        'sim.chosen': { target: 'calling', actions: assign(({ event }) => ({ slot: event.slot === 2 ? 2 : 1 })) },
        cancel: 'dialling',
        back: 'dialling',
      },
    },
    calling: {
      meta: { screen: 'dialer/call' },
      invoke: { id: 'line', src: 'callLine', input: ({ context }) => ({ slot: context.slot }) },
      initial: 'connecting',
      on: {
        'line.failed': { target: 'cut', actions: assign({ cut: 'no-service' }) },
        'line.dropped': { target: 'cut', actions: assign({ cut: 'dropped' }) },
        'call.ended': 'dialling',
        // As on a phone: whoever leaves the screen stays on the line.
        back: { actions: sendParent({ type: 'home' }) },
      },
      states: {
        connecting: {
          tags: 'busy',
          on: {
            'line.taken': {
              target: 'ringing',
              actions: assign(({ event }) => ({ caller: { number: event.number, carrier: event.carrier }, queue: event.queue })),
            },
            cancel: '#dialer.dialling',
          },
          after: { ringing: { target: '#dialer.cut', actions: assign({ cut: 'no-service' }) } },
        },
        ringing: { tags: 'busy', after: { ringing: 'queueing' }, on: { cancel: '#dialer.dialling' } },
        queueing: { tags: 'busy', after: { queue: 'answered' }, on: { cancel: '#dialer.dialling' } },
        answered: { on: { 'problem.told': [{ guard: 'isAboutCodes', target: 'lifting' }, { target: 'advised' }] } },
        lifting: { after: { lifting: 'lifted' } },
        lifted: { entry: sendTo('line', { type: 'filter.lifted' }), on: { 'problem.told': 'advised' } },
        advised: { on: { 'problem.told': [{ guard: 'isAboutCodes', target: 'lifting' }, { target: 'advised' }] } },
      },
    },
    cut: {
      meta: { screen: 'dialer/keypad' },
      tags: 'dialog',
      on: { cancel: 'dialling', back: 'dialling' },
    },
    left: { type: 'final' },
  },
})
