import type { CaptchaEvent } from '../flows/captcha/captcha.machine.ts'
import type { OneTimeCodeEvent } from '../flows/one-time-code/one-time-code.machine.ts'
import type { AppId, ScreenId } from '../flows/screens.ts'
import type { SettingsSection } from '../flows/settings/settings.machine.ts'
import { createPlayer, RouteError, type Player } from './player.ts'
import type { World } from './world.ts'

export { RouteError }

/** One thing a person does on the way to a screen. */
export type RouteStep = (player: Player) => Promise<void>

const flow = {
  settings: 'settings',
  miAccount: 'settings/mi-account',
  signUp: 'settings/mi-account/sign-up',
  code: 'settings/mi-account/sign-up/code',
  captcha: 'settings/mi-account/sign-up/captcha',
  agreement: 'settings/mi-account/sign-up/agreement',
}

const goHome: RouteStep = ({ tell }) => tell('', { type: 'home' })

const openApp =
  (app: AppId): RouteStep =>
  ({ tell }) =>
    tell('', { type: 'app.opened', app })

/** Opens an app at its first screen, wherever it stood. */
const startApp =
  (app: AppId): RouteStep =>
  async ({ tell, phone }) => {
    if (phone.actor.getSnapshot().context.running.includes(app)) {
      await tell('', { type: 'recents.opened' })
      await tell('', { type: 'app.closed', app })
    }
    await goHome({ tell } as Player)
    await tell('', { type: 'app.opened', app })
  }

const openSection =
  (section: SettingsSection): RouteStep =>
  ({ tell }) =>
    tell(flow.settings, { type: 'section.opened', section })

const isSignedIn = ({ phone }: Player) => phone.actor.getSnapshot().context.session !== undefined

const settings = [startApp('settings')]

const signOut: RouteStep = async (player) => {
  if (!isSignedIn(player)) return
  await play(player, [...settings, openSection('mi-account')])
  await player.tell(flow.miAccount, { type: 'sign-out.requested' })
  await player.tell(flow.miAccount, { type: 'sign-out.confirmed' })
  await player.until(() => !isSignedIn(player))
}

/** A person who looks for the picture needs a service that shows one. */
const letCaptchaCome: RouteStep = async ({ world }) => {
  const moment = world.conditions.get('captcha.when.phone')
  if (moment === 'off' || moment === 'onRisk') await world.dispatch({ type: 'condition', name: 'captcha.when.phone', value: 'after' })
}

/** Types the number of a SIM in the phone: the first that `fits`, or simply the first. */
const enterNumber =
  (fits: (player: Player, number: string) => boolean): RouteStep =>
  async (player) => {
    const numbers = player.phone
      .radios()
      .sims.filter((sim) => sim.inserted)
      .map((sim) => sim.number)
    const number = numbers.find((one) => fits(player, one)) ?? numbers[0]
    if (number === undefined) throw new RouteError('There is no SIM in the phone whose number could be used.')
    await player.tell(flow.signUp, { type: 'number.changed', text: number })
    await player.tell(flow.signUp, { type: 'number.submitted' })
    await player.until(() => player.screen() !== 'sign-up/number')
  }

const accountOf = ({ world }: Player, number: string) => world.server.inside().accounts.find((account) => account.number === number)

const enterFreeNumber = enterNumber((player, number) => accountOf(player, number) === undefined)
const enterRecycledNumber = enterNumber((player, number) => accountOf(player, number)?.recycled === true)

const enterCaptcha: RouteStep = async (player) => {
  const { world } = player
  const path = player.actorAt(flow.captcha) ? flow.captcha : `${flow.code}/captcha`
  const pictureId = () =>
    (player.actorAt(path)?.getSnapshot() as { context: { captcha?: { captchaId: string } } } | undefined)?.context.captcha?.captchaId
  await player.until(() => pictureId() !== undefined)
  const answer = world.server.inside().captchas.find(({ captchaId }) => captchaId === pictureId())
  if (!answer) throw new RouteError('The server does not know the picture that the phone shows.')
  await player.tell(path, { type: 'text.changed', text: answer.text } satisfies CaptchaEvent)
  await player.tell(path, { type: 'text.submitted' } satisfies CaptchaEvent)
  await player.until(() => player.screen() !== 'sign-up/captcha')
}

const passEarlyCaptcha: RouteStep = async (player) => {
  if (player.screen() === 'sign-up/captcha') await enterCaptcha(player)
}

