import { conditionTable, count, flag } from '../../../src/sim/condition.ts'

/** The knobs of the support: people who read, and take their time. */
export const supportConditions = conditionTable({
  'support.reply': flag('support.reply', true),
  'support.days': count('support.days', 3, { min: 0, max: 30 }),
})
