import { minute } from '../../../src/sim/duration.ts'
import type { AnswerOf, BodyOf, CodeTicket, Service, Surface } from '../../../src/account/contract.ts'
import type { AccountRecord, Accounts } from '../accounts/accounts.ts'
import type { CodeDesk } from '../codes/code-desk.ts'
import { contactsOf, maskContact } from '../codes/contact-methods.ts'
import type { ServerContext } from '../context.ts'
import type { PasswordGate } from './password-gate.ts'
import { Refusal } from '../refusal.ts'
import type { Replicas } from './replicas.ts'
import type { SessionRecord } from './sessions.ts'

/** A sign-in whose password was right and that still wants a code. */
export interface OpenSignIn {
  signInId: string
  accountId: string
  surface: Surface
  device: string
  /** The password it began with: once that is refused, this sign-in is over. Null where a session began it. */
  password: string | null
  /** The session that wants the cloud as well; it goes on, and shows no more than it did. */
  session: SessionRecord | null
  expiresAt: number
  done: boolean
  /** What its code is for. */
  purpose: 'second-step' | 'cloud-sign-in'
  /** The device whose binding it lifts when it is complete. */
  activates: string | null
}

/** Long enough for a code that is late by several answers of five minutes each. */
const signInTtl = 30 * minute

/** Where the codes of a sign-in can go: those for the cloud go to the mobile number on file. */
const contactsFor = (record: AccountRecord, purpose: OpenSignIn['purpose']) =>
  contactsOf(record).filter(({ method }) => purpose === 'second-step' || method === 'sms')

/** The code after the password, for accounts that have two steps on. */
export interface SecondStep {
  /** Whether the account asks for a code, and this device has none to spare it. */
  isNeeded(record: AccountRecord, trust: string | undefined, service?: Service): boolean
  /** @throws Refusal number-required for the cloud, which sends its codes to a number only */
  begin(
    record: AccountRecord,
    from: Pick<OpenSignIn, 'surface' | 'device' | 'password' | 'session' | 'activates'> & { service?: Service },
  ): AnswerOf<'signIn'>
  /** @throws Refusal sign-in-expired, not-found, method-unavailable, and as codes do */
  send(signInId: string, body: BodyOf<'sendSecondStepCode'>): CodeTicket
  /**
   * @returns the sign-in that is complete now, and a token of trust if that was asked for
   * @throws Refusal sign-in-expired, not-found, credentials-invalid or account-locked while locked, and as codes do
   */
  complete(signInId: string, body: BodyOf<'completeSignIn'>): { signIn: OpenSignIn; record: AccountRecord; trust?: string }
}

export function createSecondStep(
  { clock, mint }: ServerContext,
  parts: { accounts: Accounts; desk: CodeDesk; gate: PasswordGate; replicas: Replicas },
): SecondStep {
  const { accounts, desk, gate, replicas } = parts
  const open = new Map<string, OpenSignIn>()
  /** Accounts by what trusted devices hold. */
  const trusted = new Map<string, string>()

  function find(signInId: string): { signIn: OpenSignIn; record: AccountRecord } {
    const signIn = open.get(signInId)
    if (!signIn) throw new Refusal('not-found')
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
      const contacts = contactsFor(record, purpose)
      if (contacts.length === 0 && service === 'cloud') throw new Refusal('number-required')
      const signIn: OpenSignIn = {
        ...from,
        purpose,
        signInId: mint.id('signIn'),
        accountId,
        expiresAt: clock.now() + signInTtl,
        done: false,
      }
      open.set(signIn.signInId, signIn)
      const { signInId, expiresAt } = signIn
      return { outcome: 'second-step', signInId, methods: contacts.map(maskContact), expiresAt }
    },
    send(signInId, { method, locale }) {
      const { signIn, record } = find(signInId)
      return desk.send(
        { purpose: signIn.purpose, surface: signIn.surface, key: signIn.accountId, record, method, locale },
        contactsFor(record, signIn.purpose),
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
  }
}
