import type { SmsGateway, SmsMessage } from '../server/index.ts'

/** A message as it lies with whoever has the number. */
export interface InboxMessage extends SmsMessage {
  at: number
  state: string
}

/** What carries messages from the server to people, and lets somebody look what became of them. */
export interface SmsNetwork extends SmsGateway {
  /** Newest last. */
  inbox(): readonly InboxMessage[]
}

/** The simplest network: every message is there at once. */
export function createSmsInbox(clock: { now(): number }): SmsNetwork {
  const messages: InboxMessage[] = []
  return {
    send: (message) => void messages.push({ ...message, at: clock.now(), state: 'delivered' }),
    inbox: () => messages,
  }
}
