import type { CloudChanges, CloudItem, CloudSync } from '../../../src/account/contract.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { SessionRecord } from '../sign-in/sessions.ts'
import type { AccountRecord } from './accounts.ts'

interface Kept {
  item: CloudItem
  /** Counts the changes of an account. */
  version: number
  /** The device that changed it, and from when on the others are told. */
  device: string
  shownFrom: number
}

/** The contacts, pictures and notes of each account. Of two changes to an item the newer one stays. */
export interface CloudItems {
  /** @throws Refusal sync-off */
  list(session: SessionRecord, record: AccountRecord, since: number): CloudChanges
  /** @throws Refusal sync-off, for any kind that is not kept; cloud-full */
  save(session: SessionRecord, record: AccountRecord, items: readonly CloudItem[]): CloudItem[]
}

/** Items an account can have, removed ones among them. */
const room = 2_000

const keeps = ({ on, kinds }: CloudSync, kind: CloudItem['kind']) => on && kinds[kind]

export function createCloudItems({ clock, conditions, push }: ServerContext): CloudItems {
  const accounts = new Map<string, { version: number; items: Map<string, Kept> }>()
  function itemsOf(accountId: string) {
    const found = accounts.get(accountId) ?? { version: 0, items: new Map<string, Kept>() }
    accounts.set(accountId, found)
    return found
  }

  return {
    list(session, { account: { accountId, cloudSync } }, since) {
      if (!cloudSync.on) throw new Refusal('sync-off')
      const { version, items } = itemsOf(accountId)
      const all = [...items.values()]
      const now = clock.now()
      // The cloud’s own pages show what is there; a device sees it in the order in which it happened, up to what it may not know yet.
      const hidden = session.opensCloud ? [] : all.filter(({ device, shownFrom }) => device !== session.device && shownFrom > now)
      const known = Math.min(version, ...hidden.map((kept) => kept.version - 1))
      return {
        version: known,
        cloudSync,
        items: all
          .filter((kept) => kept.version > since && kept.version <= known && keeps(cloudSync, kept.item.kind))
          .toSorted((one, other) => one.version - other.version)
          .map(({ item }) => item),
      }
    },
    save(session, { account: { accountId, cloudSync } }, sent) {
      if (!cloudSync.on || sent.some(({ kind }) => !keeps(cloudSync, kind))) throw new Refusal('sync-off')
      const mine = itemsOf(accountId)
      const added = new Set(sent.map(({ itemId }) => itemId).filter((itemId) => !mine.items.has(itemId)))
      if (mine.items.size + added.size > room) throw new Refusal('cloud-full')
      const now = clock.now()
      const shownFrom = now + conditions.get('cloud.delay')
      let hasChanged = false
      for (const item of sent) {
        const before = mine.items.get(item.itemId)?.item
        // A clock that is fast must not win for ever.
        const changedAt = Math.min(item.changedAt, now)
        if (before && (before.kind !== item.kind || before.changedAt > changedAt)) continue
        if (before && JSON.stringify(before) === JSON.stringify({ ...item, changedAt })) continue
        mine.version += 1
        mine.items.set(item.itemId, { item: { ...item, changedAt }, version: mine.version, device: session.device, shownFrom })
        hasChanged = true
      }
      if (hasChanged) push.tell({ accountId, from: session.device, at: shownFrom })
      return sent.flatMap(({ itemId }) => mine.items.get(itemId)?.item ?? [])
    },
  }
}
