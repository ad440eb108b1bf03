import type { CodeMethod, CodePurpose, CodeTicket, Surface } from '../../../src/account/contract.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { Code, Codes, Withheld } from './codes.ts'
import type { Contact } from './contact-methods.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { TemporaryLock } from '../sign-in/temporary-lock.ts'

/** Codes for the contacts of an account, asked for by a sign-in or a recovery that only they can complete. */
export interface CodeDesk {
  /**
   * @param contacts where codes can go; invented ones where there is no account
   * @throws Refusal method-unavailable, code-too-soon, code-limit-reached
   */
  send(
    request: {
      purpose: CodePurpose
      surface: Surface
      /** Whose codes these are, account or not: any sign-in or recovery of theirs may use them. */
      key: string
      record: AccountRecord | undefined
      method: CodeMethod
      locale: string
    },
    contacts: readonly Contact[],
  ): CodeTicket
  /** @throws Refusal not-found for a code of somebody else or for something else, and as codes do */
  verify(codeId: string, digits: string, of: { purpose: CodePurpose; key: string }): Code
  /** Shows a code on a device that was asked, or makes an end of it. @throws Refusal as codes do */
  show(codeId: string, of: { purpose: CodePurpose; key: string }): Code
  deny(codeId: string, of: { purpose: CodePurpose; key: string }): void
  /** Why a code for this account does not go out, if it does not. */
  withheldFor(record: AccountRecord | undefined): Withheld | null
}

const holderName = ({ purpose, key }: { purpose: CodePurpose; key: string }) => `${purpose}/${key}`

export function createCodeDesk({ clock, conditions }: ServerContext, codes: Codes, lock: TemporaryLock): CodeDesk {
  const desk: CodeDesk = {
    withheldFor(record) {
      if (!record) return null
      const isLocked = lock.lockedUntil(record.account.accountId) !== null
      if (isLocked && conditions.get('auth.lockBlocksCodes')) return 'locked'
      return clock.now() - record.account.createdAt < conditions.get('account.buffer') ? 'too-new' : null
    },
    send({ record, method, key, ...request }, contacts) {
      const contact = contacts.find((candidate) => candidate.method === method)
      if (!contact) throw new Refusal('method-unavailable')
      const withheld = record ? desk.withheldFor(record) : 'unknown'
      const holder = holderName({ purpose: request.purpose, key })
      return codes.send({ ...request, ...contact, holder, region: record?.account.region ?? '', withheld }, () => {})
    },
    verify: (codeId, digits, of) => codes.verify(codeId, digits, holderName(of)),
    show: (codeId, of) => codes.show(codeId, holderName(of)),
    deny: (codeId, of) => codes.deny(codeId, holderName(of)),
  }
  return desk
}
