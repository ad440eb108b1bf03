import type { MailGateway, MailMessage } from '../server/index.ts'

/** A mail as it lies with whoever has the address. */
export interface InboxMail extends MailMessage {
  at: number
}

/** What carries mails from the server to people, and lets somebody look what came. */
export interface MailNetwork extends MailGateway {
  /** Newest last. */
  inbox(): readonly InboxMail[]
}

/** The simplest network: every mail is there at once. */
export function createMailInbox(clock: { now(): number }): MailNetwork {
  const mails: InboxMail[] = []
  return {
    send: (mail) => void mails.push({ ...mail, at: clock.now() }),
    inbox: () => mails,
  }
}
