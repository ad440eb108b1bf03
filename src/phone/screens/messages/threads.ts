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

const day = 86_400_000

/** Whole days between two instants' dates, in the time zone of the phones (UTC). */
export const daysBetween = (earlier: number, later: number): number => Math.floor(later / day) - Math.floor(earlier / day)
