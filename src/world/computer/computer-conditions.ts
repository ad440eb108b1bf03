import { choice, conditionTable } from '../../sim/condition.ts'

/** The knobs of the computer on the desk. */
export const computerConditions = conditionTable({
  'computer.link': choice('computer.link', ['good', 'weak', 'none'], 'good'),
  'web.host': choice('web.host', ['right', 'look-alike'], 'right', {
    group: 'computer',
  }),
})
