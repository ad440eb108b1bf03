import { minute } from '../../../src/sim/duration.ts'
import type { AnswerOf, BodyOf, CodeTicket, Service, Surface } from '../../../src/account/contract.ts'
import type { AccountRecord, Accounts } from '../accounts/accounts.ts'
import type { CodeDesk } from '../codes/code-desk.ts'
import type { Code } from '../codes/codes.ts'
import { contactsOf, maskContact, type Contact } from '../codes/contact-methods.ts'
import type { Confirmers } from './confirmers.ts'
import type { ServerContext } from '../context.ts'
import type { PasswordGate } from './password-gate.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import type { Replicas } from './replicas.ts'
import type { SessionRecord } from './sessions.ts'

/** A sign-in whose password was right and that still wants a code. */
export interface OpenSignIn {
  signInId: string
  accountId: string
  surface: Surface
  device: string
  /** Where the device that asks says it is. */
  region: string | null
  /** The password it began with: once that is refused, this sign-in is over. Null where a session began it. */
  password: string | null
  /** The session that wants the cloud as well; it goes on, and shows no more than it did. */
  session: SessionRecord | null
  expiresAt: number
  done: boolean
  /** Somebody who was asked on another device said no. */
  denied: boolean
  /** What its code is for. */
  purpose: 'second-step' | 'cloud-sign-in'
  /** The device whose binding it lifts when it is complete. */
  activates: string | null
}

/** Long enough for a code that is late by several answers of five minutes each. */
const signInTtl = 30 * minute

/** The code after the password, for accounts that have two steps on. */
export interface SecondStep {
  /** Whether the account asks for a code, and this device has none to spare it. */
  isNeeded(record: AccountRecord, trust: string | undefined, service?: Service): boolean
  /** @throws Refusal number-required for the cloud, which sends its codes to a number only */
  begin(
    record: AccountRecord,
    from: Pick<OpenSignIn, 'surface' | 'device' | 'region' | 'password' | 'session' | 'activates'> & { service?: Service },
  ): AnswerOf<'signIn'>
  /** @throws Refusal sign-in-expired, sign-in-denied, not-found */
  read(signInId: string): AnswerOf<'readSignIn'>
  /** @throws Refusal sign-in-expired, sign-in-denied, not-found, account-too-new, method-unavailable, and as codes do */
  send(signInId: string, body: BodyOf<'sendSecondStepCode'>): CodeTicket
  /**
   * @returns the sign-in that is complete now, and a token of trust if that was asked for
   * @throws Refusal sign-in-expired, sign-in-denied, not-found, credentials-invalid or account-locked while locked, and as
   * codes do
   */
  complete(signInId: string, body: BodyOf<'completeSignIn'>): { signIn: OpenSignIn; record: AccountRecord; trust?: string }
  /**
   * What is said on a device that was asked. Allowing shows the code there; denying ends the sign-in, however its codes
   * were sent.
   * @throws Refusal not-found on a device that was not asked, sign-in-expired, sign-in-denied, and as codes do
   */
  answer(session: SessionRecord, codeId: string, allow: boolean): AnswerOf<'answerSignInRequest'>
}

