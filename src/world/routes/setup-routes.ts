import type { ScreenId } from '../../flows/screens.ts'
import { isWizardBusy, stepInSetup, wizard, wizardContext } from './in-setup.ts'
import { RouteError, type Player } from './player.ts'
import { play, wrongPassword, type RouteStep } from './route-steps.ts'
import { chooseMethod } from './sign-in-routes.ts'

// The ways through the set-up, and to the lock in it.

type Keys<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

const lock = `${wizard}/activation-lock`

const next: RouteStep = ({ tell }) => tell(wizard, { type: 'step.finished' })
const back: RouteStep = ({ tell }) => tell('', { type: 'back' })

/** A phone that starts like new; what was on it goes. */
const likeNew: RouteStep = async (player) => {
  if (!player.actorAt(wizard)) await player.tell('', { type: 'reset.confirmed' })
  await player.until(() => player.actorAt(wizard) !== undefined)
}

/** Back to the first step. */
const fromTheStart: RouteStep = async (player) => {
  await player.until(() => !isWizardBusy(player))
  for (let presses = 0; player.screen() !== 'setup/language'; presses += 1) {
    if (presses > 40) throw new RouteError(`There is no way back from "${player.screen()}" to the start of the set-up.`)
    await back(player)
  }
}

const until =
  (screen: ScreenId): RouteStep =>
  async (player) => {
    for (let at = player.screen(); at !== screen; at = player.screen()) {
      const isOn = await stepInSetup(player)
      if (!isOn || player.screen() === at) throw new RouteError(`The set-up does not lead on from "${player.screen()}".`)
    }
  }

const to = (screen: ScreenId): RouteStep[] => [likeNew, fromTheStart, until(screen)]

const set =
  (name: string, value: unknown): RouteStep =>
  async ({ world }) => {
    if (world.conditions.get(name as never) !== value) await world.dispatch({ type: 'condition', name, value })
  }

/** The account of the story that has a password, as its owner knows it. */
const known = ({ world }: Player) => {
  const account = world.scenario.accounts.find(({ password }) => password !== undefined)
  if (!account) throw new RouteError('There is no account here with a password.')
  return account
}

const signIn: RouteStep = async (player) => {
  const { number, password } = known(player)
  if (wizardContext(player)?.session) return next(player)
  await player.tell(wizard, { type: 'sign-in.chosen' })
  await player.tell(`${wizard}/sign-in`, { type: 'identifier.changed', text: number })
  await player.tell(`${wizard}/sign-in`, { type: 'password.changed', text: password })
  await player.tell(`${wizard}/sign-in`, { type: 'credentials.submitted' })
  await player.until(() => player.screen() !== 'sign-in/credentials')
}

const bind: RouteStep = async (player) => {
  await player.tell(wizard, { type: 'password.changed', text: known(player).password })
  await player.tell(wizard, { type: 'find-device.accepted' })
  await player.until(() => player.screen() !== 'setup/find-device')
}

const disconnect: RouteStep = async ({ tell }) => {
  await tell('radios', { type: 'airplane.changed', on: true })
}

const enterAtLock =
  (password: string): RouteStep =>
  async (player) => {
    await player.tell(lock, { type: 'password.changed', text: password })
    await player.tell(lock, { type: 'activation.requested' })
    await player.until(() => player.screen() !== 'activation-lock/password')
  }

/** Enters the password of the owner, which a link may know only where it opens nothing yet: where a code is asked for as well. */
const enterFirstStep: RouteStep = async (player) => {
  const { accounts, devices } = player.world.server.inside()
  const binding = devices.find(({ deviceId, findDevice }) => findDevice && deviceId === player.phone.id)
  const owner = accounts.find(({ accountId }) => accountId === binding?.accountId)
  const password = player.world.scenario.accounts.find(({ number }) => number === owner?.number)?.password
  const isTrusted = player.phone.actor.getSnapshot().context.trust !== undefined
  if (!owner?.twoStep || isTrusted || password === undefined) throw new RouteError('The lock of this phone asks for no code.')
  await play(player, [enterAtLock(password)])
}

const locked = to('activation-lock/password')
const tellLock =
  (type: string): RouteStep =>
  ({ tell }) =>
    tell(lock, { type })

/** Where the account that keeps a phone has two steps on, the code that its lock asks for as well. */
export const lockMethods: RouteStep[] = [...locked, enterFirstStep]
export const lockCode: RouteStep[] = [...lockMethods, chooseMethod(`${lock}/account-code`)]

export const setupRoutes: Record<Keys<'setup'> | Keys<'activation-lock'> | Keys<'emergency-call'>, RouteStep[]> = {
  'setup/language': to('setup/language'),
  'setup/region': to('setup/region'),
  'setup/keyboard': to('setup/keyboard'),
  'setup/wifi': to('setup/wifi'),
  'setup/terms': to('setup/terms'),
  'setup/sim': to('setup/sim'),
  'setup/checking': [...to('setup/sim'), disconnect, next, (player) => player.until(() => !isWizardBusy(player))],
  'setup/finance-lock': [set('device.lockKind', 'finance'), ...to('setup/finance-lock')],
  'setup/previous-pin': [set('device.googleGate', true), ...to('setup/previous-pin')],
  'setup/account': to('setup/account'),
  'setup/find-device': [...to('setup/account'), signIn],
  'setup/captcha': [...to('setup/account'), signIn, set('captcha.when.login', 'before'), bind],
  'setup/screen-lock': to('setup/screen-lock'),
  'setup/pin': [...to('setup/screen-lock'), ({ tell }) => tell(wizard, { type: 'screen-lock.selected', kind: 'pin' })],
  'setup/extras': to('setup/extras'),
  'setup/done': to('setup/done'),
  'activation-lock/password': locked,
  'activation-lock/captcha': [set('captcha.when.login', 'before'), ...locked, enterAtLock(wrongPassword)],
  'activation-lock/help': [...locked, tellLock('help.opened')],
  'activation-lock/forgotten': [...locked, tellLock('password.forgotten')],
  'emergency-call/keypad': [likeNew, (player) => play(player, [({ tell }) => tell('', { type: 'emergency.opened' })])],
}
