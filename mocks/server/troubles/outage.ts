import type { Operation } from '../../../src/account/contract.ts'
import type { Instant } from '../../../src/sim/clock.ts'
import type { ServerContext } from '../context.ts'
import type { OutageKind } from './outage-kinds.ts'

const operationsOf: Record<Exclude<OutageKind, 'none' | 'all'>, ReadonlySet<Operation>> = {
  codes: new Set<Operation>(['sendCode', 'verifyCode', 'readCodeQuota']),
  signUp: new Set<Operation>(['createAccount', 'startMailSignUp', 'resendActivation', 'activateAccount']),
  signIn: new Set<Operation>([
    'createSession',
    'signIn',
    'readSignIn',
    'sendSecondStepCode',
    'completeSignIn',
    'setPassword',
    'confirmPassword',
    'lookUpNames',
    'startRecovery',
    'sendRecoveryCode',
    'verifyRecoveryCode',
    'finishRecovery',
    'activateDevice',
  ]),
  cloud: new Set<Operation>([
    'readCloudSync',
    'setCloudSync',
    'listCloudItems',
    'saveCloudItems',
    'listDevices',
    'bindDevice',
    'setLostMode',
    'ringDevice',
    'removeDevice',
    'readActivation',
  ]),
}

/** Whether an outage of this kind refuses the operation. */
export function isOut(outage: OutageKind, operation: Operation): boolean {
  if (outage === 'none' || operation === 'readStatus') return false
  return outage === 'all' || operationsOf[outage].has(operation)
}

export interface OutageNow {
  /** What is out now: what the conditions say, for as long as they say. */
  kind(): OutageKind
  /** When outages end by themselves; never where the conditions say so. */
  endsAt(): Instant
}

/** The outage there is now. A story's beginning is when this is made. */
export function createOutage({ clock, conditions }: Pick<ServerContext, 'clock' | 'conditions'>): OutageNow {
  const start = clock.now()
  const now: OutageNow = {
    endsAt: () => (conditions.get('server.outageFor') > 0 ? start + conditions.get('server.outageFor') : Infinity),
    kind: () => (clock.now() >= now.endsAt() ? 'none' : conditions.get('server.outage')),
  }
  return now
}

/** Seconds after which a client may try again. */
export const outageRetryAfter = 120
