import type { AppId } from '../../flows/screens.ts'
import type { PhoneContext } from '../../flows/phone/phone.machine.ts'
import type { Text, TextKey } from '../../i18n/index.ts'

/** What a notification says, whichever app it belongs to. */
export interface Notice {
  app: Extract<AppId, 'messages' | 'mail' | 'settings'>
  messageId: string
  sender: string
  /** What is shown of it. */
  words: string
  /** All of it, where a code may stand. */
  text: string
  /** None for what goes on now. */
  receivedAt?: number
  /** Name of the tap that opens it; takes `{sender}`. */
  opens: TextKey
}

/** The message, mail or request of an id, as a notification shows it. */
export function noticeOf(
  { messages, mails, asked }: Pick<PhoneContext, 'messages' | 'mails' | 'asked'>,
  id: string,
  text: Text,
): Notice | undefined {
  const message = messages.find(({ messageId }) => messageId === id)
  if (message) return { app: 'messages', opens: 'heads-up.open', words: message.text, ...message }
  const mail = mails.find(({ messageId }) => messageId === id)
  if (mail) return { app: 'mail', opens: 'heads-up.open-mail', words: mail.subject, ...mail }
  if (asked?.codeId !== id) return undefined
  const { device, askedAt: receivedAt } = asked
  const [sender, words] = [text('sign-in-request.notice'), text('sign-in-request.notice-text', { device })]
  // No code is in it before it is allowed, whatever the device calls itself.
  return { app: 'settings', opens: 'sign-in-request.open', messageId: id, sender, words, text: '', receivedAt }
}
