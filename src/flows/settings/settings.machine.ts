import { assign, fromPromise, sendParent, sendTo, setup, type AnyActorLogic } from 'xstate'
import type { Session } from '../../account/contract.ts'
import type { miAccountMachine, SessionEvent } from '../mi-account/mi-account.machine.ts'
import type { AppId, ScreenMeta } from '../screens.ts'
import { wifiMachine } from '../wifi/wifi.machine.ts'

export interface SettingsInput {
  region: string
  session: Session | undefined
  /** Whether Find device is on, as far as the phone knows. */
  findDevice: boolean
  deviceId: string
}

export type SettingsSection = 'mi-account' | 'wifi' | 'sims' | 'display' | 'language' | 'date-time' | 'apps' | 'about'

export type SettingsEvent =
  | { type: 'section.opened'; section: SettingsSection }
  | { type: 'app-info.opened'; app: AppId }
  | { type: 'apps.searched'; query: string }
  | SessionEvent
  | { type: 'back' }

interface SettingsContext extends SettingsInput {
  /** The app whose page is open. */
  app: AppId
  query: string
}

const opens =
  (section: SettingsSection) =>
  ({ event }: { event: SettingsEvent }) =>
    event.type === 'section.opened' && event.section === section

/** What is behind the first row has its own machine, and comes after the phone is on screen: the world brings it. */
const rejects: AnyActorLogic = fromPromise(() => Promise.reject(new Error('The world provides no "miAccount"')))

/** The Settings app: a list of sections, each with a page; Back goes one page up. */
export const settingsMachine = setup({
  types: { context: {} as SettingsContext, input: {} as SettingsInput, events: {} as SettingsEvent, meta: {} as ScreenMeta },
  actors: { miAccount: rejects as typeof miAccountMachine, wifi: wifiMachine },
}).createMachine({
  id: 'settings',
  initial: 'root',
  context: ({ input }) => ({ ...input, app: 'settings', query: '' }),
  on: {
    'session.changed': {
      actions: [assign(({ event }) => ({ session: event.session })), sendParent(({ event }) => event)],
    },
  },
  states: {
    root: {
      meta: { screen: 'settings/root' },
      on: {
        'section.opened': [
          { guard: opens('mi-account'), target: 'miAccount' },
          { guard: opens('wifi'), target: 'wifi' },
          { guard: opens('sims'), target: 'sims' },
          { guard: opens('display'), target: 'display' },
          { guard: opens('language'), target: 'language' },
          { guard: opens('date-time'), target: 'dateTime' },
          { guard: opens('apps'), target: 'apps', actions: assign({ query: '' }) },
          { guard: opens('about'), target: 'about' },
        ],
        back: 'left',
      },
    },
    miAccount: {
      invoke: {
        id: 'mi-account',
        src: 'miAccount',
        input: ({ context }) => ({ region: context.region, session: context.session }),
        onDone: 'root',
      },
      on: { back: { actions: sendTo('mi-account', { type: 'back' }) } },
    },
    wifi: {
      invoke: { id: 'wifi', src: 'wifi', onDone: 'root' },
      on: { back: { actions: sendTo('wifi', { type: 'back' }) } },
    },
    sims: { meta: { screen: 'settings/sims' }, on: { back: 'root' } },
    display: { meta: { screen: 'settings/display' }, on: { back: 'root' } },
    language: { meta: { screen: 'settings/language' }, on: { back: 'root' } },
    dateTime: { meta: { screen: 'settings/date-time' }, on: { back: 'root' } },
    apps: {
      meta: { screen: 'settings/apps' },
      on: {
        'apps.searched': { actions: assign(({ event }) => ({ query: event.query.slice(0, 40) })) },
        'app-info.opened': { target: 'appInfo', actions: assign(({ event }) => ({ app: event.app })) },
        back: 'root',
      },
    },
    appInfo: { meta: { screen: 'settings/app-info' }, on: { back: 'apps' } },
    about: { meta: { screen: 'settings/about' }, on: { back: 'root' } },
    left: { type: 'final' },
  },
})
