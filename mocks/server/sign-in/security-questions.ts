import { questionCount, questionIds, type QuestionAnswer, type QuestionId } from '../../../src/account/security-questions.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { Subject } from '../accounts/identifiers.ts'
import type { ServerContext } from '../context.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import type { TemporaryLock } from './temporary-lock.ts'

/** Whoever asks, and how often they may still answer. */
export interface Asking {
  /** The subject that wrong answers count against. */
  key: string
  /** Undefined for a name that no account has: nothing is ever right. */
  record: AccountRecord | undefined
  questions: readonly QuestionId[]
  answersLeft: number
}

/** Answers that were given in one recovery before only another way helps. */
export const mostAnswers = 5

export const questionsOf = ({ securityQuestions }: AccountRecord): QuestionId[] => securityQuestions.map(({ question }) => question)

/** Questions for a name that no account has: the same each time, so that nobody can tell it from one that has. */
export function inventQuestions({ random }: ServerContext, { kind, name }: Subject): QuestionId[] {
  const draws = random.for('server.invented-questions', `${kind} ${name}`)
  if (!draws.chance(0.3)) return []
  const from = draws.integer(0, questionIds.length - 1)
  return Array.from({ length: questionCount }, (_, at) => questionIds[(from + at) % questionIds.length]!)
}

/** The same letters, however the keyboard composed them. Case and blanks are the owner's. */
const asWritten = (answer: string) => answer.normalize('NFC')

const fits = ({ securityQuestions }: AccountRecord, answers: readonly QuestionAnswer[]) =>
  securityQuestions.length > 0 &&
  securityQuestions.every(({ question, answer }) =>
    answers.some((given) => given.question === question && asWritten(given.answer) === asWritten(answer)),
  )

/**
 * Tries the answers to somebody's security questions. A wrong one counts as a wrong password does, and while the account is
 * locked even right ones are refused, with the same words.
 * @throws Refusal method-unavailable where there are no questions, answers-wrong, answers-used-up, account-locked if locks show
 */
export function createAnswerGate({ clock, conditions }: ServerContext, lock: TemporaryLock) {
  return (asking: Asking, answers: readonly QuestionAnswer[]): AccountRecord => {
    const { key, record, questions } = asking
    if (questions.length === 0) throw new Refusal('method-unavailable')
    if (asking.answersLeft === 0) throw new Refusal('answers-used-up')
    const isLocked = lock.lockedUntil(key) !== null
    if (!isLocked && record && fits(record, answers)) return record
    asking.answersLeft -= 1
    lock.countTry(key)
    const lockedUntil = lock.lockedUntil(key)
    if (lockedUntil !== null && conditions.get('auth.lockVisible')) {
      throw new Refusal('account-locked', { retryAfter: secondsUntil(lockedUntil, clock.now()) })
    }
    throw new Refusal('answers-wrong', { attemptsLeft: asking.answersLeft })
  }
}
export type AnswerGate = ReturnType<typeof createAnswerGate>
