import type { Failure } from '../account/client.ts'
import { waitOf } from '../account/wait-of.ts'
import type { ProblemKind } from '../account/problems.ts'
import type { Format } from './format.ts'
import type { Message, TextKey } from './keys.ts'

/** What a person can do about a failure. Screens turn it into a button named `way-on.*`. */
export type WayOn =
  /** Send the same again. */
  | 'retry'
  /** Correct what was entered. */
  | 'edit'
  /** Open Wi-Fi and mobile data. */
  | 'connections'
  /** Set the phone's clock. */
  | 'date-time'
  /** Get a newer system for the phone. */
  | 'system-update'
  | 'new-code'
  | 'change-number'
  /** Give the account a number. */
  | 'add-number'
  | 'new-picture'
  /** Begin the flow anew. */
  | 'start-over'
  | 'sign-in'
  | 'read-agreement'
  /** Only time helps. */
  | 'wait'

/** A failure in words, and the way on. */
export interface FailureText {
  message: Message
  wayOn: WayOn
}

interface Entry {
  text: TextKey
  wayOn: WayOn
  /** Used instead when the server said how long to wait; takes `{time}`. */
  after?: TextKey
  /** Used instead when the server said how many tries are left; takes `{count}`. */
  left?: TextKey
}

const problemTexts: Record<ProblemKind, Entry> = {
  'bad-request': { text: 'problem.bad-request', wayOn: 'edit' },
  'not-found': { text: 'problem.not-found', wayOn: 'start-over' },
  'method-not-allowed': { text: 'problem.method-not-allowed', wayOn: 'retry' },
  'media-type-unsupported': { text: 'problem.bad-request', wayOn: 'edit' },
  'idempotency-key-missing': { text: 'problem.idempotency-key-missing', wayOn: 'retry' },
  'idempotency-key-reused': { text: 'problem.idempotency-key-reused', wayOn: 'retry' },
  'number-invalid': { text: 'problem.number-invalid', wayOn: 'edit' },
  'captcha-required': { text: 'problem.captcha-required', wayOn: 'new-picture' },
  'captcha-wrong': { text: 'problem.captcha-wrong', wayOn: 'new-picture' },
  'captcha-expired': { text: 'problem.captcha-expired', wayOn: 'new-picture' },
  'code-too-soon': { text: 'problem.code-too-soon', after: 'problem.code-too-soon-after', wayOn: 'wait' },
  'code-limit-reached': { text: 'problem.code-limit-reached', after: 'problem.code-limit-reached-after', wayOn: 'change-number' },
  'code-wrong': { text: 'problem.code-wrong', left: 'problem.code-wrong-left', wayOn: 'edit' },
  'code-expired': { text: 'problem.code-expired', wayOn: 'new-code' },
  'code-superseded': { text: 'problem.code-superseded', wayOn: 'edit' },
  'code-used': { text: 'problem.code-used', wayOn: 'new-code' },
  'code-attempts-used-up': { text: 'problem.code-attempts-used-up', wayOn: 'new-code' },
  'answers-wrong': { text: 'problem.answers-wrong', left: 'problem.answers-wrong-left', wayOn: 'edit' },
  'answers-used-up': { text: 'problem.answers-used-up', wayOn: 'wait' },
  'proof-invalid': { text: 'problem.proof-invalid', wayOn: 'start-over' },
  'number-registered': { text: 'problem.number-registered', wayOn: 'sign-in' },
  'number-accounts-full': { text: 'problem.number-accounts-full', wayOn: 'change-number' },
  'sign-up-by-mail': { text: 'problem.sign-up-by-mail', wayOn: 'edit' },
  'sign-up-by-number': { text: 'problem.sign-up-by-number', wayOn: 'edit' },
  'agreement-required': { text: 'problem.agreement-required', wayOn: 'read-agreement' },
  'agreement-outdated': { text: 'problem.agreement-outdated', wayOn: 'read-agreement' },
  'sync-off': { text: 'problem.sync-off', wayOn: 'retry' },
  'cloud-full': { text: 'problem.cloud-full', wayOn: 'retry' },
  'credentials-invalid': { text: 'problem.credentials-invalid', wayOn: 'edit' },
  'number-required': { text: 'problem.number-required', wayOn: 'add-number' },
  'password-not-set': { text: 'problem.password-not-set', wayOn: 'sign-in' },
  'password-required': { text: 'problem.password-required', wayOn: 'sign-in' },
  'password-rules': { text: 'problem.password-rules', wayOn: 'edit' },
  'password-repeated': { text: 'problem.password-repeated', wayOn: 'edit' },
  'account-locked': { text: 'problem.account-locked', after: 'problem.account-locked-after', wayOn: 'wait' },
  'account-too-new': { text: 'problem.account-too-new', after: 'problem.account-too-new-after', wayOn: 'wait' },
  'sign-in-expired': { text: 'problem.sign-in-expired', wayOn: 'start-over' },
  'sign-in-denied': { text: 'problem.sign-in-denied', wayOn: 'start-over' },
  'recovery-expired': { text: 'problem.recovery-expired', wayOn: 'start-over' },
  'link-invalid': { text: 'problem.link-invalid', wayOn: 'start-over' },
  'link-expired': { text: 'problem.link-expired', wayOn: 'start-over' },
  'email-invalid': { text: 'account-site.email.wrong', wayOn: 'edit' },
  'contact-taken': { text: 'problem.contact-taken', wayOn: 'edit' },
  'contact-unchanged': { text: 'problem.contact-unchanged', wayOn: 'edit' },
  'link-used': { text: 'problem.link-used', wayOn: 'sign-in' },
  'proof-unusable': { text: 'problem.proof-unusable', wayOn: 'edit' },
  'method-unavailable': { text: 'problem.method-unavailable', wayOn: 'edit' },
  'device-bound': { text: 'problem.device-bound', wayOn: 'sign-in' },
  'device-guarded': { text: 'problem.device-guarded', after: 'problem.device-guarded-after', wayOn: 'wait' },
  'session-expired': { text: 'problem.session-expired', wayOn: 'sign-in' },
  'client-outdated': { text: 'problem.client-outdated', wayOn: 'system-update' },
  'access-denied': { text: 'problem.access-denied', wayOn: 'retry' },
  'too-many-requests': { text: 'problem.too-many-requests', after: 'problem.too-many-requests-after', wayOn: 'retry' },
  'server-error': { text: 'problem.server-error', wayOn: 'retry' },
  'server-bad-gateway': { text: 'problem.server-bad-gateway', wayOn: 'retry' },
  'server-unavailable': { text: 'problem.server-unavailable', wayOn: 'retry' },
}

