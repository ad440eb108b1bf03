import type { AccountClient } from '../../account/client.ts'
import type * as actors from '../../flows/cloud-items.ts'
import type { Task } from './account-task.ts'

/** The world’s actors for what reads the cloud and puts something into it. */
export const createCloudActors = (client: AccountClient, task: Task) => ({
  listCloudItems: task<typeof actors.listCloudItems>(({ token, since }, requestId, signal) =>
    client.call('listCloudItems', { token, query: { since: String(since) }, requestId, signal }),
  ),
  saveCloudItems: task<typeof actors.saveCloudItems>(({ token, items, idempotencyKey }, requestId, signal) =>
    client.call('saveCloudItems', { token, body: { items }, idempotencyKey, requestId, signal }),
  ),
})
