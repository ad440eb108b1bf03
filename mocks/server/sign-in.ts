import type { AnswerOf, BodyOf, Session } from '../../src/account/contract.ts'
import type { AccountRecord } from './accounts.ts'
import type { Identifiers } from './identifiers.ts'
import type { PasswordGate } from './password-gate.ts'
import type { Replicas } from './replicas.ts'
import type { SecondStep } from './second-step.ts'
import type { Sessions } from './sessions.ts'

/** Signing in with a password. */
export interface SignIns {
  /** @throws Refusal as the gate does */
  signIn(body: BodyOf<'signIn'>): AnswerOf<'signIn'>
  /** A session for who has given this password, and the code if one was asked. */
  enter(record: AccountRecord, device: string, password: string): Session
}

export function createSignIns(parts: {
  gate: PasswordGate
  identifiers: Identifiers
  replicas: Replicas
  secondStep: SecondStep
  sessions: Sessions
}): SignIns {
  const { gate, identifiers, replicas, secondStep, sessions } = parts
  const signIns: SignIns = {
    signIn({ identifier, region, password, surface, device, captchaPass, trust, service }) {
      const record = gate.enter({ subject: identifiers.find(identifier, region), password, captchaPass })
      if (secondStep.isNeeded(record, trust, service)) {
        return secondStep.begin(record, { surface, device, password, activates: null, ...(service && { service }) })
      }
      return { outcome: 'signed-in', session: signIns.enter(record, device, password) }
    },
    enter(record, device, password) {
      const endsAt = replicas.endOf(record.account.accountId, password)
      const { token } = sessions.start(record, device, { provenBy: 'password', endsAt })
      return { token, account: record.account, created: false }
    },
  }
  return signIns
}
