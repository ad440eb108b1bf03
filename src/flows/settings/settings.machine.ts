import { assign, enqueueActions, fromPromise, sendParent, sendTo, setup, type AnyActorLogic } from 'xstate'
import type { Session } from '../../account/contract.ts'
import type { DeviceReport } from '../device-reports.ts'
import type { ItemReport } from '../item-reports.ts'
import type { factoryResetMachine } from '../factory-reset/factory-reset.machine.ts'
import type { AccountPage, miAccountMachine, SessionEvent } from '../mi-account/mi-account.machine.ts'
import { screenLockMachine, type ScreenLock } from '../screen-lock/screen-lock.machine.ts'
import type { ScreenMeta } from '../screens.ts'
import { clearable, type StorageReport, type StoredApp } from '../stored-apps.ts'
import { wifiMachine } from '../wifi/wifi.machine.ts'

export interface SettingsInput {
  region: string
  session: Session | undefined
  /** Whether Find device is on, as far as the phone knows. */
  findDevice: boolean
  deviceId: string
  screenLock: ScreenLock
}

export type SettingsSection =
  | 'mi-account'
  | 'find-device'
  | 'wifi'
  | 'sims'
  | 'display'
  | 'language'
  | 'date-time'
  | 'screen-lock'
  | 'apps'
  | 'about'

export type SettingsEvent =
  | { type: 'section.opened'; section: SettingsSection }
  | { type: 'manage-apps.opened' }
  | { type: 'app-info.opened'; app: StoredApp }
  | { type: 'storage.opened' }
  | { type: 'clearing.requested'; what: 'cache' | 'data' }
  | { type: 'clearing.confirmed' }
  | { type: 'system-update.opened' }
  | { type: 'cancel' }
  | { type: 'apps.searched'; query: string }
  /** Factory reset, on About phone. */
  | { type: 'reset.opened' }
  | SessionEvent
  | ItemReport
  | DeviceReport
  | { type: 'back' }

interface SettingsContext extends SettingsInput {
  /** The app whose page is open. */
  app: StoredApp
  query: string
  /** Where Mi Account begins. */
  page: AccountPage
}

const opens =
  (section: SettingsSection) =>
  ({ event }: { event: SettingsEvent }) =>
    event.type === 'section.opened' && event.section === section

/** What asks the server has its own machine, and comes after the phone is on screen: the world brings it. */
const comesLater = (name: string): AnyActorLogic => fromPromise(() => Promise.reject(new Error(`The world provides no "${name}"`)))

