import type { AnswerOf, BodyOf, Session } from '../../../src/account/contract.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import type { PasswordGate } from './password-gate.ts'
import type { Replicas } from './replicas.ts'
import type { OpenSignIn, SecondStep } from './second-step.ts'
import type { Sessions } from './sessions.ts'

/** Signing in with a password. */
export interface SignIns {
  /** @throws Refusal as the gate does */
  signIn(body: BodyOf<'signIn'>): AnswerOf<'signIn'>
  /** A session for who has given this password, and the code if one was asked. */
  enter(record: AccountRecord, device: string, password: string, opensCloud?: boolean): Session
  /** A session for who has given the code, too: the one that asked for the cloud, or a new one. */
  complete(signIn: OpenSignIn, record: AccountRecord): Session
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
        return secondStep.begin(record, { surface, device, region, password, session: null, activates: null, ...(service && { service }) })
      }
      return { outcome: 'signed-in', session: signIns.enter(record, device, password, service === 'cloud') }
    },
    enter(record, device, password, opensCloud = false) {
      const endsAt = replicas.endOf(record.account.accountId, password)
      const session = sessions.start(record, device, { provenBy: 'password', endsAt })
      session.opensCloud = opensCloud
      return { token: session.token, account: record.account, created: false }
    },
    complete({ session, device, password, purpose }, record) {
      if (session === null) return signIns.enter(record, device, password ?? '', purpose === 'cloud-sign-in')
      session.opensCloud = true
      return { token: session.token, account: record.account, created: false }
    },
  }
  return signIns
}
