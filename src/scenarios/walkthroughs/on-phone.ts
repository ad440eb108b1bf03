import type { CodeMethod } from '../../account/contract.ts'
import { minute, second } from '../../sim/duration.ts'
import type { AppId, ScreenId } from '../../flows/screens.ts'
import { isSignedIn, openApp, play, startApp } from '../../world/routes/route-steps.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { Sign, WalkStep, Walker } from '../../world/walkthrough.ts'
import { at, backToCode, codeOnPhone, flowAt, pass, passPicture, rest, tellFlow } from './hands.ts'
import { answered, either, goal, shows, showsOn, told } from './signs.ts'

// What people do on the phone, in steps that many stories share.

/** A number as it is written for people. */
export const spoken = (number: string): string => number.replace(/^\+44(\d{4})(\d+)$/, '+44 $1 $2')

export const wait = (by: number, caption = 'wait'): WalkStep => ({ caption, wait: by, act: (walker) => pass(walker, by) })

/** Goes to a screen. */
export const open = (caption: string, screen: ScreenId, phone?: string, sign: Sign = shows(screen)): WalkStep => ({
  caption,
  sign,
  act: ({ world }) => goTo(world, screen, phone),
})

export const openAccount = open('account', 'sign-up/number')

export const enterNumber = (number: string): WalkStep => ({
  caption: 'number',
  values: { number: spoken(number) },
  sign: shows('sign-up/code'),
  async act(walker) {
    const player = await at(walker, 'sign-up/number')
    await tellFlow(player, 'sign-up', { type: 'number.changed', text: number }, { type: 'number.submitted' })
    await player.until(() => player.screen() !== 'sign-up/number')
    await passPicture(player)
  },
})

/** Opens the newest message of a phone; where a code was asked for before in vain, only what comes after that counts. */
export const readMessage = (phone = 'phone-1'): WalkStep => ({
  caption: phone === 'phone-1' ? 'message' : 'message-there',
  ...(phone === 'phone-2' && { place: phone }),
  sign: either(showsOn(phone, 'messages/thread'), told('offer.taken')),
  inOrder: true,
  async act(walker) {
    await codeOnPhone(walker, phone)
    const player = walker.phone(phone)
    await play(player, [startApp('messages')])
    const { sender } = player.phone.actor.getSnapshot().context.messages.at(-1)!
    await player.tell('messages', { type: 'thread.opened', sender })
  },
})

/** Enters on the first phone the code that stands in the messages of one. */
export const typeCode = (operation: string, from = 'phone-1'): WalkStep => ({
  caption: 'code',
  sign: answered(operation),
  async act(walker) {
    const code = await codeOnPhone(walker, from)
    const player = await backToCode(walker)
    await enterHere(player, code)
  },
})

/** Enters a code where the phone asks for one. */
export async function enterHere(player: ReturnType<Walker['phone']>, code: string): Promise<void> {
  const here = player.screen()
  await tellFlow(player, 'code', { type: 'code.changed', code }, { type: 'code.submitted' })
  await player.until(() => player.screen() !== here || isSignedIn(player))
  await rest(player)
  await passPicture(player)
}

/** The phone reads the code from the message and goes on by itself. */
export const codeComesByItself: WalkStep = {
  caption: 'code-by-itself',
  sign: answered('verifyCode'),
  async act(walker) {
    const player = walker.phone()
    await player.until(() => player.screen() !== 'sign-up/code')
    await passPicture(player)
  },
}

export const agree: WalkStep = {
  caption: 'agree',
  sign: either(answered('createAccount'), goal),
  async act(walker) {
    const player = walker.phone()
    const isReviewing = () => player.valueAt('settings/mi-account/sign-up/agreement') === 'reviewing'
    await player.until(() => isReviewing() || isSignedIn(player))
    if (!isSignedIn(player)) await tellFlow(player, 'agreement', { type: 'agreed' })
    await player.until(() => isSignedIn(player))
  },
}

/** Another code, once the countdown is over. */
export const resend: WalkStep = {
  caption: 'resend',
  sign: told('resend.requested'),
  inOrder: true,
  async act(walker) {
    const player = await at(walker, 'sign-up/code')
    await resendHere(player)
  },
}

