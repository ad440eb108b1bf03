import type { ItemKind } from '../../account/contract.ts'
import type { personalDataMachine } from '../../flows/personal-data/personal-data.machine.ts'
import { useActor, usePhoneWorld } from '../world-context.tsx'

/** Where the data of this phone’s owner stand on their way into the cloud. */
export type SyncStanding =
  | { kind: 'signed-out' | 'off' | 'under-way' | 'synced' }
  | { kind: 'paused'; cause: 'offline' | 'expired' | 'cache-damaged' | 'full' | 'failed' }

/** The contacts, pictures and notes on this phone, and a way to tell them facts. */
export function useData() {
  const { phone } = usePhoneWorld()
  return useActor<typeof personalDataMachine>(`${phone.id}/personal-data`)
}

type DataSnapshot = NonNullable<ReturnType<typeof useData>[0]>

/** How it stands with one kind, or with all of them. */
export function standingOf(data: DataSnapshot, kind?: ItemKind): SyncStanding {
  const { session, trouble } = data.context
  const cloudSync = session?.account.cloudSync
  if (!session) return { kind: 'signed-out' }
  if (!cloudSync?.on || (kind !== undefined && !cloudSync.kinds[kind])) return { kind: 'off' }
  const failure = trouble?.failure
  const failed =
    failure?.kind === 'cache-damaged' ? failure.kind : failure?.kind === 'problem' && failure.problem === 'cloud-full' ? 'full' : 'failed'
  return data.matches({ sync: { paused: 'expired' } })
    ? { kind: 'paused', cause: 'expired' }
    : data.matches({ sync: { paused: 'offline' } })
      ? { kind: 'paused', cause: 'offline' }
      : data.matches({ sync: 'paused' })
        ? { kind: 'paused', cause: failed }
        : { kind: data.matches({ sync: 'synced' }) ? 'synced' : 'under-way' }
}
