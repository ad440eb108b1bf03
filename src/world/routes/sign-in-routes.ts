import type { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { minute } from '../../sim/duration.ts'
import { RouteError, snapshotOf, type Player } from './player.ts'
import {
  agree,
  enterCode,
  enterFreeNumber,
  flow,
  isSignedIn,
  openSection,
  passCaptcha,
  play,
  settings,
  signOut,
  type RouteStep,
} from './route-steps.ts'

// The ways to the screens of who has an account already, or believes so.

type Keys<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

/** The account of a SIM in this phone, or any other that has a number. */
const knownNumber = ({ world, phone }: Player): string | undefined => {
  const here = phone.radios().sims.map(({ number }) => number)
  const numbers = world.server.inside().accounts.map(({ number }) => number)
  return numbers.find((number) => here.includes(number)) ?? numbers.find((number) => number !== '')
}

const ownNumber = ({ phone }: Player): string => phone.radios().sims[0]?.number ?? '+447700900123'

export const signIn: RouteStep[] = [
  signOut,
  ...settings,
  openSection('mi-account'),
  ({ tell }) => tell(flow.signUp, { type: 'password.preferred' }),
]

/** Whose picture comes only after wrong tries, or never, gets it at once. */
const askForPicture =
  (condition: 'captcha.when.phone' | 'captcha.when.login' | 'captcha.when.recovery'): RouteStep =>
  async ({ world }) => {
    if (world.conditions.get(condition) !== 'before') await world.dispatch({ type: 'condition', name: condition, value: 'before' })
  }

export const enterCredentials =
  (credentials: (player: Player) => { identifier: string; password: string }): RouteStep =>
  async (player) => {
    const { identifier, password } = credentials(player)
    await player.tell(flow.signIn, { type: 'identifier.changed', text: identifier })
    await player.tell(flow.signIn, { type: 'password.changed', text: password })
    await player.tell(flow.signIn, { type: 'credentials.submitted' })
    await player.until(() => player.screen() !== 'sign-in/credentials')
  }

export const seeMethods: RouteStep = (player) => player.until(() => player.screen().endsWith('/methods'))

/** Takes the first way that is offered, unless one is wanted. */
export const chooseMethod =
  (path: string, wanted?: string): RouteStep =>
  async (player) => {
    const method = wanted ?? snapshotOf<typeof accountCodeMachine>(player.actorAt(path))?.context.methods[0]?.method
    if (method === undefined) throw new RouteError(`There is no method to choose from; the phone shows "${player.screen()}".`)
    await player.tell(path, { type: 'method.chosen', method })
    await player.until(() => !player.screen().endsWith('/methods'))
  }

const recovery: RouteStep[] = [...signIn, ({ tell }) => tell(flow.signIn, { type: 'password.forgotten' })]

const nameAccount: RouteStep = async (player) => {
  await player.tell(flow.recovery, { type: 'identifier.changed', text: knownNumber(player) ?? ownNumber(player) })
  await player.tell(flow.recovery, { type: 'identifier.submitted' })
  await player.until(() => player.screen() !== 'recovery/account')
}

/** Nobody can recover an account that does not exist. */
const haveAccount: RouteStep = async (player) => {
  if (knownNumber(player) !== undefined) return
  await play(player, [signOut, ...settings, openSection('mi-account'), enterFreeNumber, passCaptcha, enterCode, passCaptcha, agree])
}

const names: RouteStep[] = [...signIn, ({ tell }) => tell(flow.signIn, { type: 'names.asked' })]

const enterOwnNumber: RouteStep = async (player) => {
  await player.tell(flow.names, { type: 'number.changed', text: knownNumber(player) ?? ownNumber(player) })
  await player.tell(flow.names, { type: 'number.submitted' })
  await player.until(() => player.screen() !== 'names/number')
}
const namesCode = [...names, enterOwnNumber, passCaptcha]

const enterNewPassword: RouteStep = async (player) => {
  const path = `${flow.recovery}/new-password`
  // Another one each time: the one in use would be refused.
  const password = `Harbour${player.world.server.inside().recoveries.length}lamp`
  await player.tell(path, { type: 'password.changed', text: password })
  await player.tell(path, { type: 'repeated.changed', text: password })
  await player.tell(path, { type: 'password.submitted' })
  await player.until(() => player.screen() !== 'recovery/password')
}

const recoveryMethods = [...recovery, nameAccount, passCaptcha, seeMethods]
const recoveryCode = [...recoveryMethods, chooseMethod(flow.recoveryCode)]
/** Has a code sent to the owner's address, which is how a mail comes to be. */
export const receiveMail: RouteStep = async (player) => {
  const count = () => player.phone.actor.getSnapshot().context.mails.length
  if (count() > 0) return
  await play(player, [...recoveryMethods, chooseMethod(flow.recoveryCode, 'mail')])
  await player.whilst(() => count() === 0 && player.world.mail.traces().at(-1)?.state === 'sent')
}
const recoveryPassword = [haveAccount, ...recoveryCode, enterCode]

/** Somebody with a password, as the scenario knows it. */
export const ownerOf = ({ world }: Player) => {
  const owner = world.scenario.accounts.find(({ password }) => password !== undefined)
  if (owner?.password === undefined) throw new RouteError('No account here has a password.')
  return { identifier: owner.number, password: owner.password }
}

/** A server that does not know the new password yet takes the old one, and ends what began with it once it does. */
const ended: RouteStep[] = [
  ...recoveryPassword,
  enterNewPassword,
  ({ tell }) => tell(flow.recovery, { type: 'finished' }),
  enterCredentials(ownerOf),
  async (player) => {
    if (player.screen().endsWith('/methods')) await play(player, [chooseMethod(flow.signInCode), enterCode])
    await player.until(() => isSignedIn(player))
  },
  ({ world }) => world.dispatch({ type: 'skip', by: 10 * minute }),
  ...settings,
  openSection('mi-account'),
  ({ tell }) => tell(flow.miAccount, { type: 'cloud.opened' }),
  (player) => player.until(() => player.screen() === 'account/ended'),
]

export const signInRoutes: Record<
  'account/ended' | Keys<'sign-in'> | Keys<'names'> | Keys<'account-code'> | Keys<'recovery'>,
  RouteStep[]
> = {
  'sign-in/credentials': signIn,
  'sign-in/captcha': [
    askForPicture('captcha.when.login'),
    ...signIn,
    enterCredentials((player) => ({ identifier: ownNumber(player), password: 'Lighthouse7' })),
  ],
  'names/number': names,
  'names/captcha': [askForPicture('captcha.when.phone'), ...names, enterOwnNumber],
  'names/code': namesCode,
  'names/list': [...namesCode, enterCode],
  'account-code/methods': recoveryMethods,
  'account-code/code': recoveryCode,
  'account-code/questions': [...recoveryMethods, ({ tell }) => tell(flow.recoveryCode, { type: 'questions.chosen' })],
  'account/ended': ended,
  'recovery/account': recovery,
  'recovery/captcha': [askForPicture('captcha.when.recovery'), ...recovery, nameAccount],
  'recovery/password': recoveryPassword,
  'recovery/done': [...recoveryPassword, enterNewPassword],
}