export async function resendHere(player: ReturnType<Walker['phone' | 'desk']>): Promise<void> {
  const state = () => JSON.stringify((player.actorAt(flowAt(player, 'code'))?.getSnapshot() as { value: unknown } | undefined)?.value)
  await player.until(() => state().includes('"ready"'))
  await tellFlow(player, 'code', { type: 'resend.requested' })
  await player.until(() => !state().includes('"sending"'))
}

export const codeOnThisPhone = (operation: string): WalkStep[] => [readMessage(), typeCode(operation)]

/** Signs up with the number of a SIM, up to where a code is asked for. */
export const askForCode = (number: string): WalkStep[] => [openAccount, enterNumber(number)]

export const openSignIn = open('sign-in', 'sign-in/credentials')

/** Signing in with a password; with a second step the server answers just as well, and asks for a code. */
export const enterCredentials = (name: string, password: string, caption = 'credentials'): WalkStep => ({
  caption,
  values: { name: name.startsWith('+') ? spoken(name) : name, password },
  sign: either(answered('signIn'), goal),
  inOrder: true,
  async act(walker) {
    const player = await at(walker, 'sign-in/credentials')
    await tryPassword(walker, name, password)
    await player.until(() => player.screen() !== 'sign-in/credentials' || isSignedIn(player))
  },
})

/** Types a name and a password, and waits for whatever is answered. */
export async function tryPassword(walker: Walker, name: string, password: string): Promise<void> {
  const player = await at(walker, 'sign-in/credentials')
  await tellFlow(
    player,
    'sign-in',
    { type: 'identifier.changed', text: name },
    { type: 'password.changed', text: password },
    { type: 'credentials.submitted' },
  )
  await rest(player)
  await passPicture(player)
  await rest(player)
}

export const signIn = (name: string, password: string): WalkStep[] => [openSignIn, enterCredentials(name, password)]

/** Where the code goes that is asked for after a password. */
export const chooseMethod = (method: CodeMethod): WalkStep => ({
  caption: `method-${method}`,
  sign: shows('account-code/code'),
  inOrder: true,
  async act(walker) {
    const player = walker.phone()
    await player.until(() => player.screen() === 'account-code/methods')
    await tellFlow(player, 'account-code', { type: 'method.chosen', method })
    await player.until(() => player.screen() !== 'account-code/methods')
  },
})

export const openTheApp = (app: AppId, caption: string, screen: ScreenId): WalkStep => ({
  caption,
  sign: shows(screen),
  act: (walker) => play(walker.phone(), [startApp(app)]),
})

/** Opens the rules of a security app and lets services’ messages pass. */
export const letServicesPass = (app: 'security' | 'guard'): WalkStep[] => [
  open(`${app}-rules`, `${app}/rules`),
  {
    caption: 'allow-services',
    sign: told('services.changed', { allowed: true }),
    async act(walker) {
      const player = walker.phone()
      if (player.screen() !== `${app}/rules`) await goTo(walker.world, `${app}/rules`)
      await player.tell(app === 'security' ? 'blocklist' : 'quarantine', { type: 'services.changed', allowed: true })
    },
  },
]

/** Calls the helpline of the carrier and has its filter taken off. */
export const callCarrier: WalkStep[] = [
  {
    caption: 'call',
    sign: told('call.requested'),
    async act(walker) {
      const player = walker.phone()
      await play(player, [startApp('dialer')])
      await player.tell('dialer', { type: 'number.changed', text: '1212' })
      await player.tell('dialer', { type: 'call.requested' })
    },
  },
  {
    caption: 'tell-carrier',
    sign: told('problem.told', { problem: 'codes' }),
    async act(walker) {
      const player = walker.phone()
      if (player.screen() !== 'dialer/call') await play(player, [openApp('dialer')])
      const isAnswered = () => JSON.stringify(player.valueAt('dialer')).includes('answered')
      // People have waited for hours.
      for (let hours = 0; hours < 4 && !isAnswered(); hours += 1) await player.whilst(() => !isAnswered())
      await player.tell('dialer', { type: 'problem.told', problem: 'codes' })
      await pass(walker, 2 * minute)
      await player.tell('dialer', { type: 'call.ended' })
      await pass(walker, second)
    },
  },
]
