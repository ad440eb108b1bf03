import type { Failure } from '../../account/client.ts'
import { waitOf } from '../../account/wait-of.ts'
import type { ProblemKind } from '../../account/problems.ts'
import { failureText, waitOver, type Format, type Message, type TextKey, type WayOn } from '../index.ts'

/** Why an account could not be verified, in words that stand behind “Couldn’t verify Mi Account.” */
export interface VerifyCause {
  message: Message
  wayOn: WayOn
  /** Words of the button, where the way on's own say too little. */
  wayText?: TextKey
}

interface Entry {
  text: TextKey
  wayOn: WayOn
  wayText?: TextKey
  /** Used instead when the server said how long to wait; takes `{time}`. */
  after?: TextKey
}

const problemCauses: Partial<Record<ProblemKind, Entry>> = {
  'credentials-invalid': { text: 'verify.credentials', wayOn: 'edit' },
  'password-not-set': { text: 'verify.no-password', wayOn: 'sign-in', wayText: 'sign-in.with-code' },
  'account-locked': { text: 'verify.locked', after: 'verify.locked-after', wayOn: 'wait' },
  'captcha-required': { text: 'verify.captcha', wayOn: 'new-picture' },
  'captcha-wrong': { text: 'verify.captcha', wayOn: 'new-picture' },
  'captcha-expired': { text: 'verify.captcha', wayOn: 'new-picture' },
  'sign-in-expired': { text: 'verify.session', wayOn: 'start-over' },
  'session-expired': { text: 'problem.session-expired', wayOn: 'sign-in' },
  'not-found': { text: 'verify.session', wayOn: 'start-over' },
  'client-outdated': { text: 'problem.client-outdated', wayOn: 'system-update' },
  'access-denied': { text: 'verify.denied', wayOn: 'retry' },
  'too-many-requests': { text: 'verify.too-often', after: 'verify.too-often-after', wayOn: 'retry' },
}

const failureCauses: Record<Exclude<Failure['kind'], 'problem'>, Entry> = {
  offline: { text: 'verify.offline', wayOn: 'connections' },
  'timed-out': { text: 'verify.timed-out', wayOn: 'retry' },
  refused: { text: 'verify.connection', wayOn: 'retry' },
  captive: { text: 'verify.captive', wayOn: 'connections' },
  'cache-damaged': { text: 'failure.cache-damaged', wayOn: 'retry' },
  'clock-wrong': { text: 'verify.clock', wayOn: 'date-time' },
  garbled: { text: 'verify.damaged', wayOn: 'retry' },
  'server-fault': { text: 'verify.server', after: 'verify.server-after', wayOn: 'retry' },
  unknown: { text: 'verify.denied', wayOn: 'retry' },
  cancelled: { text: 'verify.cancelled', wayOn: 'retry' },
}

/**
 * The cause in a failure. What says nothing about an account keeps its own words.
 * @param waited milliseconds since it came
 */
export function verifyCause(failure: Failure, format: Format, waited = 0): VerifyCause {
  const entry = failure.kind === 'problem' ? problemCauses[failure.problem] : failureCauses[failure.kind]
  if (!entry) return failureText(failure, format, waited)
  const wait = entry.after && waitOf(failure)
  if (wait !== undefined && waited >= wait) return waitOver
  const message: Message =
    entry.after && wait !== undefined ? { key: entry.after, values: { time: format.span(wait - waited) } } : { key: entry.text }
  return { message, wayOn: entry.wayOn, ...(entry.wayText && { wayText: entry.wayText }) }
}
