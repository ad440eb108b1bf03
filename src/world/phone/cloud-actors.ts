import { fromPromise } from 'xstate'
import type { CloudChanges, CloudItem } from '../../account/contract.ts'
import type { AccountServices } from './account-actors.ts'

/** The world’s actors for what reads the cloud and puts something into it. */
export const createCloudActors = ({ client, work }: Pick<AccountServices, 'client' | 'work'>) => ({
  listCloudItems: fromPromise<CloudChanges, { token: string; since: number }>(({ input: { token, since }, signal }) =>
    work((requestId) => client.call('listCloudItems', { token, query: { since: String(since) }, requestId, signal })),
  ),
  saveCloudItems: fromPromise<{ items: CloudItem[] }, { token: string; items: CloudItem[]; idempotencyKey?: string | undefined }>(
    ({ input: { token, items, idempotencyKey }, signal }) =>
      work((requestId) => client.call('saveCloudItems', { token, body: { items }, idempotencyKey, requestId, signal })),
  ),
})
