import { assign, sendTo, setup } from 'xstate'
import type { CodeTicket, CompletedSignIn, ContactMethod, QuestionId } from '../../account/contract.ts'
import { isProblem, patience, sendCode, troubleOf, type CodeTarget, type Received, type Trouble } from '../actors.ts'
import type { VerifiedCode } from '../actors.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'
import { signInWatchMachine } from '../sign-in-watch/sign-in-watch.machine.ts'
import { securityAnswersMachine } from '../security-answers/security-answers.machine.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface AccountCodeInput {
  /** What the code is to show: that somebody who knows the password is the owner, or whose account it is. */
  kind: 'sign-in' | 'recovery'
  /** Id of the sign-in or recovery under way. */
  id: string
  /** Where a code can go, as the server named it. */
  methods: ContactMethod[]
  /** Questions whose answers are another way, where there are any. */
  questions?: readonly QuestionId[] | undefined
}

export type AccountCodeOutput =
  | { kind: 'proved'; verified: Extract<VerifiedCode, { kind: 'sign-in' | 'recovery' }> }
  | { kind: 'left' }
  /** The sign-in or recovery is too old for a code. */
  | { kind: 'expired'; trouble: Trouble }

/** The session that a right code has given, where that was what it was for. */
export const sessionIn = (output: AccountCodeOutput): CompletedSignIn | undefined =>
  output.kind === 'proved' && output.verified.kind === 'sign-in' ? output.verified.session : undefined

/** Why it has to begin anew, if so. */
export const expiryIn = (output: AccountCodeOutput): Trouble | undefined => (output.kind === 'expired' ? output.trouble : undefined)

export type AccountCodeEvent =
  | { type: 'method.chosen'; method: ContactMethod['method'] }
  | { type: 'questions.chosen' }
  /** Somebody wants to begin before this step again. */
  | { type: 'abandoned' }
  | { type: 'cancel' }
  | { type: 'back' }

interface AccountCodeContext extends AccountCodeInput {
  method: ContactMethod['method']
  ticket: Received<CodeTicket> | undefined
  outcome: AccountCodeOutput
  trouble: Trouble | undefined
}

const targetOf = ({ kind, id, method }: AccountCodeContext): CodeTarget =>
  kind === 'sign-in' ? { kind, signInId: id, method } : { kind, recoveryId: id, method }

/**
 * A code to what is registered with an account: choosing where it goes, having it sent, entering it. An account that has
 * security questions can be recovered by answering them instead.
 */
export const accountCodeMachine = setup({
  types: {
    context: {} as AccountCodeContext,
    input: {} as AccountCodeInput,
    events: {} as AccountCodeEvent,
    output: {} as AccountCodeOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { sendCode, code: oneTimeCodeMachine, securityAnswers: securityAnswersMachine, signInWatch: signInWatchMachine },
  delays: { patience },
  guards: { hasQuestions: ({ context: { kind, questions = [] } }) => kind === 'recovery' && questions.length > 0 },
}).createMachine({
  id: 'account-code',
  initial: 'choosing',
  context: ({ input }) => ({ ...input, method: 'sms', ticket: undefined, outcome: { kind: 'left' }, trouble: undefined }),
  output: ({ context }) => context.outcome,
  on: { abandoned: '.done' },
  states: {
    choosing: {
      meta: { screen: 'account-code/methods' },
      on: {
        'method.chosen': {
          target: 'sending',
          // The same way again is the same request, if the first one was never answered.
          actions: assign(({ context, event }) => ({
            method: event.method,
            trouble: event.method === context.method ? context.trouble : undefined,
          })),
        },
        'questions.chosen': { guard: 'hasQuestions', target: 'answering', actions: assign({ trouble: undefined }) },
        back: 'done',
      },
    },
    sending: {
      meta: { screen: 'account-code/methods' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({ target: targetOf(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, trouble: undefined })) },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'sign-in-expired', 'sign-in-denied', 'recovery-expired', 'not-found'),
            target: 'done',
            actions: assign(({ event }) => ({ outcome: { kind: 'expired', trouble: troubleOf(event.error) } })),
          },
          { target: 'choosing', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'choosing', actions: giveUp() } },
      on: { cancel: 'choosing', back: 'choosing' },
    },
    code: {
      meta: { screen: 'account-code/code' },
      invoke: [
        {
          id: 'code',
          src: 'code',
          input: ({ context }) => ({ target: targetOf(context), ticket: context.ticket! }), // the only way into this state sets it
          onDone: [
            {
              guard: ({ event }) => event.output.kind === 'proved',
              target: 'done',
              actions: assign(({ event }) =>
                event.output.kind === 'proved' && (event.output.verified.kind === 'sign-in' || event.output.verified.kind === 'recovery')
                  ? { outcome: { kind: 'proved', verified: event.output.verified } }
                  : {},
              ),
            },
            { target: 'choosing' },
          ],
        },
        {
          id: 'sign-in-watch',
          src: 'signInWatch',
          input: ({ context: { kind, id, method } }) => ({ signInId: id, isAsked: kind === 'sign-in' && method === 'device' }),
          onDone: {
            guard: ({ event }) => event.output.trouble !== undefined,
            target: 'done',
            actions: assign(({ event }) => ({ outcome: { kind: 'expired', trouble: event.output.trouble! } })), // the guard looked
          },
        },
      ],
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    answering: {
      invoke: {
        id: 'security-answers',
        src: 'securityAnswers',
        input: ({ context: { id, questions = [] } }) => ({ recoveryId: id, questions }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'left', target: 'choosing' },
          {
            target: 'done',
            actions: assign(({ event }) => (event.output.kind === 'left' ? {} : { outcome: event.output })),
          },
        ],
      },
      on: { back: { actions: sendTo('security-answers', { type: 'back' }) } },
    },
    done: { type: 'final' },
  },
})