const waitForSms: RouteStep = async (player) => {
  const { world } = player
  const messageId = world.server.inside().codes.at(-1)?.messageId
  const isUnderWay = () => {
    const trace = world.sms.traces().find((one) => one.messageId === messageId)
    return trace !== undefined && ['accepted', 'queued', 'sent'].includes(trace.state)
  }
  await player.whilst(isUnderWay)
}

/** Waits for the message, then enters its code. Where it never comes, the code is taken from the server's books. */
const enterCode: RouteStep = async (player) => {
  await waitForSms(player)
  const code = player.world.server.inside().codes.findLast(({ state }) => state === 'live')
  if (code) {
    await player.tell(flow.code, { type: 'code.changed', code: code.digits } satisfies OneTimeCodeEvent)
    await player.tell(flow.code, { type: 'code.submitted' } satisfies OneTimeCodeEvent)
  }
  await player.until(() => player.screen() !== 'sign-up/code')
}

const agree: RouteStep = async (player) => {
  await player.until(() => player.valueAt(flow.agreement) === 'reviewing')
  await player.tell(flow.agreement, { type: 'agreed' })
  await player.until(() => isSignedIn(player))
}

const ifSignedOut =
  (steps: RouteStep[]): RouteStep =>
  async (player) => {
    if (!isSignedIn(player)) await play(player, steps)
  }

const signUp = [signOut, ...settings, openSection('mi-account')]
const code = [...signUp, enterFreeNumber, passEarlyCaptcha]
const proved = [...code, enterCode, passEarlyCaptcha]
const agreement = [...proved, ((player) => player.until(() => player.valueAt(flow.agreement) === 'reviewing')) satisfies RouteStep]
const account = [ifSignedOut([...proved, agree]), ...settings, openSection('mi-account')]
const captcha: RouteStep[] = [
  letCaptchaCome,
  ...signUp,
  enterFreeNumber,
  async (player) => {
    if (player.screen() === 'sign-up/code') await enterCode(player)
  },
]

/** How a person gets to each screen. */
export const routes: Record<ScreenId, RouteStep[]> = {
  home: [goHome],
  recents: [startApp('clock'), startApp('messages'), goHome, openApp('settings'), ({ tell }) => tell('', { type: 'recents.opened' })],
  'settings/root': settings,
  'settings/wifi': [...settings, openSection('wifi')],
  'settings/sims': [...settings, openSection('sims')],
  'settings/display': [...settings, openSection('display')],
  'settings/language': [...settings, openSection('language')],
  'settings/apps': [...settings, openSection('apps')],
  'settings/app-info': [...settings, openSection('apps'), ({ tell }) => tell(flow.settings, { type: 'app-info.opened', app: 'messages' })],
  'settings/about': [...settings, openSection('about')],
  'sign-up/number': signUp,
  'sign-up/country': [...signUp, ({ tell }) => tell(flow.signUp, { type: 'country-picker.opened' })],
  'sign-up/code': code,
  'sign-up/code-help': [...code, ({ tell }) => tell(flow.code, { type: 'help.opened' })],
  'sign-up/captcha': captcha,
  'sign-up/recycled': [...signUp, enterRecycledNumber, passEarlyCaptcha, enterCode, passEarlyCaptcha],
  'sign-up/agreement': agreement,
  'sign-up/document': [...agreement, ({ tell }) => tell(flow.agreement, { type: 'document.opened', id: 'user-agreement' })],
  'account/home': account,
  'account/cloud': [...account, ({ tell }) => tell(flow.miAccount, { type: 'cloud.opened' })],
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
  'dialer/keypad': [startApp('dialer')],
  'contacts/list': [startApp('contacts')],
  'photos/grid': [startApp('photos')],
  'notes/list': [startApp('notes')],
  'clock/face': [startApp('clock')],
}

const messagesOf = ({ phone }: Player) => phone.actor.getSnapshot().context.messages

async function play(player: Player, steps: readonly RouteStep[]): Promise<void> {
  for (const step of steps) await step(player)
}

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/**
 * Goes to a screen as a person would: opens apps, types the SIM's number, waits for the message by skipping the clock,
 * reads the code. All of it is in the journal. Begins wherever the phone is.
 * @throws RouteError when the screen cannot be reached in this world as it is
 */
export async function goTo(world: World, screen: ScreenId, phoneId?: string): Promise<void> {
  const player = createPlayer(world, phoneId)
  await play(player, routes[screen])
  await player.quiet()
  if (player.screen() !== screen) {
    throw new RouteError(`The screen "${screen}" cannot be reached here: the phone shows "${player.screen()}".`)
  }
}
