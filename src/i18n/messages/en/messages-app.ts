/** The Messages app. */
export const messagesApp = {
  'messages.title': 'Messages',
  'messages.empty': 'No messages',
  'messages.empty-text': 'Messages you receive will be here.',
  'messages.unread': '{count, plural, one {# unread message} other {# unread messages}}',
  'messages.thread': 'Messages from {sender}',
  'messages.sim': 'SIM {slot}',
  'messages.today': 'Today',
  'messages.yesterday': 'Yesterday',
  'messages.no-reply': 'You can’t reply to this sender',
  'messages.copy-code': 'Copy code {code}',
} as const
