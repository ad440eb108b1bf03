import { day } from '../../../src/sim/duration.ts'
import type { AnswerOf } from '../../../src/account/contract.ts'
import { maskAccount, type AccountRecord, type Accounts } from './accounts.ts'
import type { ServerContext } from '../context.ts'
import type { Recoveries } from '../sign-in/recoveries.ts'
import { Refusal } from '../refusal.ts'
import { supportSender, supportWords } from '../support/support-mail.ts'

export interface AccessLinkRecord {
  linkId: string
  accountId: string
  email: string
  expiresAt: number
  used: boolean
}

/**
 * Links that the support sends to whoever showed that an account is theirs. One leads to a new password and to another
 * address for codes, and to nothing else: no device is bound or let go.
 */
export interface AccessLinks {
  /** Sends a link to an address, and a notice to the address that the account has had. Returns its id. */
  send(record: AccountRecord, email: string, locale: string): string
  /** Can be opened again until the password is set. @throws Refusal link-invalid, link-expired, link-used */
  open(linkId: string): AnswerOf<'openAccessLink'>
  all(): readonly AccessLinkRecord[]
}

const ttl = day

export function createAccessLinks(
  { clock, mint, mail }: ServerContext,
  { accounts, recoveries }: { accounts: Accounts; recoveries: Recoveries },
): AccessLinks {
  const links = new Map<string, AccessLinkRecord>()
  return {
    send(record, email, locale) {
      const { accountId } = record.account
      const linkId = mint.id('access')
      links.set(linkId, { linkId, accountId, email, expiresAt: clock.now() + ttl, used: false })
      const masked = maskAccount(record).accountId
      const words = supportWords(locale)
      const post = (to: string, message: { subject: string; text: string }) =>
        mail.send({ messageId: mint.id('mail'), to, sender: supportSender, ...message, kind: 'support', locale })
      post(email, words.access(linkId, masked))
      const former = record.account.email
      if (former !== undefined && former !== email.toLowerCase()) post(former, words.notice(masked))
      return linkId
    },
    open(linkId) {
      const link = links.get(linkId)
      const record = link && accounts.byId(link.accountId)
      if (!link || !record) throw new Refusal('link-invalid')
      if (link.used) throw new Refusal('link-used')
      if (clock.now() >= link.expiresAt) throw new Refusal('link-expired')
      const { recoveryId, proof, expiresAt } = recoveries.beginProven(record, {
        // Opened in two tabs, it is one link all the same.
        holds: () => !link.used,
        used: () => {
          link.used = true
          accounts.setEmail(record, link.email)
        },
      })
      return { recoveryId, proof, maskedAccount: maskAccount(record), expiresAt }
    },
    all: () => [...links.values()],
  }
}
