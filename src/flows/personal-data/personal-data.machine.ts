import { assign } from 'xstate'
import { failing, personalDataSetup, sinceOf } from './personal-data.setup.ts'

export type { OwnerEvent, PersonalDataContext, PersonalDataEvent, PersonalDataInput } from './personal-data.setup.ts'

/** What follows when the cloud does not answer as it should, the same wherever it is asked. */
const onError = [
  { guard: failing.isExpired, target: 'paused.expired' },
  { guard: failing.isSyncOff, target: 'off', actions: { type: 'tellSync', params: { cloudSync: { on: false } } } },
  {
    guard: failing.isOffline,
    target: 'paused.offline',
    actions: { type: 'noteFailure', params: ({ event }: { event: { error: unknown } }) => ({ error: event.error }) },
  },
  {
    target: 'paused.failed',
    actions: { type: 'noteFailure', params: ({ event }: { event: { error: unknown } }) => ({ error: event.error }) },
  },
] as const

/** Up and down: read first, then put up what was changed here, until nothing is left. While nothing changes, nothing is asked. */
const sync = personalDataSetup.createStateConfig({
  initial: 'deciding',
  on: {
    'owner.changed': [
      { guard: ({ event }) => event.session === undefined, target: '.deciding', actions: 'noteOwner' },
      { guard: 'isSameOwner', actions: 'noteAccount' },
      { guard: 'isOwner', target: '.deciding', actions: 'noteOwner' },
    ],
  },
  states: {
    deciding: {
      // What was true when somebody signed in may be long over: the cloud is asked once, whatever it was.
      always: [
        { guard: 'isSyncOn', target: 'reading' },
        { guard: 'isUnasked', target: 'reading' },
        { guard: 'isSignedIn', target: 'off' },
        { target: 'signedOut' },
      ],
    },
    signedOut: {},
    /** The account may have turned it on elsewhere. */
    off: { on: { 'cloud.changed': 'reading', 'connection.returned': 'reading', 'sync.requested': 'reading' } },
    reading: {
      entry: 'noteFresh',
      invoke: {
        src: 'listCloudItems',
        input: ({ context }) => ({ token: context.session?.token ?? '', since: sinceOf(context) }),
        onDone: {
          target: 'checking',
          actions: [
            { type: 'noteChanges', params: ({ event }) => ({ changes: event.output }) },
            { type: 'tellSync', params: ({ event }) => ({ cloudSync: event.output.cloudSync }) },
          ],
        },
        onError,
      },
      after: { patience: { target: 'paused.failed', actions: 'giveUp' } },
      on: { 'cloud.changed': { actions: 'noteStale' } },
    },
    checking: {
      always: [{ guard: 'isStale', target: 'reading' }, { guard: 'hasPending', target: 'saving' }, { target: 'synced' }],
    },
    saving: {
      entry: 'noteSent',
      invoke: {
        src: 'saveCloudItems',
        input: ({ context }) => ({ token: context.session?.token ?? '', items: [...context.sent] }),
        onDone: { target: 'checking', actions: { type: 'noteSaved', params: ({ event }) => ({ items: event.output.items }) } },
        onError: [
          { guard: failing.isExpired, target: 'paused.expired' },
          // A kind was turned off elsewhere: reading says which.
          { guard: failing.isSyncOff, target: 'reading' },
          ...onError.slice(2),
        ],
      },
      after: { patience: { target: 'paused.failed', actions: 'giveUp' } },
      on: { 'cloud.changed': { actions: 'noteStale' } },
    },
    synced: {
      always: { guard: 'hasPending', target: 'saving' },
      on: { 'cloud.changed': 'reading', 'connection.returned': 'reading', 'sync.requested': 'reading' },
    },
    paused: {
      on: { 'connection.returned': 'reading' },
      initial: 'failed',
      states: {
        /** Until somebody signs in again. */
        expired: { on: { 'connection.returned': {} } },
        /** Until there is a way to the servers. */
        offline: { on: { 'sync.requested': '#personal-data.sync.reading' } },
        /** It tries again by itself, ever more seldom. */
        failed: {
          after: { backoff: '#personal-data.sync.reading' },
          on: { 'sync.requested': '#personal-data.sync.reading' },
        },
      },
    },
  },
})

/**
 * A person’s contacts, pictures and notes on this phone, and their way into the cloud and back. They outlive the apps
 * that show them and a restart; a reset ends this actor. With nobody signed in, or sync off, they are only here.
 */
export const personalDataMachine = personalDataSetup.createMachine({
  id: 'personal-data',
  type: 'parallel',
  context: ({ input }) => ({
    isUsed: input.isUsed,
    items: [],
    removed: undefined,
    session: undefined,
    accountId: '',
    version: 0,
    readKinds: '',
    sent: [],
    isStale: false,
    hasAsked: false,
    tries: 0,
    trouble: undefined,
  }),
  invoke: [
    { id: 'registrar', src: 'registrar', input: ({ context }) => ({ isUsed: context.isUsed }) },
    { id: 'owner-watch', src: 'ownerWatch' },
    { id: 'connection', src: 'connection' },
    { id: 'push-listener', src: 'pushListener' },
  ],
  states: {
    items: {
      initial: 'settled',
      on: {
        'item.kept': { guard: 'isContent', actions: 'stamp' },
        'item.removed': { guard: 'isThere', actions: 'stampRemoved' },
        'item.all-dropped': { target: '.settled', actions: 'dropAll' },
        'item.stamped': [
          { guard: 'isRemoval', target: '.undoable', reenter: true, actions: ['noteRemoved', 'keepItem'] },
          { guard: 'isItem', actions: 'keepItem' },
        ],
        undone: { guard: 'hasRemoved', target: '.settled', actions: ['stampUndone', 'forgetRemoved'] },
      },
      states: {
        settled: {},
        // What was removed can be brought back for a while.
        undoable: { after: { undo: { target: 'settled', actions: assign({ removed: undefined }) } } },
      },
    },
    sync,
  },
})
