import { InboxScreen, SpamScreen } from './mails-screens.tsx'
import { MailScreen } from './mail-screen.tsx'

export const screens = {
  'mail/inbox': InboxScreen,
  'mail/spam': SpamScreen,
  'mail/message': MailScreen,
}
