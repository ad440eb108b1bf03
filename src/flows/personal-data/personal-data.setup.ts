import { assign, enqueueActions, fromCallback, sendTo, setup, type AnyEventObject } from 'xstate'
import { waitOf } from '../../account/wait-of.ts'
import type { CloudChanges, CloudItem, CloudSync, Session } from '../../account/contract.ts'
import { day } from '../../sim/duration.ts'
import { listCloudItems, saveCloudItems } from '../cloud-items.ts'
import { isProblem, patience, timedOut, troubleOf, type Trouble } from '../actors.ts'
import { connection, type ConnectionEvent } from '../connection.ts'
import type { ItemReport } from '../item-reports.ts'
import { asNew, change, isContent, isItem, pendingOf, settle, take, type StoredItem } from './items.ts'

export interface PersonalDataInput {
  /** Whether the phone was in use before the story: then somebody has something on it. */
  isUsed: boolean
}

/** What the phone keeps of it for its owner, while it is open to them. */
export type OwnerEvent = { type: 'owner.changed'; session: Session | undefined }

export type PersonalDataEvent =
  | ItemReport
  | OwnerEvent
  | ConnectionEvent
  /** It has a date now, and a name. */
  | { type: 'item.stamped'; item: CloudItem }
  /** What was removed last comes back. */
  | { type: 'undone' }
  /** The cloud says that something in it is another. */
  | { type: 'cloud.changed' }
  /** Somebody wants to see what is there now. */
  | { type: 'sync.requested' }

export interface PersonalDataContext extends PersonalDataInput {
  items: readonly StoredItem[]
  /** What was removed last, until it is brought back or some time has passed. */
  removed: StoredItem | undefined
  session: Session | undefined
  /** The account that the rest is about; it outlives signing out. */
  accountId: string
  /** How far the cloud was read. */
  version: number
  /** Kinds that were on then: of others, what came before is not known. */
  readKinds: string
  /** What is on its way into the cloud. */
  sent: readonly CloudItem[]
  /** The cloud changed while it was read. */
  isStale: boolean
  /** The cloud was asked for whoever is signed in. */
  hasAsked: boolean
  /** Tries in a row that failed, at most ten. */
  tries: number
  trouble: Trouble | undefined
}

/** Dates and names what is made here, and brings what was there before the story. Tells `item.stamped`. */
export const registrar = fromCallback<AnyEventObject, PersonalDataInput>(() => {
  throw new Error('The world provides no "registrar"')
})
/** Tells `owner.changed`: who is signed in on this phone, and nobody while it is locked or not set up. */
export const ownerWatch = fromCallback(() => {
  throw new Error('The world provides no "ownerWatch"')
})
/** Tells `cloud.changed`. */
export const pushListener = fromCallback(() => {
  throw new Error('The world provides no "pushListener"')
})

const kindsOf = (cloudSync: CloudSync) => JSON.stringify(cloudSync.kinds)
const syncOf = ({ session }: PersonalDataContext) => session?.account.cloudSync

const isOwner = (session: Session | undefined) =>
  session === undefined ||
  (typeof session?.token === 'string' &&
    typeof session.account?.accountId === 'string' &&
    typeof session.account.cloudSync?.on === 'boolean' &&
    typeof session.account.cloudSync.kinds === 'object' &&
    session.account.cloudSync.kinds !== null)

const asItWas = ({ item }: { item: CloudItem }, items: readonly StoredItem[]) => items.find(({ itemId }) => itemId === item.itemId)

/** Half a minute after the first failure, twice as long after each further one, at most an hour; not before the server lets one. */
function pauseAfter(tries: number, trouble: Trouble | undefined): number {
  const asked = (trouble && waitOf(trouble.failure)) ?? 0
  return Math.max(Math.min(30_000 * 2 ** Math.max(0, tries - 1), 3_600_000), Math.min(asked, day))
}

