import { assign, sendParent, setup } from 'xstate'
import { holdReason, isSameSender, type ArrivedSms, type FilterList, type FilterRules, type HeldSms } from '../sms-filter-rules.ts'

export type SmsFilterEvent =
  /** A message reached the phone. The filter keeps it, or does nothing. */
  | { type: 'message.arrived'; message: ArrivedSms }
  | { type: 'filter.changed'; on: boolean }
  | { type: 'services.changed'; allowed: boolean }
  | { type: 'entry.added'; list: FilterList; entry: string }
  | { type: 'entry.removed'; list: FilterList; entry: string }
  | { type: 'message.restored'; messageId: string }
  | { type: 'message.deleted'; messageId: string }
  /** The last thing that was removed comes back. */
  | { type: 'undone' }
  /** The phone was reset: everything as on the first day. */
  | { type: 'erased' }

/** What a filter tells the phone: a message it kept is to lie in the inbox after all. */
export type RestoreReport = { type: 'sms.restored'; message: ArrivedSms }

type Removed = { kind: 'entry'; list: FilterList; entry: string } | { kind: 'message'; message: HeldSms }

export interface SmsFilterContext extends FilterRules {
  /** Kept from the inbox, newest last. */
  held: readonly HeldSms[]
  /** What was removed last, until it is brought back or something else is removed. */
  removed: Removed | undefined
}

const mostHeld = 100
const mostEntries = 50
const longestEntry = 40

const asNew = (allowsServices: boolean): SmsFilterContext => ({
  on: true,
  allowsServices,
  keywords: [],
  senders: [],
  exceptions: [],
  held: [],
  removed: undefined,
})

const isListed = (entries: readonly string[], entry: string) => entries.some((one) => isSameSender(one, entry))
const add = (entries: readonly string[], typed: string) => {
  const entry = typed.trim().slice(0, longestEntry)
  return entry === '' || isListed(entries, entry) || entries.length >= mostEntries ? entries : [...entries, entry]
}

const lists: readonly unknown[] = ['keywords', 'senders', 'exceptions'] satisfies FilterList[]
/** The filter outlives every app: what is no fact must not bring it down, and the phone with it. */
const isEntry = ({ list, entry }: { list: unknown; entry: unknown }) => lists.includes(list) && typeof entry === 'string'
const isMessage = (message: Partial<ArrivedSms> | undefined) => typeof message?.sender === 'string' && typeof message.text === 'string'

/** Older ones stand before newer ones, wherever they come back from. */
const inOrder = (held: readonly HeldSms[]) => held.toSorted((one, other) => one.receivedAt - other.receivedAt)

/**
 * What a security app does while nobody looks at it: keeps messages from the inbox by its rules. It belongs to the
 * phone, so that closing the app changes nothing.
 */
export const smsFilterMachine = setup({
  types: {
    context: {} as SmsFilterContext,
    input: {} as { allowsServices: boolean },
    events: {} as SmsFilterEvent,
  },
  delays: { undo: 20_000 },
  guards: {
    isToHold: ({ context, event }) =>
      event.type === 'message.arrived' && isMessage(event.message) && holdReason(context, event.message) !== undefined,
    isHeld: ({ context, event }) => 'messageId' in event && context.held.some(({ messageId }) => messageId === event.messageId),
    hasRemoved: ({ context }) => context.removed !== undefined,
  },
  actions: {
    hold: assign(({ context, event }) => {
      if (event.type !== 'message.arrived') return {}
      const reason = holdReason(context, event.message)
      return reason ? { held: [...context.held, { ...event.message, reason }].slice(-mostHeld) } : {}
    }),
    release: assign(({ context }, { messageId }: { messageId: string }) => ({
      held: context.held.filter((message) => message.messageId !== messageId),
    })),
    reportRestored: sendParent(({ context }: { context: SmsFilterContext }, { messageId }: { messageId: string }): RestoreReport => {
      const { reason: _, ...message } = context.held.find((held) => held.messageId === messageId)!
      return { type: 'sms.restored', message }
    }),
    noteRemoved: assign(({ context, event }) => {
      if (event.type === 'entry.removed') return { removed: { kind: 'entry', list: event.list, entry: event.entry } }
      const message = event.type === 'message.deleted' && context.held.find(({ messageId }) => messageId === event.messageId)
      return message ? { removed: { kind: 'message', message } } : {}
    }),
    bringBack: assign(({ context }) => {
      const { removed } = context
      if (!removed) return {}
      const before = removed.kind === 'message' ? { held: inOrder([...context.held, removed.message]) } : {}
      return removed.kind === 'entry'
        ? { removed: undefined, [removed.list]: add(context[removed.list], removed.entry) }
        : { ...before, removed: undefined }
    }),
  },
}).createMachine({
  id: 'sms-filter',
  context: ({ input }) => asNew(input.allowsServices),
  initial: 'settled',
  states: {
    settled: {},
    // What was removed can be brought back for a while.
    undoable: { after: { undo: { target: 'settled', actions: assign({ removed: undefined }) } } },
  },
  on: {
    'message.arrived': { guard: 'isToHold', actions: 'hold' },
    'filter.changed': { actions: assign(({ event }) => ({ on: event.on === true })) },
    'services.changed': { actions: assign(({ event }) => ({ allowsServices: event.allowed === true })) },
    'entry.added': {
      guard: ({ event }) => isEntry(event),
      actions: assign(({ context, event }) => ({ [event.list]: add(context[event.list], event.entry), removed: undefined })),
    },
    'entry.removed': {
      target: '.undoable',
      reenter: true,
      guard: ({ context, event }) => isEntry(event) && isListed(context[event.list], event.entry),
      actions: [
        'noteRemoved',
        assign(({ context, event }) => ({
          [event.list]: context[event.list].filter((entry) => !isSameSender(entry, event.entry)),
        })),
      ],
    },
    'message.restored': {
      guard: 'isHeld',
      actions: [
        { type: 'reportRestored', params: ({ event }) => ({ messageId: event.messageId }) },
        { type: 'release', params: ({ event }) => ({ messageId: event.messageId }) },
      ],
    },
    'message.deleted': {
      target: '.undoable',
      reenter: true,
      guard: 'isHeld',
      actions: ['noteRemoved', { type: 'release', params: ({ event }) => ({ messageId: event.messageId }) }],
    },
    undone: { guard: 'hasRemoved', target: '.settled', actions: 'bringBack' },
    erased: { actions: assign(() => asNew(true)) },
  },
})
