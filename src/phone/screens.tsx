import type { ComponentType } from 'react'
import { screenIds, type ScreenId } from '../flows/screens.ts'
import { lazyScreens, type ScreenProps } from './lazy-screens.tsx'
import { loadSwipes } from './swipe/index.ts'
import { HomeScreen } from './screens/home/home-screen.tsx'

const settings = lazyScreens(() => import('./screens/settings-app.ts'))
const account = lazyScreens(() => import('./screens/account-app.ts'))
const shade = lazyScreens(() => import('./shell/shade-content.tsx'))
const shell = lazyScreens(() => import('./screens/recents/recents-screen.tsx'))
const messages = lazyScreens(() => import('./screens/messages/index.ts'))
const mail = lazyScreens(() => import('./screens/mail/index.ts'))
const dialer = lazyScreens(() => import('./screens/dialer/index.ts'))
const setup = lazyScreens(() => import('./screens/setup-app.ts'))
const power = lazyScreens(() => import('./screens/power-app.ts'))
const filterApps = lazyScreens(() => import('./screens/filter-app/index.ts'))
const smallApps = lazyScreens(() => import('./screens/small-apps.ts'))

/** Draws the screens of a flow. */
interface FlowScreens<Flow extends string> {
  load: () => Promise<unknown>
  screen: (id: Extract<ScreenId, Flow | `${Flow}/${string}`>) => ComponentType<ScreenProps>
}

type FlowOf<Id extends string> = Id extends `${infer Flow}/${string}` ? Flow : Id

/** Which chunk draws the screens of each flow. Every screen is in its chunk’s table, by type. */
const flows: { [Flow in Exclude<FlowOf<ScreenId>, 'home'>]: FlowScreens<Flow> } = {
  recents: shell,
  'lock-screen': power,
  power,
  'recovery-menu': power,
  setup,
  'activation-lock': setup,
  'emergency-call': setup,
  settings,
  'screen-lock': settings,
  'sign-up': account,
  'sign-in': account,
  names: account,
  'account-code': account,
  'sign-in-request': account,
  recovery: account,
  account,
  'confirm-password': account,
  'find-device': account,
  'factory-reset': account,
  messages,
  mail,
  dialer,
  security: filterApps,
  guard: filterApps,
  contacts: smallApps,
  photos: smallApps,
  notes: smallApps,
  clock: smallApps,
}

const screenOf = (id: ScreenId): ComponentType<ScreenProps> =>
  id === 'home' ? HomeScreen : (flows[id.split('/')[0] as keyof typeof flows] as FlowScreens<string>).screen(id)

/** Which component draws a screen. Every screen has one; all but home come when they are first needed. */
export const screens = Object.fromEntries(screenIds.map((id) => [id, screenOf(id)])) as Record<ScreenId, ComponentType<ScreenProps>>

/** What the power key brings up when it is held. */
export const PowerMenu = power.part('PowerMenu')

/** A message that drops in at the top. */
export const MessageCard = shade.part('MessageCard')

/** What a phone shows that plays a sound. */
export const SoundCard = shade.part('SoundCard')

/** What lies on the shade. */
export const ShadeContent = shade.part('ShadeContent')

/** The keys of the body in words. */
export const KeyNames = power.part('KeyNames')

/**
 * Fetches every screen ahead, the likeliest first, and what they move with, so that no tap has to wait for one. Rejects
 * when a chunk cannot be had.
 * @param pause what to wait for between two of them: a page that is used has better things to do
 */
export async function preloadScreens(pause?: () => Promise<void>): Promise<void> {
  for (const { load } of [
    settings,
    shade,
    account,
    messages,
    power,
    mail,
    shell,
    dialer,
    filterApps,
    smallApps,
    setup,
    { load: loadSwipes },
  ]) {
    await load()
    await pause?.()
  }
}
