export type MailFolder = 'inbox' | 'spam'

/** A mail as it lies in a mailbox, wherever somebody looks at it. */
export interface Mail {
  messageId: string
  /** The address it came to, in lower case. */
  to: string
  sender: string
  subject: string
  /** Plain, with line breaks. */
  text: string
  receivedAt: number
  folder: MailFolder
  read: boolean
}

/** What a person does to a mail. Neither is ever taken back, so that it does not matter where it was done first. */
export type MailChange = {
  read?: true
  /** It was not unwanted after all. */
  folder?: 'inbox'
}
