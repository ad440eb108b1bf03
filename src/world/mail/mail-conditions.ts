import { conditionTable, duration, flag, probability } from '../../sim/condition.ts'

/** What can happen to a mail between the account server and a mailbox. */
export const mailConditions = conditionTable({
  'mail.delay': duration('mail.delay', '20s', { max: '4d' }),
  'mail.spam': flag('mail.spam', false),
  'mail.loss': probability('mail.loss', 0),
})
export type MailConditions = typeof mailConditions
