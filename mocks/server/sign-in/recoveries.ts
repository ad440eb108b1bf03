import { minute } from '../../../src/sim/duration.ts'
import type { AnswerOf, BodyOf, CodeTicket, Surface } from '../../../src/account/contract.ts'
import type { QuestionId } from '../../../src/account/security-questions.ts'
import { maskAccount, type AccountRecord } from '../accounts/accounts.ts'
import type { CaptchaRule } from '../captchas/captcha-rule.ts'
import type { Captchas } from '../captchas/captchas.ts'
import type { CodeDesk } from '../codes/code-desk.ts'
import { contactsOf, inventContacts, maskContact, type Contact } from '../codes/contact-methods.ts'
import type { ServerContext } from '../context.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import type { Passwords } from './passwords.ts'
import { Refusal } from '../refusal.ts'
import { inventQuestions, mostAnswers, questionsOf, type AnswerGate } from './security-questions.ts'

export type RecoveryState = 'open' | 'proven' | 'finished'

export interface RecoveryRecord {
  recoveryId: string
  /** Undefined for a name that no account has: everything looks alike, and no code comes. */
  record: AccountRecord | undefined
  /** The subject whose recovery it is. */
  key: string
  surface: Surface
  contacts: Contact[]
  questions: readonly QuestionId[]
  /** Wrong answers to them that may still be given. */
  answersLeft: number
  startedAt: number
  expiresAt: number
  proof: string | null
  state: RecoveryState
  /** What gave the right to it, where that was no code. */
  ground?: RecoveryGround
}

/** Why somebody may set a new password without a code: a link, for instance, that works once. */
export interface RecoveryGround {
  /** Whether it still holds. */
  holds: () => boolean
  /** Called once, when the new password is set. */
  used: () => void
}

/** From “Forgot password” to a new password, by a code to a registered number or address, or by the answers to security questions. */
export interface Recoveries {
  /** @throws Refusal captcha-required, captcha-expired */
  start(body: BodyOf<'startRecovery'>): AnswerOf<'startRecovery'>
  /** @throws Refusal recovery-expired, not-found, method-unavailable, and as codes do */
  send(recoveryId: string, body: BodyOf<'sendRecoveryCode'>): CodeTicket
  /** @throws Refusal recovery-expired, not-found, and as codes do */
  verify(recoveryId: string, body: BodyOf<'verifyRecoveryCode'>): AnswerOf<'verifyRecoveryCode'>
  /** @throws Refusal recovery-expired, not-found, and as answers do */
  answer(recoveryId: string, body: BodyOf<'answerSecurityQuestions'>): AnswerOf<'answerSecurityQuestions'>
  /** @throws Refusal recovery-expired, not-found, proof-invalid, password-rules, password-repeated */
  finish(recoveryId: string, body: BodyOf<'finishRecovery'>): AnswerOf<'finishRecovery'>
  /** One for somebody who has shown otherwise that the account is theirs: the new password is all that is left. */
  beginProven(record: AccountRecord, ground: RecoveryGround): { recoveryId: string; proof: string; expiresAt: number }
  all(): readonly RecoveryRecord[]
}

/** Counted anew from the code on, which may have taken its time. */
const recoveryTtl = 30 * minute

export function createRecoveries(
  context: ServerContext,
  parts: {
    captchas: Captchas
    captchaRule: CaptchaRule
    desk: CodeDesk
    identifiers: Identifiers
    answers: AnswerGate
    passwords: Passwords
  },
): Recoveries {
  const { clock, mint } = context
  const { captchas, captchaRule, desk, identifiers, answers, passwords } = parts
  const recoveries = new Map<string, RecoveryRecord>()

  /** Whether the account has left a number or address that this began with: whoever holds that shows nothing any more. */
  function isElsewhere({ record, contacts }: RecoveryRecord): boolean {
    const now = record ? contactsOf(record) : contacts
    return contacts.some(({ method, to }) => !now.some((one) => one.method === method && one.to === to))
  }

  function find(recoveryId: string): RecoveryRecord {
    const recovery = recoveries.get(recoveryId)
    if (!recovery) throw new Refusal('not-found')
    const isOver =
      recovery.state === 'finished' || clock.now() >= recovery.expiresAt || recovery.ground?.holds() === false || isElsewhere(recovery)
    if (isOver) throw new Refusal('recovery-expired')
    return recovery
  }

  /** From here on the new password is all that is left, whatever has shown that the account is theirs. */
  function prove(recovery: RecoveryRecord, record: AccountRecord) {
    const proof = mint.id('recoveryProof')
    Object.assign(recovery, { state: 'proven', proof, expiresAt: clock.now() + recoveryTtl } satisfies Partial<RecoveryRecord>)
    return { proof, maskedAccount: maskAccount(record), expiresAt: recovery.expiresAt }
  }

  return {
    start({ identifier, region, surface, captchaPass }) {
      if (captchaRule.forRecovery()) captchas.check(captchaPass)()
      const subject = identifiers.find(identifier, region)
      const { record } = subject
      const now = clock.now()
      const recovery: RecoveryRecord = {
        recoveryId: mint.id('recovery'),
        record,
        key: subject.key,
        surface,
        contacts: record ? contactsOf(record) : inventContacts(context, subject),
        questions: record ? questionsOf(record) : inventQuestions(context, subject),
        answersLeft: mostAnswers,
        startedAt: now,
        expiresAt: now + recoveryTtl,
        proof: null,
        state: 'open',
      }
      recoveries.set(recovery.recoveryId, recovery)
      const { recoveryId, contacts, questions, expiresAt } = recovery
      return { recoveryId, methods: contacts.map(maskContact), ...(questions.length > 0 && { questions: [...questions] }), expiresAt }
    },
    send(recoveryId, { method, locale }) {
      const { record, key, surface, contacts } = find(recoveryId)
      return desk.send({ purpose: 'recovery', surface, key, record, method, locale }, contacts)
    },
    verify(recoveryId, { codeId, code }) {
      const recovery = find(recoveryId)
      desk.verify(codeId, code, { purpose: 'recovery', key: recovery.key })
      // A code that nobody has an account for is never right.
      return prove(recovery, recovery.record!)
    },
    answer(recoveryId, body) {
      const recovery = find(recoveryId)
      return prove(recovery, answers(recovery, body.answers))
    },
    finish(recoveryId, { proof, password }) {
      const recovery = find(recoveryId)
      if (recovery.proof === null || recovery.proof !== proof) throw new Refusal('proof-invalid')
      const answer = passwords.set(recovery.record!, password, null)
      recovery.state = 'finished'
      recovery.ground?.used()
      return answer
    },
    beginProven(record, ground) {
      const now = clock.now()
      const recoveryId = mint.id('recovery')
      const proof = mint.id('recoveryProof')
      const expiresAt = now + recoveryTtl
      const { key } = identifiers.of(record)
      recoveries.set(recoveryId, {
        recoveryId,
        record,
        key,
        surface: 'web',
        contacts: [],
        questions: [],
        answersLeft: 0,
        startedAt: now,
        expiresAt,
        proof,
        state: 'proven',
        ground,
      })
      return { recoveryId, proof, expiresAt }
    },
    all: () => [...recoveries.values()],
  }
}
