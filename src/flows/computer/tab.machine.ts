import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { CompletedSignIn } from '../../account/contract.ts'
import { accountSiteMachine } from '../account-site/account-site.machine.ts'
import { cloudSiteMachine } from '../cloud-site/cloud-site.machine.ts'
import { openPage, patience } from '../actors.ts'
import { communityMachine } from '../community/community.machine.ts'
import { statusSiteMachine } from '../status-site/status-site.machine.ts'
import { supportSiteMachine } from '../support-site/support-site.machine.ts'
import { webmailMachine } from '../webmail/webmail.machine.ts'
import type { PageMeta } from '../pages.ts'
import { cookiesIn, type Cookies, type SiteInput, type SiteReport } from '../sites.ts'
import { addressOf, longestAddress, readAddress, type Place, type SiteId, type SiteLocale } from './addresses.ts'

export interface TabInput {
  region: string
  session: CompletedSignIn | undefined
  cookies: Cookies
  /** What is opened to begin with; '' is a new tab. */
  address: string
}

export type TabEvent =
  /** Something was typed into the address bar. */
  | { type: 'address.changed'; text: string }
  | { type: 'address.submitted' }
  /** Typing was given up: the bar shows again where the tab is. */
  | { type: 'address.dropped' }
  | { type: 'link.followed'; address: string }
  /** One of the addresses that were visited, by its place among them. */
  | { type: 'history.chosen'; at: number }
  | { type: 'forward' }
  | { type: 'reloaded' }
  | { type: 'cancel' }
  | { type: 'back' }
  /** Somebody signed in or out in another tab of the same browser. */
  | { type: 'session.told'; session: CompletedSignIn | undefined }
  /** A site keeps something else in this browser. */
  | { type: 'cookies.told'; cookies: Cookies }
  | SiteReport

/** What a tab tells the browser it is in. */
export type TabReport =
  | Extract<SiteReport, { type: 'session.changed' | 'cookies.changed' | 'tab.opened' }>
  /** A page was asked for in a language: the sites remember it. */
  | { type: 'locale.asked'; locale: SiteLocale | undefined }

interface TabContext {
  region: string
  session: CompletedSignIn | undefined
  cookies: Cookies
  /** What stands in the address bar. */
  typed: string
  /** Addresses, oldest first, and which of them is shown. */
  history: string[]
  at: number
  place: Place
}

type Visit = Pick<TabContext, 'place' | 'typed' | 'history' | 'at'>

const longestHistory = 50

/** Goes to an address: what lay ahead in the history is gone. */
function visit({ history, at }: Pick<TabContext, 'history' | 'at'>, address: string, replaces = false): Visit {
  const place = readAddress(address)
  const before = history.slice(0, replaces ? at : at + 1)
  const kept = [...(before.at(-1) === place.address ? before.slice(0, -1) : before), place.address].slice(-longestHistory)
  return { place, typed: place.address, history: kept, at: kept.length - 1 }
}

function goTo({ history, at: from }: TabContext, to: number): Visit {
  const at = to >= 0 && to < history.length ? to : from
  const place = readAddress(history[at] ?? '')
  return { place, typed: place.address, history, at }
}

/** Where an event leads. */
function destination(context: TabContext, event: TabEvent): Visit {
  switch (event.type) {
    case 'address.submitted':
      return visit(context, context.typed)
    case 'link.followed':
      return visit(context, event.address)
    case 'history.chosen':
      return goTo(context, event.at)
    case 'forward':
      return goTo(context, context.at + 1)
    case 'back':
    case 'page.left':
      return goTo(context, context.at - 1)
    default:
      return goTo(context, context.at)
  }
}

const siteOf = (place: Place): SiteId | undefined => (place.kind === 'page' ? place.site : undefined)

const siteInput = ({ context: { region, session, cookies, place } }: { context: TabContext }): SiteInput => ({
  region,
  session,
  cookies,
  path: place.kind === 'page' ? place.path : '/',
})

const travels = ['address.submitted', 'link.followed', 'history.chosen', 'forward', 'page.left'] as const
const onTravel = <T>(transition: T) => Object.fromEntries(travels.map((type) => [type, transition])) as Record<(typeof travels)[number], T>