const failureTexts: Record<Exclude<Failure['kind'], 'problem'>, Entry> = {
  offline: { text: 'failure.offline', wayOn: 'connections' },
  'timed-out': { text: 'failure.timed-out', wayOn: 'retry' },
  refused: { text: 'failure.refused', wayOn: 'retry' },
  captive: { text: 'failure.captive', wayOn: 'connections' },
  'clock-wrong': { text: 'failure.clock-wrong', wayOn: 'date-time' },
  'cache-damaged': { text: 'failure.cache-damaged', wayOn: 'retry' },
  'server-fault': { text: 'failure.server-fault', after: 'failure.server-fault-after', wayOn: 'retry' },
  garbled: { text: 'failure.garbled', wayOn: 'retry' },
  unknown: { text: 'failure.unknown', wayOn: 'retry' },
  cancelled: { text: 'failure.cancelled', wayOn: 'retry' },
}

/** Said instead of a time to wait that is over. */
export const waitOver: FailureText = { message: { key: 'failure.wait-over' }, wayOn: 'retry' }

/**
 * What a failure means to the person with the phone, and what they can do. `format` words the waiting time.
 * @param waited milliseconds since it came
 */
export function failureText(failure: Failure, format: Format, waited = 0): FailureText {
  const entry = failure.kind === 'problem' ? problemTexts[failure.problem] : failureTexts[failure.kind]
  const wait = waitOf(failure)
  const attemptsLeft = failure.kind === 'problem' ? failure.document.attemptsLeft : undefined
  if (entry.left && attemptsLeft !== undefined) return { message: { key: entry.left, values: { count: attemptsLeft } }, wayOn: entry.wayOn }
  if (entry.after && wait !== undefined) {
    if (waited >= wait) return waitOver
    return { message: { key: entry.after, values: { time: format.span(wait - waited) } }, wayOn: entry.wayOn }
  }
  return { message: { key: entry.text }, wayOn: entry.wayOn }
}

/** Key of the button that leads on. */
export const wayOnText = (wayOn: WayOn): TextKey => `way-on.${wayOn}`
