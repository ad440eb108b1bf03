import { assign, setup } from 'xstate'
import type { ScreenId, ScreenMeta } from '../screens.ts'
import type { FilterList } from '../sms-filter-rules.ts'

export type FilterAppEvent =
  | { type: 'held.opened' }
  | { type: 'rules.opened' }
  | { type: 'message.opened'; messageId: string }
  /** The message that is open is no longer held. */
  | { type: 'message.settled' }
  | { type: 'draft.changed'; list: FilterList; text: string }
  | { type: 'draft.used'; list: FilterList }
  | { type: 'back' }

interface FilterAppContext {
  messageId: string
  /** What is typed and not yet on a list. */
  drafts: Record<FilterList, string>
}

const longestDraft = 40

/** An app that shows what a filter keeps and goes by. The filter itself belongs to the phone. */
const createFilterApp = (id: string, screens: Record<'home' | 'held' | 'message' | 'rules', ScreenId>) =>
  setup({
    types: { context: {} as FilterAppContext, events: {} as FilterAppEvent, meta: {} as ScreenMeta },
  }).createMachine({
    id,
    initial: 'home',
    context: { messageId: '', drafts: { keywords: '', senders: '', exceptions: '' } },
    states: {
      home: { meta: { screen: screens.home }, on: { 'held.opened': 'held', 'rules.opened': 'rulesFromHome', back: 'left' } },
      held: {
        meta: { screen: screens.held },
        on: {
          'message.opened': { target: 'message', actions: assign(({ event }) => ({ messageId: event.messageId })) },
          'rules.opened': 'rules',
          back: 'home',
        },
      },
      message: { meta: { screen: screens.message }, on: { 'message.settled': 'held', back: 'held' } },
      rules: { meta: { screen: screens.rules }, on: { back: 'held' } },
      rulesFromHome: { meta: { screen: screens.rules }, on: { back: 'home' } },
      left: { type: 'final' },
    },
    on: {
      'draft.changed': {
        actions: assign(({ context, event }) => ({
          drafts: { ...context.drafts, [event.list]: String(event.text).slice(0, longestDraft) },
        })),
      },
      'draft.used': { actions: assign(({ context, event }) => ({ drafts: { ...context.drafts, [event.list]: '' } })) },
    },
  })

export const securityMachine = createFilterApp('security', {
  home: 'security/home',
  held: 'security/blocklist',
  message: 'security/message',
  rules: 'security/rules',
})
export const guardMachine = createFilterApp('guard', {
  home: 'guard/home',
  held: 'guard/quarantine',
  message: 'guard/message',
  rules: 'guard/rules',
})
