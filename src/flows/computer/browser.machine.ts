import { assign, enqueueActions, sendTo, setup } from 'xstate'
import type { CompletedSignIn } from '../../account/contract.ts'
import type { Cookies } from '../sites.ts'
import type { SiteLocale } from './addresses.ts'
import { tabMachine, type TabReport } from './tab.machine.ts'

/** Whose browser it is: each has tabs, a history and a session of their own. */
export const profileIds = ['me', 'previous-owner', 'colleague'] as const
export type ProfileId = (typeof profileIds)[number]

export interface BrowserInput {
  profile: ProfileId
  region: string
}

export type BrowserEvent =
  | { type: 'tab.opened'; address?: string }
  | { type: 'tab.chosen'; tab: string }
  | { type: 'tab.closed'; tab: string }
  | { type: 'back' }
  | TabReport

interface BrowserContext extends BrowserInput {
  /** Ids of the open tabs in their order; there is always one. */
  tabs: string[]
  front: string
  /** How many were ever opened. */
  opened: number
  /** Who is signed in: one session for all sites. */
  session: CompletedSignIn | undefined
  /** What spares this browser the second step: kept when somebody signs out. */
  trust: string | undefined
  /** What sites keep here. */
  cookies: Cookies
  /** Language that a page was last asked for in; the computer's without it. */
  locale: SiteLocale | undefined
}

const mostTabs = 8

const withCookies = (before: Cookies, changed: object): Cookies =>
  Object.fromEntries(Object.entries({ ...before, ...changed }).filter(([, value]) => value !== undefined))

/** One person's browser window. */
export const browserMachine = setup({
  types: { context: {} as BrowserContext, input: {} as BrowserInput, events: {} as BrowserEvent },
  actors: { tab: tabMachine },
  guards: {
    hasRoom: ({ context }) => context.tabs.length < mostTabs,
    isOpen: ({ context, event }) => 'tab' in event && context.tabs.includes(event.tab),
  },
  actions: {
    open: enqueueActions(({ context, enqueue }, { address }: { address: string }) => {
      const opened = context.opened + 1
      const id = `tab-${opened}`
      enqueue.spawnChild('tab', { id, input: { region: context.region, session: context.session, cookies: context.cookies, address } })
      enqueue.assign({ tabs: [...context.tabs, id], front: id, opened })
    }),
    close: enqueueActions(({ context, enqueue }, { tab }: { tab: string }) => {
      const at = context.tabs.indexOf(tab)
      const tabs = context.tabs.filter((id) => id !== tab)
      enqueue.stopChild(tab)
      enqueue.assign({ tabs, front: context.front === tab ? (tabs[at] ?? tabs.at(-1) ?? '') : context.front })
    }),
    tellTabs: enqueueActions(({ context, enqueue }) => {
      for (const tab of context.tabs) enqueue.sendTo(tab, { type: 'session.told', session: context.session })
    }),
    tellCookies: enqueueActions(({ context, enqueue }) => {
      for (const tab of context.tabs) enqueue.sendTo(tab, { type: 'cookies.told', cookies: context.cookies })
    }),
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({
    ...input,
    tabs: [],
    front: '',
    opened: 0,
    session: undefined,
    trust: undefined,
    cookies: {},
    locale: undefined,
  }),
  entry: { type: 'open', params: { address: '' } },
  on: {
    'tab.opened': { guard: 'hasRoom', actions: { type: 'open', params: ({ event }) => ({ address: event.address ?? '' }) } },
    'tab.chosen': { guard: 'isOpen', actions: assign(({ event }) => ({ front: event.tab })) },
    'tab.closed': {
      guard: 'isOpen',
      actions: [
        { type: 'close', params: ({ event }) => ({ tab: event.tab }) },
        // A window without a tab is closed; this one stays on the desk.
        enqueueActions(({ context, enqueue }) => {
          if (context.tabs.length === 0) enqueue({ type: 'open', params: { address: '' } })
        }),
      ],
    },
    'session.changed': {
      actions: [assign(({ context, event }) => ({ session: event.session, trust: event.session?.trust ?? context.trust })), 'tellTabs'],
    },
    'cookies.changed': {
      actions: [assign(({ context, event }) => ({ cookies: withCookies(context.cookies, event.cookies) })), 'tellCookies'],
    },
    'locale.asked': { actions: assign(({ context, event }) => ({ locale: event.locale ?? context.locale })) },
    back: { actions: sendTo(({ context }) => context.front as 'tab', { type: 'back' }) },
  },
})
