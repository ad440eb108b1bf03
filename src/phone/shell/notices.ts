import type { AppId } from '../../flows/screens.ts'
import type { PhoneContext } from '../../flows/phone/phone.machine.ts'

/** What a notification says, whichever app it belongs to. */
export interface Notice {
  app: Extract<AppId, 'messages' | 'mail'>
  messageId: string
  sender: string
  /** What is shown of it. */
  words: string
  /** All of it, where a code may stand. */
  text: string
  receivedAt: number
}

/** The message or mail of an id, as a notification shows it. */
export function noticeOf({ messages, mails }: Pick<PhoneContext, 'messages' | 'mails'>, id: string): Notice | undefined {
  const message = messages.find(({ messageId }) => messageId === id)
  if (message) return { app: 'messages', words: message.text, ...message }
  const mail = mails.find(({ messageId }) => messageId === id)
  return mail && { app: 'mail', words: mail.subject, ...mail }
}
