/** A message as it reaches the phone. */
export interface ArrivedSms {
  messageId: string
  sender: string
  text: string
  receivedAt: number
  slot: 1 | 2
}

/** Why a filter keeps a message: its sender is on the list, a word is, or it takes services' messages for advertising. */
export type HoldReason = 'sender' | 'keyword' | 'service'

export interface HeldSms extends ArrivedSms {
  reason: HoldReason
}

/** What a security app goes by. */
export interface FilterRules {
  /** Whether it looks at messages at all. */
  on: boolean
  /** Whether messages that a service sends to many, such as codes, pass. */
  allowsServices: boolean
  keywords: readonly string[]
  senders: readonly string[]
  /** Senders whose messages pass whatever else is set. */
  exceptions: readonly string[]
}

/** Lists of a filter that somebody can write into. */
export type FilterList = 'keywords' | 'senders' | 'exceptions'

/** A number as people compare it, without what makes it readable; a sender's name in any case. */
const plain = (sender: string) => {
  const bare = sender.trim()
  return /^[+\d][\d\s().-]*$/.test(bare) ? bare.replace(/[^+\d]/g, '') : bare.toLowerCase()
}

/** Whether two ways to write a sender mean one: blanks, dashes and capitals do not count. */
export const isSameSender = (one: string, other: string): boolean => plain(one) === plain(other)

/** Services send under a name or a short code, people under a number. */
const isService = (sender: string): boolean => !/^\+?\d{7,15}$/.test(plain(sender))

/** Why these rules keep a message, or undefined when they let it pass. */
export function holdReason({ on, allowsServices, keywords, senders, exceptions }: FilterRules, sms: ArrivedSms): HoldReason | undefined {
  if (!on || exceptions.some((sender) => isSameSender(sender, sms.sender))) return undefined
  if (senders.some((sender) => isSameSender(sender, sms.sender))) return 'sender'
  const text = sms.text.toLowerCase()
  if (keywords.some((word) => text.includes(word.toLowerCase()))) return 'keyword'
  return !allowsServices && isService(sms.sender) ? 'service' : undefined
}
