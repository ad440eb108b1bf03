import type { AgreementId, AnswerOf, BodyOf } from '../../src/account/contract.ts'
import { cloudSyncAs, type AccountRecord } from './accounts/accounts.ts'
import { versionName } from './agreements/documents.ts'
import type { ServerContext } from './context.ts'
import { Refusal } from './refusal.ts'

type GivenAnswers = BodyOf<'createAccount'>['agreements']

/** What people accepted and declined, and what they must have accepted for what they ask. */
export interface AgreementAnswers {
  isCurrent(version: string): boolean
  /** @throws Refusal agreement-required, or agreement-outdated when the version accepted is not the one in force */
  demand(id: AgreementId, given: GivenAnswers): void
  record(record: AccountRecord, id: AgreementId, answer: { version: string; accepted: boolean }): AnswerOf<'answerAgreement'>
  hasAccepted(record: AccountRecord, id: AgreementId): boolean
}

export function createAgreementAnswers({ clock, conditions }: ServerContext): AgreementAnswers {
  const current = () => versionName(conditions.get('agreements.version'))
  return {
    isCurrent: (version) => version === current(),
    demand(id, given) {
      const answer = given.find((candidate) => candidate.id === id)
      if (!answer?.accepted) throw new Refusal('agreement-required', { detail: `${id} has to be accepted` })
      if (answer.version !== current()) throw new Refusal('agreement-outdated', { detail: `${id} is now at version ${current()}` })
    },
    record(record, id, { version, accepted }) {
      if (version !== current()) throw new Refusal('agreement-outdated', { detail: `${id} is now at version ${current()}` })
      const at = clock.now()
      record.agreements[id] = { version, accepted, at }
      if (id === 'cloud-privacy-policy' && !accepted) record.account = { ...record.account, cloudSync: cloudSyncAs(false) }
      return { accepted, at }
    },
    // A newer version asks again when something new is turned on; it takes nothing away that runs.
    hasAccepted: (record, id) => record.agreements[id]?.accepted === true && record.agreements[id].version === current(),
  }
}
