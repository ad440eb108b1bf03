import { assign, setup } from 'xstate'
import type { SignInRequest } from '../../account/contract.ts'
import { answerSignInRequest, isProblem, patience, type Trouble } from '../actors.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface SignInRequestInput {
  request: SignInRequest
  token: string
}

/** Which request is done with; none while it waits for an answer still. */
export interface SignInRequestOutput {
  over: string | undefined
}

export type SignInRequestEvent =
  | { type: 'sign-in.allowed' }
  | { type: 'sign-in.denied' }
  /** What was shown was read. */
  | { type: 'request.closed' }
  | { type: 'cancel' }
  | { type: 'back' }

interface SignInRequestContext extends SignInRequestInput {
  /** To be entered on the device that asks; this one alone shows it. */
  code: { digits: string; expiresAt: number } | undefined
  isOver: boolean
  trouble: Trouble | undefined
}

/** Problems after which nothing that is said here counts any more. */
const spentRequestProblems = [
  'not-found',
  'sign-in-expired',
  'sign-in-denied',
  'code-expired',
  'code-superseded',
  'code-used',
  'code-attempts-used-up',
  'session-expired',
] as const

const isSpent = ({ event }: { event: { error: unknown } }) => isProblem(event.error, ...spentRequestProblems)

/**
 * Somebody signs in to the account elsewhere and asks here, on a device where its owner is signed in: allowed, it shows the
 * code to be entered there; denied, that sign-in is over. The server decides what counts, and shows no code before.
 */
export const signInRequestMachine = setup({
  types: {
    context: {} as SignInRequestContext,
    input: {} as SignInRequestInput,
    events: {} as SignInRequestEvent,
    output: {} as SignInRequestOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { answerSignInRequest },
  delays: { patience },
  actions: {
    // The other answer is another request.
    forgetTrouble: assign({ trouble: undefined }),
    end: assign({ isOver: true }),
  },
}).createMachine({
  id: 'sign-in-request',
  initial: 'asking',
  context: ({ input }) => ({ ...input, code: undefined, isOver: false, trouble: undefined }),
  output: ({ context }) => ({ over: context.isOver ? context.request.codeId : undefined }),
  states: {
    asking: {
      meta: { screen: 'sign-in-request/question' },
      on: { 'sign-in.allowed': 'allowing', 'sign-in.denied': { target: 'denying', actions: 'forgetTrouble' }, back: 'done' },
    },
    allowing: {
      meta: { screen: 'sign-in-request/question' },
      tags: 'busy',
      invoke: {
        src: 'answerSignInRequest',
        input: ({ context }) => ({
          token: context.token,
          codeId: context.request.codeId,
          allow: true,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'code',
          actions: assign(({ event }) => ({
            code: { digits: event.output.code ?? '', expiresAt: event.output.expiresAt },
            isOver: true,
            trouble: undefined,
          })),
        },
        onError: [
          { guard: isSpent, target: 'spent', actions: keepTrouble() },
          { target: 'asking', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'asking', actions: giveUp() } },
      on: { cancel: { target: 'asking', actions: 'forgetTrouble' }, back: { target: 'asking', actions: 'forgetTrouble' } },
    },
    denying: {
      meta: { screen: 'sign-in-request/question' },
      tags: 'busy',
      invoke: {
        src: 'answerSignInRequest',
        input: ({ context }) => ({ token: context.token, codeId: context.request.codeId, allow: false, idempotencyKey: undefined }),
        onDone: 'denied',
        onError: [
          { guard: isSpent, target: 'spent', actions: keepTrouble() },
          { target: 'asking', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'asking', actions: giveUp() } },
      on: { cancel: 'asking', back: 'asking' },
    },
    /** It was too late to say anything. */
    spent: { meta: { screen: 'sign-in-request/question' }, entry: 'end', on: { 'request.closed': 'done', back: 'done' } },
    code: { meta: { screen: 'sign-in-request/code' }, on: { 'request.closed': 'done', back: 'done' } },
    denied: { meta: { screen: 'sign-in-request/denied' }, entry: 'end', on: { 'request.closed': 'done', back: 'done' } },
    done: { type: 'final' },
  },
})
