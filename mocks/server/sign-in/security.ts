import type { Account, AnswerOf, BodyOf, CodeTicket, Security } from '../../../src/account/contract.ts'
import type { AccountRecord, Accounts } from '../accounts/accounts.ts'
import type { Codes } from '../codes/codes.ts'
import { contactsOf } from '../codes/contact-methods.ts'
import { canReceiveCode } from '../accounts/phone-number.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { isSystemOutdated } from './client-gate.ts'
import { questionsOf } from './security-questions.ts'
import type { SecondStep } from './second-step.ts'
import type { SessionRecord, Sessions } from './sessions.ts'
import type { TemporaryLock } from './temporary-lock.ts'

/**
 * What the owner of an account looks after: where codes go, two-step, who is signed in. Whatever decides about a later
 * way in needs a session that was proven with the password: who only has the number could take the account over with it.
 */
export interface AccountSecurity {
  read(session: SessionRecord, record: AccountRecord): Security
  /** @throws Refusal password-required, number-invalid, email-invalid, contact-unchanged, and as codes do */
  sendCode(session: SessionRecord, record: AccountRecord, body: BodyOf<'sendContactCode'>): CodeTicket
  /** @throws Refusal password-required, contact-taken, and as codes do */
  changeContact(session: SessionRecord, record: AccountRecord, body: BodyOf<'changeContact'>): Account
  /** @throws Refusal password-required; method-unavailable where no code could be sent */
  setTwoStep(session: SessionRecord, record: AccountRecord, on: boolean): AnswerOf<'setTwoStep'>
  review(record: AccountRecord): AnswerOf<'reviewSessions'>
  /** @throws Refusal password-required */
  setQuestions(session: SessionRecord, record: AccountRecord, body: BodyOf<'setSecurityQuestions'>): AnswerOf<'setSecurityQuestions'>
  /** @throws Refusal not-found for a session of somebody else, or the one that asks */
  endSession(session: SessionRecord, sessionId: string): void
  /** @throws Refusal number-required */
  openCloud(session: SessionRecord, record: AccountRecord, trust: string | undefined): AnswerOf<'openCloud'>
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

export function createSecurity(
  { clock }: ServerContext,
  parts: {
    accounts: Accounts
    codes: Codes
    lock: TemporaryLock
    secondStep: SecondStep
    sessions: Sessions
  },
): AccountSecurity {
  const { accounts, codes, lock, secondStep, sessions } = parts

  function demandPassword({ provenBy }: SessionRecord) {
    if (provenBy !== 'password') throw new Refusal('password-required')
  }
  const holderOf = ({ account }: AccountRecord) => `new-contact/${account.accountId}`

  return {
    read: (session, record) => ({
      twoStep: record.twoStep,
      questions: questionsOf(record),
      numberRecycled: record.recycled,
      ...(record.reviewedAt !== null && { reviewedAt: record.reviewedAt }),
      wrongTries: lock.triesToday(record.account.accountId),
      sessions: sessions.runningOf(record.account.accountId).map(({ sessionId, device, startedAt, system }) => ({
        sessionId,
        device,
        startedAt,
        ...(system !== null && { outdated: isSystemOutdated(system) }),
        current: sessionId === session.sessionId,
      })),
    }),
    sendCode(session, record, { method, to: typed, region, locale }) {
      demandPassword(session)
      const to = method === 'mail' ? typed.trim().toLowerCase() : typed
      if (method === 'sms' && (!/^\+[1-9]\d{5,14}$/.test(to) || !canReceiveCode(to))) throw new Refusal('number-invalid')
      if (method === 'mail' && !address.test(to)) throw new Refusal('email-invalid')
      if (contactsOf(record).some((contact) => contact.method === method && contact.to === to)) throw new Refusal('contact-unchanged')
      return codes.send({ purpose: 'new-contact', surface: 'web', method, to, region, locale, holder: holderOf(record) }, () => {})
    },
    changeContact(session, record, { codeId, code }) {
      demandPassword(session)
      const { method, to } = codes.verify(codeId, code, holderOf(record))
      // Said only to who has shown that codes to it reach them.
      const other = method === 'mail' ? accounts.byEmail(to) : accounts.byNumber(to)
      if (other && other !== record && (method === 'mail' || !other.recycled)) throw new Refusal('contact-taken')
      if (method === 'mail') accounts.setEmail(record, to)
      else accounts.setNumber(record, to)
      return record.account
    },
    setTwoStep(session, record, on) {
      demandPassword(session)
      if (on && contactsOf(record).length === 0) throw new Refusal('method-unavailable')
      record.twoStep = on
      return { twoStep: on }
    },
    review: (record) => ({ reviewedAt: (record.reviewedAt = clock.now()) }),
    setQuestions(session, record, { questions }) {
      demandPassword(session)
      record.securityQuestions = questions
      return { questions: questionsOf(record) }
    },
    endSession(session, sessionId) {
      const found = sessions.runningOf(session.accountId).find((other) => other.sessionId === sessionId)
      if (!found || found === session) throw new Refusal('not-found')
      sessions.end(found)
    },
    openCloud(session, record, trust) {
      if (session.opensCloud || !secondStep.isNeeded(record, trust, 'cloud')) {
        session.opensCloud = true
        return { outcome: 'signed-in', session: { token: session.token, account: record.account, created: false } }
      }
      return secondStep.begin(record, {
        surface: 'web',
        device: session.device,
        region: null,
        password: null,
        session,
        activates: null,
        service: 'cloud',
      })
    },
  }
}
