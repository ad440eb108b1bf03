import type { Account, AnswerOf, BodyOf } from '../../../src/account/contract.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import type { PasswordGate } from './password-gate.ts'
import { demandPasswordRules } from './password-demands.ts'
import { Refusal } from '../refusal.ts'
import type { Replicas } from './replicas.ts'
import type { SessionRecord, Sessions } from './sessions.ts'
import type { TemporaryLock } from './temporary-lock.ts'

/** Setting passwords, for who is signed in and for who has recovered an account. */
export interface Passwords {
  /**
   * Other sessions of the account end when the servers know the new password; that of the client that set it goes on.
   * @throws Refusal password-rules with the rules that are broken, password-repeated
   */
  set(record: AccountRecord, password: string, session: SessionRecord | null): AnswerOf<'finishRecovery'>
  /** @throws Refusal as `set`, and as the gate for a wrong current password */
  setSignedIn(record: AccountRecord, session: SessionRecord, body: BodyOf<'setPassword'>): Account
  /** From now on the session counts as begun with the password. @throws Refusal as the gate does */
  confirm(record: AccountRecord, session: SessionRecord, body: BodyOf<'confirmPassword'>): void
}

export function createPasswords(parts: {
  gate: PasswordGate
  identifiers: Identifiers
  lock: TemporaryLock
  replicas: Replicas
  sessions: Sessions
}): Passwords {
  const { gate, identifiers, lock, replicas, sessions } = parts

  const passwords: Passwords = {
    set(record, password, session) {
      demandPasswordRules(record.account, password)
      const { accountId } = record.account
      if (password === replicas.newest(accountId)) throw new Refusal('password-repeated')
      const { changedAt, syncedAt } = replicas.change(accountId, password)
      record.account = { ...record.account, hasPassword: true }
      // A lock that runs goes on to its end; a count that has not come so far is a thing of the old password.
      if (lock.lockedUntil(accountId) === null) lock.clear(accountId)
      sessions.endOthers(accountId, session?.token ?? null, syncedAt)
      if (session) {
        session.provenBy = 'password'
        session.endedAt = null
      }
      return { changedAt }
    },
    setSignedIn(record, session, { password, current, captchaPass }) {
      // Before the current one is looked at: what breaks the rules is no try.
      demandPasswordRules(record.account, password)
      if (record.account.hasPassword) {
        if (current === undefined) throw new Refusal('bad-request', { fields: { current: 'the current password' } })
        gate.enter({ subject: identifiers.of(record), password: current, captchaPass, atOrigin: true })
      }
      passwords.set(record, password, session)
      return record.account
    },
    confirm(record, session, { password, captchaPass }) {
      gate.enter({ subject: identifiers.of(record), password, captchaPass })
      session.provenBy = 'password'
    },
  }
  return passwords
}