/** The Settings app: a list of sections, each with a page; Back goes one page up. */
export const settingsMachine = setup({
  types: {
    context: {} as SettingsContext,
    input: {} as SettingsInput,
    events: {} as SettingsEvent,
    meta: {} as ScreenMeta,
    tags: {} as 'dialog',
  },
  actors: {
    miAccount: comesLater('miAccount') as typeof miAccountMachine,
    factoryReset: comesLater('factoryReset') as typeof factoryResetMachine,
    wifi: wifiMachine,
    screenLock: screenLockMachine,
  },
  guards: { isAccount: ({ context }) => context.app === 'mi-account' },
  actions: {
    clearCache: sendParent(({ context }: { context: SettingsContext }): StorageReport => ({ type: 'cache.cleared', app: context.app })),
    clearData: sendParent(({ context }: { context: SettingsContext }): StorageReport => ({ type: 'data.cleared', app: context.app })),
    /** Only this phone forgets: the server hears nothing of it, and what is bound stays bound. */
    signOutHere: enqueueActions(({ enqueue }) => {
      enqueue.assign({ session: undefined })
      enqueue.sendParent({ type: 'session.changed', session: undefined } satisfies SessionEvent)
    }),
  },
}).createMachine({
  id: 'settings',
  initial: 'root',
  context: ({ input }) => ({ ...input, app: 'settings', query: '', page: 'home' }),
  on: {
    'session.changed': {
      actions: [assign(({ event }) => ({ session: event.session })), sendParent(({ event }) => event)],
    },
    'item.all-dropped': { actions: sendParent(({ event }) => event) },
    'find-device.changed': {
      actions: [assign(({ event }) => ({ findDevice: event.on })), sendParent(({ event }) => event)],
    },
  },
  states: {
    root: {
      meta: { screen: 'settings/root' },
      on: {
        'section.opened': [
          { guard: opens('mi-account'), target: 'miAccount', actions: assign({ page: 'home' }) },
          { guard: opens('find-device'), target: 'miAccount', actions: assign({ page: 'find-device' }) },
          { guard: opens('wifi'), target: 'wifi' },
          { guard: opens('sims'), target: 'sims' },
          { guard: opens('display'), target: 'display' },
          { guard: opens('language'), target: 'language' },
          { guard: opens('date-time'), target: 'dateTime' },
          { guard: opens('screen-lock'), target: 'screenLock' },
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
        input: ({ context: { region, session, findDevice, deviceId, page } }) => ({ region, session, findDevice, deviceId, page }),
        onDone: [{ guard: ({ event }) => event.output?.opens === 'system-update', target: 'systemUpdate' }, { target: 'root' }],
      },
      on: { back: { actions: sendTo('mi-account', { type: 'back' }) } },
    },
    factoryReset: {
      invoke: {
        id: 'factory-reset',
        src: 'factoryReset',
        input: ({ context: { region, session, deviceId } }) => ({ region, session, deviceId }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'confirmed', target: 'about', actions: sendParent({ type: 'reset.confirmed' }) },
          { target: 'about' },
        ],
      },
      on: { back: { actions: sendTo('factory-reset', { type: 'back' }) } },
    },
    wifi: {
      invoke: { id: 'wifi', src: 'wifi', onDone: 'root' },
      on: { back: { actions: sendTo('wifi', { type: 'back' }) } },
    },
    sims: { meta: { screen: 'settings/sims' }, on: { back: 'root' } },
    display: { meta: { screen: 'settings/display' }, on: { back: 'root' } },
    language: { meta: { screen: 'settings/language' }, on: { back: 'root' } },
    dateTime: { meta: { screen: 'settings/date-time' }, on: { back: 'root' } },
    screenLock: {
      invoke: {
        id: 'screen-lock',
        src: 'screenLock',
        input: ({ context }) => ({ lock: context.screenLock }),
        onDone: {
          target: 'root',
          actions: enqueueActions(({ event: { output }, enqueue }) => {
            if (output.kind !== 'chosen') return
            enqueue.assign({ screenLock: output.lock })
            enqueue.sendParent({ type: 'screen-lock.chosen', lock: output.lock })
          }),
        },
      },
      on: { back: { actions: sendTo('screen-lock', { type: 'back' }) } },
    },
    apps: { meta: { screen: 'settings/apps' }, on: { 'manage-apps.opened': 'manageApps', back: 'root' } },
    manageApps: {
      meta: { screen: 'settings/manage-apps' },
      on: {
        'apps.searched': { actions: assign(({ event }) => ({ query: event.query.slice(0, 40) })) },
        'app-info.opened': { target: 'appInfo', actions: assign(({ event }) => ({ app: event.app })) },
        back: 'apps',
      },
    },
    appInfo: { meta: { screen: 'settings/app-info' }, on: { 'storage.opened': 'appStorage', back: 'manageApps' } },
    appStorage: {
      meta: { screen: 'settings/app-storage' },
      initial: 'shown',
      states: {
        shown: {
          on: {
            'clearing.requested': [
              { guard: ({ event }) => event.what === 'cache', target: 'clearingCache' },
              { guard: ({ context }) => clearable.includes(context.app), target: 'clearingData' },
            ],
            back: '#settings.appInfo',
          },
        },
        clearingCache: {
          tags: 'dialog',
          on: { 'clearing.confirmed': { target: 'shown', actions: 'clearCache' }, cancel: 'shown', back: 'shown' },
        },
        clearingData: {
          tags: 'dialog',
          on: {
            'clearing.confirmed': [
              { guard: 'isAccount', target: 'shown', actions: ['clearData', 'signOutHere'] },
              { target: 'shown', actions: 'clearData' },
            ],
            cancel: 'shown',
            back: 'shown',
          },
        },
      },
    },
    systemUpdate: { meta: { screen: 'settings/system-update' }, on: { back: 'about' } },
    about: {
      meta: { screen: 'settings/about' },
      on: { 'reset.opened': 'factoryReset', 'system-update.opened': 'systemUpdate', back: 'root' },
    },
    left: { type: 'final' },
  },
})
