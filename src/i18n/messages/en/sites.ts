/** The sites beside the account's own: mail, status, community, support. */
export const sites = {
  'webmail.name': 'Post',
  'webmail.sign-in.title': 'Choose a mailbox',
  'webmail.sign-in.text': 'All mailboxes here are simulated. No password is asked for.',
  'webmail.sign-in.own': 'Your addresses',
  'webmail.leave': 'Sign out of {address}',
  'webmail.inbox-count': 'Inbox ({count})',
  'webmail.spam-hint': 'Nothing came? Look into Spam before you ask for it again. A mail can take a while.',
  'webmail.back-to-inbox': 'To the inbox',
  'webmail.from': 'From {sender}',
  'webmail.moving': 'Moving the mail…',
  'webmail.in-spam': 'This mail was put aside as unwanted. If you asked for it, move it to the inbox.',
  'webmail.links': 'Links open in a new tab. Read where one leads before you follow it.',
} as const
