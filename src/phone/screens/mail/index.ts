export { InboxScreen, SpamScreen } from './mails-screens.tsx'
export { MailScreen } from './mail-screen.tsx'
