import * as v from 'valibot'
import { words } from './fields.ts'

/** What an owner can be asked, for their own answers. */
export const questionIds = [
  'first-school',
  'first-teacher',
  'first-pet',
  'first-street',
  'birth-town',
  'childhood-friend',
  'grandmother-name',
  'favourite-book',
] as const
export const QuestionId = v.picklist(questionIds)
export type QuestionId = v.InferOutput<typeof QuestionId>

/** So many are chosen, and all of them have to be answered. */
export const questionCount = 3
export const longestAnswer = 64

export const QuestionAnswer = v.object({
  question: QuestionId,
  answer: v.pipe(words(longestAnswer), v.metadata({ description: 'As written: upper and lower case and blanks count.' })),
})
export type QuestionAnswer = v.InferOutput<typeof QuestionAnswer>

/** Three different questions, each with its answer. */
export const QuestionAnswers = v.pipe(
  v.array(QuestionAnswer),
  v.length(questionCount),
  v.check((answers) => new Set(answers.map(({ question }) => question)).size === answers.length, 'each question once'),
)
