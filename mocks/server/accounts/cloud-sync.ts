import { cloudKinds, type CloudSync } from '../../../src/account/contract.ts'
import type { AccountRecord } from './accounts.ts'
import type { AgreementAnswers } from '../agreement-answers.ts'
import { Refusal } from '../refusal.ts'

/**
 * Turns cloud sync on or off, as a whole and by kind. Off as a whole remembers which kinds were chosen.
 * @throws Refusal agreement-required when it is turned on without the cloud privacy policy
 */
export function setCloudSync(record: AccountRecord, wanted: CloudSync, agreements: AgreementAnswers): CloudSync {
  const { cloudSync: before } = record.account
  const keepsMore = wanted.on && (!before.on || cloudKinds.some((kind) => wanted.kinds[kind] && !before.kinds[kind]))
  if (keepsMore && !agreements.hasAccepted(record, 'cloud-privacy-policy')) {
    throw new Refusal('agreement-required', { detail: 'cloud-privacy-policy has to be accepted' })
  }
  record.account = { ...record.account, cloudSync: { on: wanted.on, kinds: { ...wanted.kinds } } }
  return record.account.cloudSync
}
