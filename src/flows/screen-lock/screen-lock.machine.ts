import { assign, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'
import { pinLength, pinOf } from './pin.ts'

/** How the screen is locked when it goes dark. */
export type ScreenLock = { kind: 'none' } | { kind: 'swipe' } | { kind: 'pin'; pin: string }

export interface ScreenLockInput {
  /** The lock in use. Who wants another one enters its pin first. */
  lock: ScreenLock
}

export type ScreenLockOutput = { kind: 'chosen'; lock: ScreenLock } | { kind: 'left' }

export type ScreenLockEvent =
  | { type: 'kind.chosen'; kind: ScreenLock['kind'] }
  | { type: 'pin.changed'; pin: string }
  | { type: 'pin.submitted' }
  | { type: 'back' }

interface ScreenLockContext extends ScreenLockInput {
  pin: string
  /** The new pin, as it was entered the first time. */
  first: string
  trouble: 'wrong' | 'too-short' | 'different' | undefined
  /** Wrong entries of the pin in use; after five the page closes. */
  failures: number
  chosen: ScreenLock | undefined
}

/** Chooses how the screen is locked: a list of kinds; a pin is entered twice. */
export const screenLockMachine = setup({
  types: {
    context: {} as ScreenLockContext,
    input: {} as ScreenLockInput,
    events: {} as ScreenLockEvent,
    output: {} as ScreenLockOutput,
    meta: {} as ScreenMeta,
  },
  guards: {
    hasPin: ({ context }) => context.lock.kind === 'pin',
    isPinRight: ({ context }) => context.lock.kind === 'pin' && context.pin === context.lock.pin,
    isLastTry: ({ context }) => context.failures >= 4,
    isLongEnough: ({ context }) => context.pin.length >= pinLength.least,
    isSame: ({ context }) => context.pin === context.first,
  },
  actions: { startPin: assign({ pin: '', trouble: undefined }) },
}).createMachine({
  id: 'screen-lock',
  context: ({ input }) => ({ ...input, pin: '', first: '', trouble: undefined, failures: 0, chosen: undefined }),
  initial: 'beginning',
  on: { 'pin.changed': { actions: assign(({ event }) => ({ pin: pinOf(event.pin), trouble: undefined })) } },
  states: {
    beginning: { always: [{ guard: 'hasPin', target: 'confirming' }, { target: 'choosing' }] },
    confirming: {
      meta: { screen: 'screen-lock/current' },
      on: {
        'pin.submitted': [
          { guard: 'isPinRight', target: 'choosing' },
          { guard: 'isLastTry', target: 'left' },
          { actions: assign(({ context }) => ({ pin: '', trouble: 'wrong', failures: context.failures + 1 })) },
        ],
        back: 'left',
      },
    },
    choosing: {
      meta: { screen: 'screen-lock/kind' },
      on: {
        'kind.chosen': [
          { guard: ({ event }) => event.kind === 'pin', target: 'entering' },
          { target: 'chosen', actions: assign(({ event }) => ({ chosen: { kind: event.kind === 'none' ? 'none' : 'swipe' } })) },
        ],
        back: 'left',
      },
    },
    entering: {
      meta: { screen: 'screen-lock/pin' },
      entry: 'startPin',
      on: {
        'pin.submitted': [
          { guard: 'isLongEnough', target: 'repeating', actions: assign(({ context }) => ({ first: context.pin })) },
          { actions: assign({ trouble: 'too-short' }) },
        ],
        back: 'choosing',
      },
    },
    repeating: {
      meta: { screen: 'screen-lock/repeat' },
      entry: 'startPin',
      on: {
        'pin.submitted': [
          { guard: 'isSame', target: 'chosen', actions: assign(({ context }) => ({ chosen: { kind: 'pin', pin: context.pin } })) },
          { actions: assign({ pin: '', trouble: 'different' }) },
        ],
        back: 'entering',
      },
    },
    chosen: { type: 'final' },
    left: { type: 'final' },
  },
  output: ({ context }) => (context.chosen ? { kind: 'chosen', lock: context.chosen } : { kind: 'left' }),
})
