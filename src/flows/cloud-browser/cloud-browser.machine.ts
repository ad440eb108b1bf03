import { assign, setup } from 'xstate'
import type { CloudItem, ItemKind } from '../../account/contract.ts'
import { isProblem, patience, type Trouble } from '../actors.ts'
import { listCloudItems, saveCloudItems, stampItem } from '../cloud-items.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'

export interface CloudBrowserInput {
  token: string
  kind: ItemKind
}

/** It ends only when nobody is signed in any more. */
export type CloudBrowserOutput = { kind: 'expired' }

/** What a contact or a note is made of: its name or title, and its number or text. */
export type CloudField = 'first' | 'second'

export type CloudBrowserEvent =
  | { type: 'form.opened' }
  | { type: 'field.changed'; field: CloudField; text: string }
  | { type: 'form.submitted' }
  | { type: 'removal.requested'; itemId: string }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

export interface CloudBrowserContext extends CloudBrowserInput {
  items: CloudItem[]
  fields: Record<CloudField, string>
  isNameMissing: boolean
  /** What shall be saved: without an id it is new, without content it goes. */
  wish: { itemId?: string; content: object | null } | undefined
  /** The same with name and date: a second try saves the very same. */
  item: CloudItem | undefined
  /** What was done last, to be said. */
  done: 'added' | 'removed' | undefined
  trouble: Trouble | undefined
}

const longest: Record<ItemKind, Record<CloudField, number>> = {
  contacts: { first: 60, second: 30 },
  notes: { first: 80, second: 2_000 },
  photos: { first: 0, second: 0 },
}
const blank = { first: '', second: '' }

const contentOf = ({ kind, fields }: CloudBrowserContext): object => {
  const [first, second] = [fields.first.trim(), fields.second.trim()]
  return kind === 'contacts' ? { name: first, number: second } : { title: first, text: second }
}

const isOff = ({ event }: { event: { error: unknown } }) => isProblem(event.error, 'sync-off')

/** What the cloud keeps of one kind, in a browser: a list, adding a contact or a note, removing any of it. */
export const cloudBrowserMachine = setup({
  types: {
    context: {} as CloudBrowserContext,
    input: {} as CloudBrowserInput,
    events: {} as CloudBrowserEvent,
    output: {} as CloudBrowserOutput,
    tags: {} as 'busy' | 'dialog',
  },
  actors: { listCloudItems, saveCloudItems, stampItem },
  delays: { patience },
  guards: {
    canAdd: ({ context }) => context.kind !== 'photos',
    isNamed: ({ context }) => context.fields.first.trim() !== '',
    isText: ({ event }) => event.type === 'field.changed' && event.field in blank && typeof event.text === 'string',
    isThere: ({ context, event }) => 'itemId' in event && context.items.some(({ itemId }) => itemId === event.itemId),
  },
  actions: {
    forget: assign({ wish: undefined, item: undefined, trouble: undefined }),
  },
}).createMachine({
  id: 'cloud-browser',
  initial: 'loading',
  context: ({ input }) => ({
    ...input,
    items: [],
    fields: blank,
    isNameMissing: false,
    wish: undefined,
    item: undefined,
    done: undefined,
    trouble: undefined,
  }),
  output: { kind: 'expired' },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'listCloudItems',
        input: ({ context }) => ({ token: context.token, since: 0 }),
        onDone: {
          target: 'shown',
          actions: assign(({ context, event }) => ({
            items: event.output.items.filter(({ kind, content }) => kind === context.kind && content !== null),
            trouble: undefined,
          })),
        },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { guard: isOff, target: 'off', actions: assign({ items: [], trouble: undefined }) },
          { target: 'unloaded', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading', back: {} } },
    /** Sync is off: the cloud keeps nothing, and shows nothing. */
    off: { on: { retry: 'loading', back: {} } },
    shown: {
      on: {
        'form.opened': {
          guard: 'canAdd',
          target: 'form',
          actions: [assign({ fields: blank, isNameMissing: false, done: undefined }), 'forget'],
        },
        'removal.requested': {
          guard: 'isThere',
          target: 'stamping',
          actions: ['forget', assign(({ event }) => ({ wish: { itemId: event.itemId, content: null }, done: undefined }))],
        },
        retry: 'loading',
        back: {},
      },
    },
    form: {
      tags: 'dialog',
      on: {
        'field.changed': {
          guard: 'isText',
          actions: assign(({ context, event }) => ({
            fields: { ...context.fields, [event.field]: event.text.slice(0, longest[context.kind][event.field]) },
            isNameMissing: false,
          })),
        },
        'form.submitted': [
          { guard: 'isNamed', target: 'stamping', actions: assign(({ context }) => ({ wish: { content: contentOf(context) } })) },
          { actions: assign({ isNameMissing: true }) },
        ],
        cancel: 'shown',
        back: 'shown',
      },
    },
    stamping: {
      tags: 'busy',
      invoke: {
        src: 'stampItem',
        input: ({ context }) => ({ kind: context.kind, ...context.wish! }), // the only ways into this state set it
        onDone: { target: 'saving', actions: assign(({ event }) => ({ item: event.output })) },
        onError: { target: 'unsaved', actions: keepTrouble() },
      },
      after: { patience: { target: 'unsaved', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    saving: {
      tags: 'busy',
      invoke: {
        src: 'saveCloudItems',
        input: ({ context }) => ({
          token: context.token,
          items: context.item ? [context.item] : [],
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'loading',
          actions: assign(({ context }) => ({
            done: context.item?.content === null ? ('removed' as const) : ('added' as const),
            trouble: undefined,
          })),
        },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { guard: isOff, target: 'loading' },
          { target: 'unsaved', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unsaved', actions: giveUp() } },
      on: { cancel: 'unsaved', back: 'unsaved' },
    },
    unsaved: {
      on: {
        retry: [{ guard: ({ context }) => context.item !== undefined, target: 'saving' }, { target: 'stamping' }],
        back: 'shown',
        cancel: 'shown',
      },
    },
    expired: { type: 'final' },
  },
})
