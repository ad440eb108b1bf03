import type { Operation } from '../../../src/account/contract.ts'
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

/** The outage there is now: what the conditions say, for as long as they say. A story's beginning is when this is made. */
export function createOutage({ clock, conditions }: Pick<ServerContext, 'clock' | 'conditions'>): () => OutageKind {
  const start = clock.now()
  return () => {
    const length = conditions.get('server.outageFor')
    return length > 0 && clock.now() - start >= length ? 'none' : conditions.get('server.outage')
  }
}

/** Seconds after which a client may try again. */
export const outageRetryAfter = 120
