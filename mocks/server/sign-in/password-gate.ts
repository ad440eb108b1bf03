import type { CaptchaRule } from '../captchas/captcha-rule.ts'
import type { Captchas } from '../captchas/captchas.ts'
import type { ServerContext } from '../context.ts'
import type { Subject } from '../accounts/identifiers.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import type { Replicas } from './replicas.ts'
import type { TemporaryLock } from './temporary-lock.ts'
import type { AccountRecord } from '../accounts/accounts.ts'

export interface Attempt {
  subject: Subject
  password: string
  captchaPass: string | undefined
  /** Where passwords are changed the newest one counts, not what the replicas know. */
  atOrigin?: boolean
  /** False refuses whatever the password is: the name that came with it is not that of the account. */
  fits?: boolean
}

/**
 * The one place where a password is tried. The same answer to an unknown account, a wrong password and a locked
 * account; all failures of an account count together, wherever its password is asked.
 */
export interface PasswordGate {
  /**
   * @returns the account, whose password this is
   * @throws Refusal captcha-required, captcha-expired, credentials-invalid, account-locked, password-not-set
   */
  enter(attempt: Attempt): AccountRecord
  /** For who has entered before. @throws Refusal credentials-invalid or account-locked, while the account is locked */
  demandUnlocked(record: AccountRecord): void
}

export function createPasswordGate(
  { clock, conditions }: ServerContext,
  parts: { captchas: Captchas; captchaRule: CaptchaRule; lock: TemporaryLock; replicas: Replicas },
): PasswordGate {
  const { captchas, captchaRule, lock, replicas } = parts

  function refusal(key: string): Refusal {
    const lockedUntil = lock.lockedUntil(key)
    if (lockedUntil === null || !conditions.get('auth.lockVisible')) return new Refusal('credentials-invalid')
    return new Refusal('account-locked', { retryAfter: secondsUntil(lockedUntil, clock.now()) })
  }

  return {
    enter({ subject: { key, kind, record }, password, captchaPass, atOrigin = false, fits = true }) {
      if (captchaRule.forPassword(lock.failures(key))) captchas.check(captchaPass)()
      const refuse = () => {
        lock.countTry(key)
        return refusal(key)
      }
      if (lock.lockedUntil(key) !== null || !record) throw refuse()
      const isOrigin = atOrigin || (kind === 'id' && conditions.get('server.idAtOnce'))
      const expected = replicas[isOrigin ? 'newest' : 'known'](record.account.accountId)
      if (expected === null && fits) throw new Refusal('password-not-set')
      if (!fits || password !== expected) throw refuse()
      lock.clear(key)
      return record
    },
    demandUnlocked({ account }) {
      if (lock.lockedUntil(account.accountId) !== null) throw refusal(account.accountId)
    },
  }
}