/** What the states of a person’s data on a phone have in common: types, actors, guards, actions. */
export const personalDataSetup = setup({
  types: {
    context: {} as PersonalDataContext,
    input: {} as PersonalDataInput,
    events: {} as PersonalDataEvent,
  },
  actors: { listCloudItems, saveCloudItems, registrar, ownerWatch, pushListener, connection },
  delays: { patience, undo: 20_000, backoff: ({ context }) => pauseAfter(context.tries, context.trouble) },
  guards: {
    isOwner: ({ event }) => event.type === 'owner.changed' && isOwner(event.session),
    /** Nothing that counts here is another: the account was renamed, or what is known already is told. */
    isSameOwner: ({ context, event }) =>
      event.type === 'owner.changed' &&
      event.session?.token === context.session?.token &&
      JSON.stringify(event.session?.account.cloudSync) === JSON.stringify(syncOf(context)),
    isSignedIn: ({ context }) => context.session !== undefined,
    isSyncOn: ({ context }) => syncOf(context)?.on === true,
    isUnasked: ({ context }) => context.session !== undefined && !context.hasAsked,
    isStale: ({ context }) => context.isStale,
    hasPending: ({ context }) => pendingOf(context.items, syncOf(context)).length > 0,
    isContent: ({ event }) => event.type === 'item.kept' && isContent(event.kind, event.content),
    isThere: ({ context, event }) =>
      'itemId' in event && context.items.some(({ itemId, content }) => itemId === event.itemId && content !== null),
    isItem: ({ event }) => event.type === 'item.stamped' && isItem(event.item),
    isRemoval: ({ context, event }) =>
      event.type === 'item.stamped' && isItem(event.item) && event.item.content === null && asItWas(event, context.items) !== undefined,
    hasRemoved: ({ context }) => context.removed !== undefined,
  },
  actions: {
    stamp: sendTo('registrar', ({ event }) => event),
    stampRemoved: sendTo('registrar', ({ context, event }) => {
      const item = 'itemId' in event && context.items.find(({ itemId }) => itemId === event.itemId)
      return { type: 'item.kept', ...item, content: null }
    }),
    stampUndone: sendTo('registrar', ({ context }) => ({ type: 'item.kept', ...context.removed })),
    keepItem: assign(({ context, event }) => (event.type === 'item.stamped' ? { items: change(context.items, event.item) } : {})),
    noteRemoved: assign(({ context, event }) => (event.type === 'item.stamped' ? { removed: asItWas(event, context.items) } : {})),
    forgetRemoved: assign({ removed: undefined }),
    dropAll: assign({ items: [], removed: undefined, version: 0 }),
    noteOwner: assign(({ context, event }) => {
      if (event.type !== 'owner.changed') return {}
      const accountId = event.session?.account.accountId ?? context.accountId
      const isOther = accountId !== context.accountId
      return {
        session: event.session,
        accountId,
        tries: 0,
        trouble: undefined,
        hasAsked: false,
        ...(isOther && { version: 0, items: asNew(context.items) }),
      }
    }),
    noteAccount: assign(({ event }) => (event.type === 'owner.changed' ? { session: event.session } : {})),
    noteSent: assign(({ context }) => ({ sent: pendingOf(context.items, syncOf(context)) })),
    noteChanges: assign(({ context }, { changes }: { changes: CloudChanges }) => ({
      items: take(context.items, changes.items),
      version: changes.version,
      readKinds: kindsOf(changes.cloudSync),
      tries: 0,
      trouble: undefined,
    })),
    noteSaved: assign(({ context }, { items }: { items: CloudItem[] }) => ({
      items: settle(context.items, context.sent, items),
      tries: 0,
      trouble: undefined,
    })),
    /** The account’s pages on this phone show what the cloud says of itself. */
    tellSync: enqueueActions(({ context: { session }, enqueue }, { cloudSync }: { cloudSync: Partial<CloudSync> }) => {
      if (!session) return
      const told = { ...session.account.cloudSync, ...cloudSync }
      if (JSON.stringify(told) === JSON.stringify(session.account.cloudSync)) return
      const changed = { ...session, account: { ...session.account, cloudSync: told } }
      enqueue.assign({ session: changed })
      enqueue.sendParent({ type: 'session.changed', session: changed })
    }),
    noteStale: assign({ isStale: true }),
    noteFresh: assign({ isStale: false, hasAsked: true }),
    noteFailure: assign(({ context }, { error }: { error: unknown }) => ({
      trouble: troubleOf(error),
      tries: Math.min(10, context.tries + 1),
    })),
    giveUp: assign(({ context }) => ({ trouble: timedOut, tries: Math.min(10, context.tries + 1) })),
  },
})

/** Where to read on. With other kinds than the last time all is read again: nothing is taken twice. */
export const sinceOf = (context: PersonalDataContext): number => {
  const cloudSync = syncOf(context)
  return cloudSync && kindsOf(cloudSync) === context.readKinds ? context.version : 0
}

/** Guards for `onError`: what a request to the cloud failed at. */
export const failing = {
  isExpired: ({ event }: { event: { error: unknown } }) => isProblem(event.error, 'session-expired'),
  isSyncOff: ({ event }: { event: { error: unknown } }) => isProblem(event.error, 'sync-off'),
  isOffline: ({ event }: { event: { error: unknown } }) => troubleOf(event.error).failure.kind === 'offline',
}
