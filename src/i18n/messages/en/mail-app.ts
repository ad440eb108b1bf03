/** The Mail app. */
export const mailApp = {
  'mail.inbox': 'Inbox',
  'mail.empty': 'No mails',
  'mail.empty-text': 'Mails to {address} will be here.',
  'mail.no-address': 'No e-mail address is set up on this phone.',
  'mail.spam': 'Spam',
  'mail.spam-count': '{count, plural, =0 {Nothing was put aside} one {# mail was put aside} other {# mails were put aside}}',
  'mail.spam-text': 'What a filter took for unwanted. Wanted mails end up here too: look before you ask for another.',
  'mail.spam-empty': 'Nothing in here',
  'mail.unread': 'Unread',
  'mail.to': 'To {address}',
  'mail.restore': 'Not spam',
  'mail.restored': 'Moved to the inbox',
  'mail.gone': 'This mail is no longer here.',
} as const
