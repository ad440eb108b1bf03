import { assign, setup } from 'xstate'
import { longestAnswer, questionCount, questionIds, type QuestionId } from '../../account/security-questions.ts'
import { patience, saveQuestions, type Trouble } from '../actors.ts'
import type { PageMeta } from '../pages.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'

export interface OwnQuestionsInput {
  token: string
  /** Those that the account has. Their answers are not shown to anybody. */
  questions: readonly QuestionId[]
}

export type OwnQuestionsOutput = { kind: 'saved' } | { kind: 'left' } | { kind: 'expired' }

export type OwnQuestionsEvent =
  | { type: 'question.chosen'; row: number; question: QuestionId }
  | { type: 'answer.changed'; row: number; text: string }
  | { type: 'questions.submitted' }
  | { type: 'cancel' }
  | { type: 'back' }

/** One question and its answer as typed; '' while none is chosen. */
export interface QuestionRow {
  question: QuestionId | ''
  answer: string
}

interface OwnQuestionsContext {
  token: string
  rows: readonly QuestionRow[]
  /** Set when they were submitted with something missing, so that it shows what. */
  showsFaults: boolean
  outcome: OwnQuestionsOutput
  trouble: Trouble | undefined
}

const changed = (rows: readonly QuestionRow[], at: number, change: Partial<QuestionRow>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row))

/** Three security questions out of a list, each with the answer that its owner gives. */
export const ownQuestionsMachine = setup({
  types: {
    context: {} as OwnQuestionsContext,
    input: {} as OwnQuestionsInput,
    events: {} as OwnQuestionsEvent,
    output: {} as OwnQuestionsOutput,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { saveQuestions },
  delays: { patience },
  guards: {
    /** Each question once. */
    isFree: ({ context, event }) =>
      event.type === 'question.chosen' &&
      questionIds.includes(event.question) &&
      context.rows.every(({ question }, row) => row === event.row || question !== event.question),
    isFilled: ({ context }) => context.rows.every(({ question, answer }) => question !== '' && answer !== ''),
  },
}).createMachine({
  id: 'own-questions',
  initial: 'editing',
  context: ({ input: { token, questions } }) => ({
    token,
    rows: Array.from({ length: questionCount }, (_, row) => ({ question: questions[row] ?? '', answer: '' })),
    showsFaults: false,
    outcome: { kind: 'left' },
    trouble: undefined,
  }),
  output: ({ context }) => context.outcome,
  states: {
    editing: {
      meta: { page: 'account-site/contacts/questions' },
      on: {
        'question.chosen': {
          guard: 'isFree',
          // An answer belongs to the question that it was given to.
          actions: assign(({ context, event }) => ({
            rows: changed(context.rows, event.row, { question: event.question, answer: '' }),
            trouble: undefined,
          })),
        },
        'answer.changed': {
          actions: assign(({ context, event }) => ({
            rows: changed(context.rows, event.row, { answer: event.text.slice(0, longestAnswer) }),
            trouble: undefined,
          })),
        },
        'questions.submitted': [{ guard: 'isFilled', target: 'saving' }, { actions: assign({ showsFaults: true }) }],
        cancel: 'done',
        back: 'done',
      },
    },
    saving: {
      meta: { page: 'account-site/contacts/questions' },
      tags: 'busy',
      invoke: {
        src: 'saveQuestions',
        input: ({ context: { token, rows, trouble } }) => ({
          token,
          questions: rows.flatMap(({ question, answer }) => (question === '' ? [] : [{ question, answer }])),
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'done', actions: assign({ outcome: { kind: 'saved' } }) },
        onError: [
          {
            guard: hasEnded,
            target: 'done',
            actions: assign({ outcome: { kind: 'expired' } }),
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
