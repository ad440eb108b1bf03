import { isPageId, type PageId } from '../../flows/pages.ts'
import type { ScreenId } from '../../flows/screens.ts'
import type { StoredApp } from '../../flows/stored-apps.ts'
import { goToPage } from './page-routes.ts'
import { onPhoneRoutes } from './on-phone-routes.ts'
import { createPlayer, RouteError, type Player } from './player.ts'
import {
  agree,
  enterCode,
  enterFreeNumber,
  enterRecycledNumber,
  flow,
  goHome,
  ifSignedOut,
  letCaptchaCome,
  openApp,
  openSection,
  passCaptcha,
  play,
  settings,
  signOut,
  startApp,
  waitForSms,
  type RouteStep,
} from './route-steps.ts'
import { dataRoutes } from './data-routes.ts'
import { deviceRoutes } from './device-routes.ts'
import { powerRoutes } from './power-routes.ts'
import { lockCode, lockMethods, setupRoutes } from './setup-routes.ts'
import { screenLockRoutes } from './screen-lock-routes.ts'
import { signInRequestRoutes } from './sign-in-request-routes.ts'
import { receiveMail, signInRoutes } from './sign-in-routes.ts'
import { joinCaptive, openNetwork } from './wifi-routes.ts'
import type { World } from '../world.ts'

export { RouteError }
export type { RouteStep }

const signUp = [signOut, ...settings, openSection('mi-account')]
const code = [...signUp, enterFreeNumber, passCaptcha]
const proved = [...code, enterCode, passCaptcha]
const agreement = [...proved, ((player) => player.until(() => player.valueAt(flow.agreement) === 'reviewing')) satisfies RouteStep]
const account = [ifSignedOut([...proved, agree]), ...settings, openSection('mi-account')]
const wifi = [...settings, openSection('wifi')]
const captcha: RouteStep[] = [
  letCaptchaCome,
  ...signUp,
  enterFreeNumber,
  async (player) => {
    if (player.screen() === 'sign-up/code') await enterCode(player)
  },
]

const likeNewOr =
  (atLock: RouteStep[], inUse: RouteStep[]): RouteStep =>
  (player) =>
    play(player, player.phone.actor.getSnapshot().context.isSetUp ? inUse : atLock)

const manageApps: RouteStep[] = [...settings, openSection('apps'), ({ tell }) => tell(flow.settings, { type: 'manage-apps.opened' })]
const openAppInfo =
  (app: StoredApp): RouteStep =>
  ({ tell }) =>
    tell(flow.settings, { type: 'app-info.opened', app })

/** How a person gets to each screen. */
export const routes: Record<ScreenId, RouteStep[]> = {
  home: [goHome],
  recents: [startApp('clock'), startApp('messages'), goHome, openApp('settings'), ({ tell }) => tell('', { type: 'recents.opened' })],
  'settings/root': settings,
  'settings/wifi': wifi,
  'settings/wifi-password': [...wifi, openNetwork('password.opened', ({ secured, remembered }) => secured && !remembered)],
  'settings/wifi-network': [...wifi, openNetwork('network.opened', ({ remembered }) => remembered)],
  'settings/wifi-portal': [
    ...wifi,
    joinCaptive,
    openNetwork('portal.opened', ({ kind, state }) => kind === 'captive' && state === 'connected'),
  ],
  'settings/sims': [...settings, openSection('sims')],
  'settings/display': [...settings, openSection('display')],
  'settings/language': [...settings, openSection('language')],
  'settings/date-time': [...settings, openSection('date-time')],
  'settings/apps': [...settings, openSection('apps')],
  'settings/manage-apps': manageApps,
  'settings/app-info': [...manageApps, openAppInfo('messages')],
  'settings/app-storage': [...manageApps, openAppInfo('mi-account'), ({ tell }) => tell(flow.settings, { type: 'storage.opened' })],
  'settings/system-update': [...settings, openSection('about'), ({ tell }) => tell(flow.settings, { type: 'system-update.opened' })],
  'settings/about': [...settings, openSection('about')],
  'sign-up/number': signUp,
  'sign-up/country': [...signUp, ({ tell }) => tell(flow.signUp, { type: 'country-picker.opened' })],
  'sign-up/code': code,
  'sign-up/code-help': [...code, ({ tell }) => tell(flow.code, { type: 'help.opened' })],
  'sign-up/captcha': captcha,
  'sign-up/recycled': [...signUp, enterRecycledNumber, passCaptcha, enterCode, passCaptcha],
  'sign-up/agreement': agreement,
  'sign-up/document': [...agreement, ({ tell }) => tell(flow.agreement, { type: 'document.opened', id: 'user-agreement' })],
  ...signInRoutes,
  ...signInRequestRoutes,
  // A phone that waits for its owner asks for the code at its lock.
  'account-code/methods': [likeNewOr(lockMethods, signInRoutes['account-code/methods'])],
  'account-code/code': [likeNewOr(lockCode, signInRoutes['account-code/code'])],
  ...deviceRoutes,
  ...powerRoutes,
  ...setupRoutes,
  ...screenLockRoutes,
  'account/home': account,
  'account/cloud': [...account, ({ tell }) => tell(flow.miAccount, { type: 'cloud.opened' })],
  'account/check': [...account, ({ tell }) => tell(flow.miAccount, { type: 'check.opened' })],
  'account/password': [...account, ({ tell }) => tell(flow.miAccount, { type: 'password.opened' })],
  'messages/threads': [startApp('messages')],
  'messages/thread': [
    async (player) => {
      if (messagesOf(player).length === 0) await play(player, [...code, waitForSms])
    },
    startApp('messages'),
    async (player) => {
      const sender = messagesOf(player).at(-1)?.sender
      if (sender === undefined) throw new RouteError('No message came, so there is no conversation to open.')
      await player.tell('messages', { type: 'thread.opened', sender })
    },
  ],
  'mail/inbox': [startApp('mail')],
  'mail/spam': [startApp('mail'), ({ tell }) => tell('mail', { type: 'spam.opened' })],
  'mail/message': [
    receiveMail,
    startApp('mail'),
    async (player) => {
      const mail = player.phone.actor.getSnapshot().context.mails.at(-1)
      if (!mail) throw new RouteError('No mail came, so there is none to open.')
      await player.tell('mail', { type: 'mail.opened', messageId: mail.messageId })
    },
  ],
  ...onPhoneRoutes,
  ...dataRoutes,
  'clock/face': [startApp('clock')],
}

const messagesOf = ({ phone }: Player) => phone.actor.getSnapshot().context.messages

/**
 * Goes to a screen as a person would: opens apps, types the SIM's number, waits for the message by skipping the clock,
 * reads the code. All of it is in the journal. Begins wherever the phone is.
 * @throws RouteError when the screen cannot be reached in this world as it is
 */
export async function goTo(world: World, screen: ScreenId | PageId, deviceId?: string): Promise<void> {
  if (isPageId(screen)) return goToPage(world, screen, deviceId)
  const player = createPlayer(world, deviceId)
  await play(player, routes[screen])
  await player.quiet()
  if (player.screen() !== screen) {
    throw new RouteError(`The screen "${screen}" cannot be reached here: the phone shows "${player.screen()}".`)
  }
}