export function createSecondStep(
  { clock, conditions, mint, push }: ServerContext,
  parts: { accounts: Accounts; confirmers: Confirmers; desk: CodeDesk; gate: PasswordGate; replicas: Replicas },
): SecondStep {
  const { accounts, confirmers, desk, gate, replicas } = parts
  const open = new Map<string, OpenSignIn>()
  /** Accounts by what trusted devices hold. */
  const trusted = new Map<string, string>()
  /** Sign-ins by the code that was taken to another device for them. */
  const asked = new Map<string, OpenSignIn>()

  /** Where the codes of a sign-in can go: those for the cloud go to the mobile number on file. */
  function contactsFor(record: AccountRecord, signIn: OpenSignIn): Contact[] {
    if (signIn.purpose === 'cloud-sign-in') return contactsOf(record).filter(({ method }) => method === 'sms')
    const others = confirmers.of(signIn)
    if (others.length === 0) return contactsOf(record)
    const { device, region, surface, accountId } = signIn
    const ask = ({ codeId, messageId, sentAt: askedAt, expiresAt }: Code) => {
      asked.set(codeId, signIn)
      const request = { codeId, device, surface, ...(region !== null && { region }), askedAt, expiresAt }
      for (const { session } of others) push.send({ messageId, to: session.token, request })
    }
    const names = [...new Set(others.map(({ name }) => name))]
    return [...contactsOf(record), { method: 'device', to: `devices of ${accountId}`, shown: names.join(', '), push: ask }]
  }

  function find(signInId: string): { signIn: OpenSignIn; record: AccountRecord } {
    const signIn = open.get(signInId)
    if (!signIn) throw new Refusal('not-found')
    if (signIn.denied) throw new Refusal('sign-in-denied')
    const ends = (signIn.password === null ? signIn.session?.endedAt : replicas.endOf(signIn.accountId, signIn.password)) ?? Infinity
    if (signIn.done || clock.now() >= Math.min(signIn.expiresAt, ends)) throw new Refusal('sign-in-expired')
    return { signIn, record: accounts.byId(signIn.accountId)! }
  }

  return {
    isNeeded: (record, trust, service = 'account') =>
      (record.twoStep || service === 'cloud') && (trust === undefined || trusted.get(trust) !== record.account.accountId),
    begin(record, { service = 'account', ...from }) {
      const { accountId } = record.account
      const purpose = service === 'cloud' ? 'cloud-sign-in' : 'second-step'
      const signIn: OpenSignIn = {
        ...from,
        purpose,
        signInId: mint.id('signIn'),
        accountId,
        expiresAt: clock.now() + signInTtl,
        done: false,
        denied: false,
      }
      const contacts = contactsFor(record, signIn)
      if (contacts.length === 0 && service === 'cloud') throw new Refusal('number-required')
      open.set(signIn.signInId, signIn)
      const { signInId, expiresAt } = signIn
      return { outcome: 'second-step', signInId, methods: contacts.map(maskContact), expiresAt }
    },
    read: (signInId) => ({ expiresAt: find(signInId).signIn.expiresAt }),
    send(signInId, { method, locale }) {
      const { signIn, record } = find(signInId)
      const readyAt = record.account.createdAt + conditions.get('account.buffer')
      // Said only here, where the password was right: anybody else would learn that there is such an account.
      if (conditions.get('account.bufferVisible') && clock.now() < readyAt)
        throw new Refusal('account-too-new', { retryAfter: secondsUntil(readyAt, clock.now()) })
      return desk.send(
        { purpose: signIn.purpose, surface: signIn.surface, key: signIn.accountId, record, method, locale },
        contactsFor(record, signIn),
      )
    },
    complete(signInId, { codeId, code, trustDevice }) {
      const { signIn, record } = find(signInId)
      gate.demandUnlocked(record)
      desk.verify(codeId, code, { purpose: signIn.purpose, key: signIn.accountId })
      signIn.done = true
      if (!trustDevice) return { signIn, record }
      const trust = mint.id('trust')
      trusted.set(trust, signIn.accountId)
      return { signIn, record, trust }
    },
    answer(session, codeId, allow) {
      const first = asked.get(codeId)
      if (!first || !confirmers.of(first).some((one) => one.session === session)) throw new Refusal('not-found')
      const { accountId, device } = first
      const { signIn } = find(first.signInId)
      const of = { purpose: signIn.purpose, key: accountId }
      if (allow) {
        const { digits, expiresAt } = desk.show(codeId, of)
        return { code: digits, expiresAt }
      }
      desk.deny(codeId, of)
      // Begun anew there, it may wait for the very same code.
      for (const other of open.values()) if (other.accountId === accountId && other.device === device) other.denied = true
      return { expiresAt: clock.now() }
    },
  }
}
