import { conditionTable, duration, flag, probability } from '../../sim/condition.ts'

/** What can happen to a mail between the account server and a mailbox. */
export const mailConditions = conditionTable({
  'mail.delay': duration('mail.delay', '20s', { max: '4d', about: 'How long a mail is on its way to the mailbox.' }),
  'mail.spam': flag('mail.spam', false, {
    about: 'The mailbox takes what the account service writes for unwanted: it lies in the spam folder, and no phone says that it came.',
  }),
  'mail.loss': probability('mail.loss', 0, {
    about: 'How likely a mail is lost on the way; the account service still believes that it was sent.',
  }),
})
export type MailConditions = typeof mailConditions
