import type { SmsMessage } from '../../../flows/phone/phone.machine.ts'

export interface Thread {
  sender: string
  /** Oldest first. */
  messages: SmsMessage[]
  unread: number
}

/** Messages by sender, the sender heard last first. */
export function threadsOf(messages: readonly SmsMessage[]): Thread[] {
  const bySender = Map.groupBy(messages, ({ sender }) => sender)
  return [...bySender]
    .map(([sender, own]) => ({ sender, messages: own, unread: own.filter(({ read }) => !read).length }))
    .toSorted((one, other) => (other.messages.at(-1)?.receivedAt ?? 0) - (one.messages.at(-1)?.receivedAt ?? 0))
}
