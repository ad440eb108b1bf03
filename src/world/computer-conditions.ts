import { choice, conditionTable } from '../sim/condition.ts'

/** The knobs of the computer on the desk. */
export const computerConditions = conditionTable({
  'computer.link': choice('computer.link', ['good', 'weak', 'none'], 'good', {
    about: 'The computer’s own connection: always good, weak (requests take seconds longer and some break), or none.',
  }),
  'web.host': choice('web.host', ['right', 'look-alike'], 'right', {
    group: 'computer',
    about: 'Where the link to the cloud leads that is saved in the browser: to the cloud, or to an address that only looks like it.',
  }),
})
export type ComputerConditions = typeof computerConditions
