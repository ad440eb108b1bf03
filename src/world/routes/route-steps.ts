import type { CaptchaEvent } from '../../flows/captcha/captcha.machine.ts'
import type { OneTimeCodeEvent } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { AppId } from '../../flows/screens.ts'
import type { SettingsSection } from '../../flows/settings/settings.machine.ts'
import { captchaText } from './captcha-text.ts'
import { inHand } from './in-hand.ts'
import { RouteError, type Player } from './player.ts'

/** One thing a person does on the way to a screen. */
export type RouteStep = (player: Player) => Promise<void>

/** Where the flows of the account run, below the phone. */
export const flow = {
  settings: 'settings',
  wifi: 'settings/wifi',
  miAccount: 'settings/mi-account',
  signUp: 'settings/mi-account/sign-up',
  code: 'settings/mi-account/sign-up/code',
  captcha: 'settings/mi-account/sign-up/captcha',
  agreement: 'settings/mi-account/sign-up/agreement',
  signIn: 'settings/mi-account/sign-in',
  recovery: 'settings/mi-account/recovery',
  findDevice: 'settings/mi-account/find-device',
  factoryReset: 'settings/factory-reset',
  names: 'settings/mi-account/sign-in/names',
  signInCode: 'settings/mi-account/sign-in/account-code',
  recoveryCode: 'settings/mi-account/recovery/account-code',
}

/** Takes steps one after another. @throws RouteError at the first that leads nowhere */
export async function play(player: Player, steps: readonly RouteStep[]): Promise<void> {
  for (const step of steps) await step(player)
}

/** Whatever the phone shows, brings it to its home screen, awake and unlocked. */
export const goHome: RouteStep = async (player) => {
  await inHand(player)
  await player.tell('', { type: 'home' })
}

export const openApp =
  (app: AppId): RouteStep =>
  ({ tell }) =>
    tell('', { type: 'app.opened', app })

/** Opens an app at its first screen, wherever it stood. */
export const startApp =
  (app: AppId): RouteStep =>
  async (player) => {
    const { tell, phone } = player
    await inHand(player)
    if (phone.actor.getSnapshot().context.running.includes(app)) {
      await tell('', { type: 'recents.opened' })
      await tell('', { type: 'app.closed', app })
    }
    await goHome(player)
    await tell('', { type: 'app.opened', app })
  }

/** Opens a row of Settings, which must be in front. */
export const openSection =
  (section: SettingsSection): RouteStep =>
  ({ tell }) =>
    tell(flow.settings, { type: 'section.opened', section })

/** Whether the phone has a session. */
export const isSignedIn = ({ phone }: Player) => phone.actor.getSnapshot().context.session !== undefined

export const settings = [startApp('settings')]

/** Signs the phone out, where somebody is signed in. */
export const signOut: RouteStep = async (player) => {
  if (!isSignedIn(player)) return
  await play(player, [...settings, openSection('mi-account')])
  await player.tell(flow.miAccount, { type: 'sign-out.requested' })
  await player.tell(flow.miAccount, { type: 'sign-out.confirmed' })
  await player.until(() => !isSignedIn(player))
}

/** For a way that leads to a question before the password is looked at: it opens nothing. */
export const wrongPassword = 'Guess1234'

/** A person who looks for the picture needs a service that shows one. */
export const letCaptchaCome: RouteStep = async ({ world }) => {
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

export const enterFreeNumber = enterNumber((player, number) => accountOf(player, number) === undefined)
export const enterRecycledNumber = enterNumber((player, number) => accountOf(player, number)?.recycled === true)

/** The first of these paths at which something runs. */
const running = (player: Player, paths: readonly string[]) => paths.find((path) => player.actorAt(path)) ?? paths[0]!

const isAtCaptcha = (player: Player) => player.screen().endsWith('/captcha')

const enterCaptcha: RouteStep = async (player) => {
  const path = running(player, [
    flow.captcha,
    `${flow.code}/captcha`,
    `${flow.signIn}/captcha`,
    `${flow.recovery}/captcha`,
    `${flow.names}/captcha`,
  ])
  await player.tell(path, { type: 'text.changed', text: await captchaText(player, path) } satisfies CaptchaEvent)
  await player.tell(path, { type: 'text.submitted' } satisfies CaptchaEvent)
  await player.until(() => !isAtCaptcha(player))
}

/** Enters the text of a picture, if one is asked for here. */
export const passCaptcha: RouteStep = async (player) => {
  if (isAtCaptcha(player)) await enterCaptcha(player)
}

/** Waits until the message with the newest code has arrived or is lost. */
export const waitForSms: RouteStep = async (player) => {
  const { world } = player
  const messageId = world.server.inside().codes.at(-1)?.messageId
  const isUnderWay = () => {
    const trace = world.sms.traces().find((one) => one.messageId === messageId)
    return trace !== undefined && ['accepted', 'queued', 'sent'].includes(trace.state)
  }
  await player.whilst(isUnderWay)
}

/** Waits for the message, then enters its code. Where it never comes, the code is taken from the server's books. */
export const enterCode: RouteStep = async (player) => {
  await waitForSms(player)
  const code = player.world.server.inside().codes.findLast(({ state }) => state === 'live')
  if (code) {
    const path = running(player, [flow.code, `${flow.signInCode}/code`, `${flow.recoveryCode}/code`, `${flow.names}/code`])
    await player.tell(path, { type: 'code.changed', code: code.digits } satisfies OneTimeCodeEvent)
    await player.tell(path, { type: 'code.submitted' } satisfies OneTimeCodeEvent)
  }
  await player.until(() => !player.screen().endsWith('/code'))
}

/** Whoever has an account already is signed in to it with the code, and has agreed long ago. */
export const agree: RouteStep = async (player) => {
  await player.until(() => isSignedIn(player) || player.valueAt(flow.agreement) === 'reviewing')
  if (isSignedIn(player)) return
  await player.tell(flow.agreement, { type: 'agreed' })
  await player.until(() => isSignedIn(player))
}

/** Takes steps only while nobody is signed in. */
export const ifSignedOut =
  (steps: RouteStep[]): RouteStep =>
  async (player) => {
    if (!isSignedIn(player)) await play(player, steps)
  }
