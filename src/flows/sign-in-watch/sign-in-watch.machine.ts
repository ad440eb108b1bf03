import { assign, setup } from 'xstate'
import { isProblem, patience, readSignIn, troubleOf, type Trouble } from '../actors.ts'

export interface SignInWatchInput {
  signInId: string
  /** Whether somebody is asked on another device: nobody else can deny it. */
  isAsked: boolean
}

/** Why the sign-in is over, if somebody denied it; without trouble there is nothing to watch any more. */
export interface SignInWatchOutput {
  trouble: Trouble | undefined
}

interface SignInWatchContext extends SignInWatchInput {
  trouble: Trouble | undefined
}

/** Asks from time to time whether a sign-in was denied on another device, so that nobody waits for a code that will never be shown. */
export const signInWatchMachine = setup({
  types: { context: {} as SignInWatchContext, input: {} as SignInWatchInput, output: {} as SignInWatchOutput },
  actors: { readSignIn },
  delays: { patience, askEvery: 10_000 },
}).createMachine({
  id: 'sign-in-watch',
  initial: 'beginning',
  context: ({ input }) => ({ ...input, trouble: undefined }),
  output: ({ context }) => ({ trouble: context.trouble }),
  states: {
    beginning: { always: [{ guard: ({ context }) => context.isAsked, target: 'waiting' }, { target: 'over' }] },
    waiting: { after: { askEvery: 'asking' } },
    asking: {
      invoke: {
        src: 'readSignIn',
        input: ({ context }) => ({ signInId: context.signInId }),
        onDone: 'waiting',
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'sign-in-denied'),
            target: 'over',
            actions: assign(({ event }) => ({ trouble: troubleOf(event.error) })),
          },
          // Over for another reason: the next code that is entered or sent says so.
          { guard: ({ event }) => isProblem(event.error, 'sign-in-expired', 'not-found'), target: 'over' },
          { target: 'waiting' },
        ],
      },
      after: { patience: 'waiting' },
    },
    over: { type: 'final' },
  },
})
