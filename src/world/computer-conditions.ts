import { choice, conditionTable } from '../sim/condition.ts'

/** The knobs of the computer on the desk. */
export const computerConditions = conditionTable({
  'computer.link': choice('computer.link', ['good', 'weak', 'none'], 'good', {
    about: 'The computer’s own connection: always good, weak (requests take seconds longer and some break), or none.',
  }),
})
export type ComputerConditions = typeof computerConditions
