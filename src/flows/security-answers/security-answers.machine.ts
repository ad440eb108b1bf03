import { assign, setup } from 'xstate'
import { longestAnswer, type QuestionId } from '../../account/security-questions.ts'
import { answerQuestions, isProblem, patience, troubleOf, type Trouble, type VerifiedCode } from '../actors.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface SecurityAnswersInput {
  recoveryId: string
  questions: readonly QuestionId[]
}

export type SecurityAnswersOutput =
  | { kind: 'proved'; verified: Extract<VerifiedCode, { kind: 'recovery' }> }
  | { kind: 'left' }
  /** The recovery is too old for answers. */
  | { kind: 'expired'; trouble: Trouble }

export type SecurityAnswersEvent =
  | { type: 'answer.changed'; question: QuestionId; text: string }
  | { type: 'answers.submitted' }
  | { type: 'cancel' }
  | { type: 'back' }

interface SecurityAnswersContext extends SecurityAnswersInput {
  /** As typed, by question. */
  answers: Partial<Record<QuestionId, string>>
  /** Set when they were submitted with one missing, so that it shows which. */
  showsFaults: boolean
  outcome: SecurityAnswersOutput
  trouble: Trouble | undefined
}

/** The security questions of an account, all of them, answered letter for letter. */
export const securityAnswersMachine = setup({
  types: {
    context: {} as SecurityAnswersContext,
    input: {} as SecurityAnswersInput,
    events: {} as SecurityAnswersEvent,
    output: {} as SecurityAnswersOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { answerQuestions },
  delays: { patience },
  guards: {
    isAsked: ({ context, event }) => event.type === 'answer.changed' && context.questions.includes(event.question),
    isFilled: ({ context: { questions, answers } }) => questions.every((question) => (answers[question] ?? '') !== ''),
  },
}).createMachine({
  id: 'security-answers',
  initial: 'editing',
  context: ({ input }) => ({ ...input, answers: {}, showsFaults: false, outcome: { kind: 'left' }, trouble: undefined }),
  output: ({ context }) => context.outcome,
  states: {
    editing: {
      meta: { screen: 'account-code/questions' },
      on: {
        'answer.changed': {
          guard: 'isAsked',
          actions: assign(({ context, event }) => ({
            answers: { ...context.answers, [event.question]: event.text.slice(0, longestAnswer) },
            trouble: undefined,
          })),
        },
        'answers.submitted': [{ guard: 'isFilled', target: 'checking' }, { actions: assign({ showsFaults: true }) }],
        back: 'done',
      },
    },
    checking: {
      meta: { screen: 'account-code/questions' },
      tags: 'busy',
      invoke: {
        src: 'answerQuestions',
        input: ({ context: { recoveryId, questions, answers, trouble } }) => ({
          recoveryId,
          answers: questions.map((question) => ({ question, answer: answers[question] ?? '' })),
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'done', actions: assign(({ event }) => ({ outcome: { kind: 'proved', verified: event.output } })) },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'recovery-expired', 'not-found'),
            target: 'done',
            actions: assign(({ event }) => ({ outcome: { kind: 'expired', trouble: troubleOf(event.error) } })),
          },
          { target: 'editing', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
    done: { type: 'final' },
  },
})
