import type { Mail, MailChange } from '../../flows/mail/mail.ts'
import type { MailNetwork } from './mail-network.ts'

export interface MailSyncOptions {
  mail: MailNetwork
  /** The addresses whose mail this device shows. */
  addresses: () => readonly string[]
  isOnline: () => boolean
  /** What the device has. */
  copies: () => readonly Mail[]
  receive: (mail: Mail) => void
  change: (messageId: string, change: MailChange) => void
}

const differences = (one: Mail, other: Mail): MailChange => ({
  ...(other.read && !one.read && { read: true }),
  ...(other.folder === 'inbox' && one.folder !== 'inbox' && { folder: 'inbox' }),
})

const isEmpty = (change: MailChange) => Object.keys(change).length === 0

/** Keeps a device's mails and those in the mailboxes alike, whenever it is called and there is a connection. */
export function createMailSync({ mail, addresses, isOnline, copies, receive, change }: MailSyncOptions): () => void {
  return () => {
    if (!isOnline()) return
    for (const address of addresses()) {
      const box = mail.mailbox(address)
      for (const there of box.mails()) {
        // Read anew each time: what is received here may have led to another call meanwhile.
        const here = copies().find(({ messageId }) => messageId === there.messageId)
        if (!here) {
          receive(there)
          continue
        }
        const done = differences(there, here)
        if (!isEmpty(done)) box.change(there.messageId, done)
        const news = differences(here, there)
        if (!isEmpty(news)) change(there.messageId, news)
      }
    }
  }
}