/** One tab: an address bar, a history, and whatever site is open. */
export const tabMachine = setup({
  types: {
    context: {} as TabContext,
    input: {} as TabInput,
    events: {} as TabEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: {
    openPage,
    accountSite: accountSiteMachine,
    cloudSite: cloudSiteMachine,
    webmail: webmailMachine,
    statusSite: statusSiteMachine,
    community: communityMachine,
    supportSite: supportSiteMachine,
  },
  delays: { patience },
  guards: {
    isNewTab: ({ context }) => context.place.kind === 'new-tab',
    isSite: ({ context }, { site }: { site: SiteId }) => siteOf(context.place) === site,
    isNoSite: ({ context }) => context.place.kind === 'not-this-site',
    staysOnSite: ({ context, event }) => siteOf(destination(context, event).place) === siteOf(context.place),
    /** The address of this very page was typed again: that asks for it anew, as in every browser. */
    isReload: ({ context }) => readAddress(context.typed).address === context.place.address,
    staysWhere: ({ context, event }) =>
      destination(context, event).at === context.at && destination(context, event).history === context.history,
  },
  actions: {
    travel: assign(({ context, event }) => destination(context, event)),
    tellLocale: sendParent(({ context: { place } }): TabReport => ({
      type: 'locale.asked',
      locale: place.kind === 'page' ? place.locale : undefined,
    })),
    tellBrowser: sendParent(({ event }) => event),
    turnPage: enqueueActions(({ context: { place }, enqueue }) => {
      if (place.kind === 'page') enqueue.sendTo(place.site, { type: 'page.opened', path: place.path })
    }),
    tellSite: enqueueActions(({ context: { place }, event, enqueue }) => {
      if (place.kind === 'page') enqueue.sendTo(place.site, event)
    }),
    noteMove: assign(({ context, event }) => {
      const site = siteOf(context.place)
      return event.type === 'page.moved' && site ? visit(context, addressOf(site, event.path), event.replaces) : {}
    }),
  },
}).createMachine({
  id: 'tab',
  initial: 'arriving',
  context: ({ input: { address, ...input } }) => ({ ...input, ...visit({ history: [], at: -1 }, address) }),
  on: {
    'address.changed': { actions: assign(({ event }) => ({ typed: event.text.slice(0, longestAddress) })) },
    'address.dropped': { actions: assign(({ context }) => ({ typed: context.place.address })) },
    ...onTravel([{ guard: 'staysWhere' as const }, { target: '.arriving' as const, actions: 'travel' as const }]),
    back: [{ guard: 'staysWhere' }, { target: '.arriving', actions: 'travel' }],
    reloaded: '.arriving',
    'session.told': { actions: assign(({ event }) => ({ session: event.session })) },
    'cookies.told': { actions: assign(({ context, event }) => ({ cookies: cookiesIn(event.cookies, context.cookies) })) },
  },
  states: {
    arriving: {
      entry: 'tellLocale',
      always: [{ guard: 'isNewTab', target: 'newTab' }, { guard: 'isNoSite', target: 'notThisSite' }, { target: 'opening' }],
    },
    newTab: { meta: { page: 'browser/new-tab' } },
    notThisSite: { meta: { page: 'browser/not-this-site' } },
    opening: {
      meta: { page: 'browser/opening' },
      tags: 'busy',
      invoke: {
        src: 'openPage',
        input: ({ context }) => ({ address: context.place.address }),
        onDone: 'site',
        onError: 'noConnection',
      },
      after: { patience: 'noConnection' },
      on: { cancel: 'noConnection' },
    },
    noConnection: { meta: { page: 'browser/no-connection' } },
    site: {
      initial: 'deciding',
      on: {
        // Another page of the same site: it stays, with what was typed on it.
        ...onTravel([
          { guard: 'staysWhere' as const },
          { guard: 'staysOnSite' as const, actions: ['travel', 'tellLocale', 'turnPage'] as const },
        ]),
        'address.submitted': [
          { guard: 'isReload', target: '#tab.arriving', actions: 'travel' },
          { guard: 'staysOnSite', actions: ['travel', 'tellLocale', 'turnPage'] },
        ],
        'page.moved': { actions: 'noteMove' },
        'session.changed': { actions: [assign(({ event }) => ({ session: event.session })), sendParent(({ event }) => event)] },
        'cookies.changed': { actions: 'tellBrowser' },
        'tab.opened': { actions: 'tellBrowser' },
        'session.told': { actions: [assign(({ event }) => ({ session: event.session })), 'tellSite'] },
        'cookies.told': { actions: [assign(({ context, event }) => ({ cookies: cookiesIn(event.cookies, context.cookies) })), 'tellSite'] },
        back: { actions: 'tellSite' },
      },
      states: {
        deciding: {
          always: [
            { guard: { type: 'isSite', params: { site: 'cloud-site' } }, target: 'cloudSite' },
            { guard: { type: 'isSite', params: { site: 'webmail' } }, target: 'webmail' },
            { guard: { type: 'isSite', params: { site: 'status-site' } }, target: 'statusSite' },
            { guard: { type: 'isSite', params: { site: 'community' } }, target: 'community' },
            { guard: { type: 'isSite', params: { site: 'support-site' } }, target: 'supportSite' },
            { target: 'accountSite' },
          ],
        },
        cloudSite: { invoke: { id: 'cloud-site', src: 'cloudSite', input: siteInput } },
        statusSite: { invoke: { id: 'status-site', src: 'statusSite', input: siteInput } },
        community: { invoke: { id: 'community', src: 'community', input: siteInput } },
        supportSite: { invoke: { id: 'support-site', src: 'supportSite', input: siteInput } },
        webmail: { invoke: { id: 'webmail', src: 'webmail', input: siteInput } },
        accountSite: { invoke: { id: 'account-site', src: 'accountSite', input: siteInput } },
      },
    },
  },
})
