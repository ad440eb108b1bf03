import { assign, setup } from 'xstate'

export type DateTimeEvent =
  | { type: 'automatic-time.changed'; on: boolean }
  /** Somebody moved the clock by so many milliseconds. */
  | { type: 'clock.moved'; by: number }
  /** The clock went wrong by so many milliseconds, by no one's will. */
  | { type: 'clock.skewed'; by: number }

export interface DateTimeContext {
  /** Milliseconds by which the phone's clock is fast; negative when it is slow. */
  offset: number
}

/** Farthest the clock of a phone can be moved, in milliseconds: a hundred years of 365 days. */
const farthestOffset = 36_500 * 86_400_000

const within = (offset: number) => (Number.isFinite(offset) ? Math.max(-farthestOffset, Math.min(farthestOffset, Math.round(offset))) : 0)

/** The phone's own clock: right while the network sets it, else as far off as it was left. */
export const dateTimeMachine = setup({
  types: { context: {} as DateTimeContext, input: {} as { offset?: number } | undefined, events: {} as DateTimeEvent },
  actions: { setRight: assign({ offset: 0 }) },
}).createMachine({
  id: 'date-time',
  initial: 'begin',
  context: ({ input }) => ({ offset: within(input?.offset ?? 0) }),
  states: {
    begin: { always: [{ guard: ({ context }) => context.offset !== 0, target: 'manual' }, 'automatic'] },
    automatic: {
      on: {
        'automatic-time.changed': { guard: ({ event }) => event.on === false, target: 'manual' },
        'clock.skewed': {
          guard: ({ event }) => event.by !== 0,
          target: 'manual',
          actions: assign(({ event }) => ({ offset: within(event.by) })),
        },
      },
    },
    manual: {
      on: {
        'automatic-time.changed': { guard: ({ event }) => event.on === true, target: 'automatic', actions: 'setRight' },
        'clock.moved': { actions: assign(({ context, event }) => ({ offset: within(context.offset + event.by) })) },
        'clock.skewed': [
          { guard: ({ event }) => event.by === 0, target: 'automatic', actions: 'setRight' },
          { actions: assign(({ event }) => ({ offset: within(event.by) })) },
        ],
      },
    },
  },
})
