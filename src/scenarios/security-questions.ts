import type { QuestionAnswer } from '../account/contract.ts'

/** What Ada Marlow answers, letter for letter. */
export const securityQuestions: QuestionAnswer[] = [
  { question: 'first-school', answer: 'Mill Lane' },
  { question: 'first-pet', answer: 'Biscuit' },
  { question: 'birth-town', answer: 'Carrow' },
]
