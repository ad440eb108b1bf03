import { addressOf } from '../flows/computer/addresses.ts'
import type { PageId } from '../flows/pages.ts'
import { hour } from '../sim/duration.ts'
import type { Computer } from './sleeping-computer.ts'
import { createSiteRoutes } from './site-routes.ts'
import { RouteError } from './player.ts'
import type { World } from './world.ts'

/** Somebody at the computer: tells its actors facts, and waits by skipping the clock. */
export interface DeskPlayer {
  world: World
  computer: Computer
  /** Tells the actor at a path below the computer one fact. */
  tell(path: string, event: { type: string; [name: string]: unknown }): Promise<void>
  page(): PageId
  /** Path below the computer of the actor whose state names the page. */
  path(): string
  /** Skips from due time to due time until it is so. @throws RouteError when nothing more is to come or an hour passed */
  until(isSo: () => boolean): Promise<void>
}

export type Step = (player: DeskPlayer) => Promise<void>

export function createDeskPlayer(world: World, computer: Computer = world.computers[0]!): DeskPlayer {
  const below = (path: string) => path.split('/').slice(1).join('/')
  const player: DeskPlayer = {
    world,
    computer,
    async tell(path, event) {
      await world.dispatch({ type: 'event', to: path === '' ? computer.id : `${computer.id}/${path}`, event })
    },
    page: () => computer.frontPage().page,
    path: () => below(computer.frontPage().path),
    async until(isSo) {
      const { clock } = world
      await clock.settled()
      const end = clock.now() + hour
      while (!isSo()) {
        const due = clock.pending()[0]?.due
        if (due === undefined || due > end) {
          throw new RouteError(`The way does not lead on from "${player.page()}": what it waits for does not come.`)
        }
        await world.dispatch({ type: 'skip', by: Math.max(0, due - clock.now()) })
      }
    },
  }
  return player
}

async function play(player: DeskPlayer, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(player)
}

const frontTab = ({ computer }: DeskPlayer) => computer.frontPage().tab.split('/').slice(1).join('/')

/** Begins at my own browser, signed out, in a fresh tab. */
const start: Step = async (player) => {
  await player.tell('', { type: 'profile.chosen', profile: 'me' })
  await player.tell('me', { type: 'tab.opened', address: '' })
  const { tabs, front } = player.computer.actor()!.getSnapshot().children.me!.getSnapshot().context
  for (const tab of tabs) if (tab !== front) await player.tell('me', { type: 'tab.closed', tab })
}

const open =
  (address: string): Step =>
  async (player) => {
    await player.tell(frontTab(player), { type: 'link.followed', address })
    await player.until(() => player.page() !== 'browser/opening')
  }

const signOut: Step = async (player) => {
  await play(player, [start, open(addressOf('account-site'))])
  if (player.page() !== 'account-site/home') return
  await player.tell(player.path(), { type: 'sign-out.requested' })
  await player.until(() => player.page() === 'account-site/sign-in')
}

/** Whose password is known; one who is asked for a code after it, if there is one. */
function owner({ world }: DeskPlayer) {
  const { accounts } = world.scenario
  const known =
    accounts.find(({ twoStep, password }) => twoStep === true && password !== undefined) ??
    accounts.find(({ password }) => password !== undefined)
  if (known?.password === undefined) throw new RouteError('There is no account here whose password is known.')
  return { identifier: known.number, password: known.password }
}

const leaves =
  (page: PageId): Step =>
  (player) =>
    player.until(() => player.page() !== page)

const passCaptcha: Step = async (player) => {
  const page = player.page()
  if (!page.endsWith('/captcha')) return
  const path = `${player.path()}/captcha`
  const shown = () =>
    (player.world.actorAt(`${player.computer.id}/${path}`)?.getSnapshot() as { context: { captcha?: { captchaId: string } } } | undefined)
      ?.context.captcha?.captchaId
  await player.until(() => shown() !== undefined)
  const text = player.world.server.inside().captchas.find(({ captchaId }) => captchaId === shown())?.text ?? ''
  await player.tell(path, { type: 'text.changed', text })
  await player.tell(path, { type: 'text.submitted' })
  await leaves(page)(player)
}

const submitCredentials =
  (page: PageId): Step =>
  async (player) => {
    const { identifier, password } = owner(player)
    const path = player.path()
    await player.tell(path, { type: 'identifier.changed', text: identifier })
    await player.tell(path, { type: 'password.changed', text: password })
    await player.tell(path, { type: 'credentials.submitted' })
    await leaves(page)(player)
  }

const enterCredentials =
  (page: PageId): Step =>
  async (player) => {
    await submitCredentials(page)(player)
    await passCaptcha(player)
  }

const chooseMethod: Step = async (player) => {
  const page = player.page()
  const path = player.path()
  const shown = player.world.actorAt(`${player.computer.id}/${path}`)?.getSnapshot() as
    | { context: { methods: { method: string }[] } }
    | undefined
  await player.tell(path, { type: 'method.chosen', method: shown?.context.methods[0]?.method })
  await leaves(page)(player)
}

/** Enters the newest code, from the server's books: the message may have gone elsewhere. */
const enterCode: Step = async (player) => {
  const page = player.page()
  const code = player.world.server.inside().codes.findLast(({ state }) => state === 'live')
  if (!code) throw new RouteError('No code was sent.')
  const path = `${player.path()}/code`
  await player.tell(path, { type: 'code.changed', code: code.digits })
  await player.tell(path, { type: 'code.submitted' })
  await leaves(page)(player)
}

/** Whose picture comes only after wrong tries, or never, gets it at once. */
const askForPicture =
  (condition: 'captcha.when.login' | 'captcha.when.recovery'): Step =>
  async ({ world }) => {
    if (world.conditions.get(condition) !== 'before') await world.dispatch({ type: 'condition', name: condition, value: 'before' })
  }

const ifAt =
  (end: string, ...steps: Step[]): Step =>
  async (player) => {
    if (player.page().endsWith(end)) await play(player, steps)
  }

const signInForm = [signOut, open(addressOf('account-site'))]
const account = [...signInForm, enterCredentials('account-site/sign-in'), ifAt('/methods', chooseMethod, enterCode)]

const signUpForm = [signOut, open(addressOf('account-site', '/pass/register/phone'))]

/** A number that nobody here has an account with. */
function freeNumber({ world }: DeskPlayer): string {
  const taken = world.server.inside().accounts.map(({ firstNumber }) => firstNumber)
  const own = world.phones.flatMap((phone) => phone.radios().sims.map(({ number }) => number))
  return own.find((number) => !taken.includes(number)) ?? '+447700900789'
}

/** Types what stands in the picture on a form. */
const typePictureText: Step = async (player) => {
  const path = `${player.path()}/captcha`
  const shown = () =>
    (player.world.actorAt(`${player.computer.id}/${path}`)?.getSnapshot() as { context: { captcha?: { captchaId: string } } } | undefined)
      ?.context.captcha?.captchaId
  await player.until(() => shown() !== undefined)
  const text = player.world.server.inside().captchas.find(({ captchaId }) => captchaId === shown())?.text ?? ''
  await player.tell(path, { type: 'text.changed', text })
}

const fillForm =
  (numberOf: (player: DeskPlayer) => string): Step =>
  async (player) => {
    const path = player.path()
    await typePictureText(player)
    await player.tell(path, { type: 'number.changed', text: numberOf(player) })
    await player.tell(path, { type: 'birthday.changed', text: '1990-02-28' })
    await player.tell(path, { type: 'agreement.changed', on: true })
    await player.tell(path, { type: 'form.submitted' })
    await leaves('account-site/sign-up')(player)
  }

const mailForm = [signOut, open(addressOf('account-site', '/pass/register/mail'))]

/** An address that no account here has. */
const fillMailForm: Step = async (player) => {
  const path = player.path()
  const { accounts } = player.world.server.inside()
  const number = accounts.filter(({ email }) => email?.startsWith('cleo.finch')).length
  await player.tell(path, { type: 'email.changed', text: `cleo.finch${number === 0 ? '' : number}@post.test` })
  await player.tell(path, { type: 'birthday.changed', text: '1990-02-28' })
  await player.tell(path, { type: 'password.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'repeated.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'agreement.changed', on: true })
  await typePictureText(player)
  await player.tell(path, { type: 'form.submitted' })
  await leaves('account-site/sign-up-by-mail')(player)
}

/** Opens the link of the newest mail, wherever that lies. */
const openLink: Step = async (player) => {
  const link = player.world.mail.traces().findLast(({ text }) => text.includes('/pass/activate/'))
  const address = /\S+\/pass\/activate\/\w+/.exec(link?.text ?? '')?.[0]
  if (address === undefined) throw new RouteError('No mail with a link was sent.')
  await open(address)(player)
}

const signUpPassword = [...signUpForm, fillForm(freeNumber), enterCode]
const setPassword: Step = async (player) => {
  const path = player.path()
  await player.tell(path, { type: 'password.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'repeated.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'form.submitted' })
  await leaves('account-site/sign-up/password')(player)
}

const recoveryForm = [signOut, open(addressOf('account-site', '/pass/forgetPassword'))]
const nameAccount: Step = async (player) => {
  const path = player.path()
  await player.tell(path, { type: 'identifier.changed', text: owner(player).identifier })
  await player.tell(path, { type: 'identifier.submitted' })
  await leaves('account-site/recovery')(player)
}
const recoveryMethods = [
  ...recoveryForm,
  nameAccount,
  passCaptcha,
  ((player) => player.until(() => player.page().endsWith('/methods'))) satisfies Step,
]
const recoveryPassword = [...recoveryMethods, chooseMethod, enterCode]
const enterNewPassword: Step = async (player) => {
  const path = `${player.path()}/new-password`
  // Another one each time: the one in use would be refused.
  const password = `Harbour${player.world.server.inside().recoveries.length}lamp`
  await player.tell(path, { type: 'password.changed', text: password })
  await player.tell(path, { type: 'repeated.changed', text: password })
  await player.tell(path, { type: 'password.submitted' })
  await leaves('account-site/recovery/password')(player)
}

const cloudForm = [signOut, open(addressOf('cloud-site'))]
const cloud = [...cloudForm, enterCredentials('cloud-site/sign-in'), ifAt('/methods', chooseMethod, enterCode)]

/** Wants to remove the first device, and enters the password. */
const askToRemove =
  (page: PageId): Step =>
  async (player) => {
    const path = `${player.path()}/own-devices`
    const state = () =>
      player.world.actorAt(`${player.computer.id}/${path}`)?.getSnapshot() as
        | { value: unknown; context: { devices: { deviceId: string }[] } }
        | undefined
    await player.until(() => state()?.value === 'shown')
    const device = state()?.context.devices[0]
    if (!device) throw new RouteError('No device is bound to the account.')
    await player.tell(path, { type: 'removal.requested', deviceId: device.deviceId })
    await player.tell(path, { type: 'password.changed', text: owner(player).password })
    await player.tell(path, { type: 'removal.confirmed' })
    await leaves(page)(player)
  }

/** How a person gets to each page. */
export const pageRoutes: Record<PageId, readonly Step[]> = {
  'browser/new-tab': [start],
  'browser/opening': [
    start,
    async (player) => {
      await player.world.dispatch({ type: 'condition', name: 'computer.link', value: 'weak' })
      await player.tell(frontTab(player), { type: 'link.followed', address: addressOf('account-site') })
    },
  ],
  'browser/no-connection': [
    start,
    async (player) => {
      await player.world.dispatch({ type: 'condition', name: 'computer.link', value: 'none' })
    },
    open(addressOf('account-site')),
  ],
  'browser/not-this-site': [start, open('account.xiaorni.com')],
  'account-site/sign-in': signInForm,
  'account-site/sign-in/captcha': [askForPicture('captcha.when.login'), ...signInForm, submitCredentials('account-site/sign-in')],
  'account-site/sign-in/methods': [...signInForm, enterCredentials('account-site/sign-in')],
  'account-site/sign-in/code': [...signInForm, enterCredentials('account-site/sign-in'), chooseMethod],
  'account-site/register': [signOut, open(addressOf('account-site', '/pass/register'))],
  'account-site/sign-up': signUpForm,
  'account-site/sign-up-by-mail': mailForm,
  'account-site/sign-up-by-mail/sent': [...mailForm, fillMailForm],
  'account-site/activate': [...mailForm, fillMailForm, openLink],
  'account-site/sign-up/code': [...signUpForm, fillForm(freeNumber)],
  'account-site/sign-up/captcha': [
    ...signUpForm,
    fillForm(freeNumber),
    // The pass of the form is spent on the code: where a picture comes after that, another one is asked for.
    async ({ world }) => {
      await world.dispatch({ type: 'condition', name: 'captcha.when.web', value: 'after' })
    },
    enterCode,
    setPassword,
  ],
  'account-site/sign-up/taken': [...signUpForm, fillForm((player) => owner(player).identifier), enterCode],
  'account-site/sign-up/password': signUpPassword,
  'account-site/sign-up/done': [...signUpPassword, setPassword],
  'account-site/recovery': recoveryForm,
  'account-site/recovery/captcha': [askForPicture('captcha.when.recovery'), ...recoveryForm, nameAccount],
  'account-site/recovery/methods': recoveryMethods,
  'account-site/recovery/code': [...recoveryMethods, chooseMethod],
  'account-site/recovery/password': recoveryPassword,
  'account-site/recovery/done': [...recoveryPassword, enterNewPassword],
  'account-site/home': account,
  'account-site/security': [...account, open(addressOf('account-site', '/security'))],
  'account-site/security/captcha': [
    ...account,
    askForPicture('captcha.when.login'),
    open(addressOf('account-site', '/security')),
    async (player) => {
      const path = `${player.path()}/new-password`
      await player.tell(path, { type: 'current.changed', text: owner(player).password })
      await player.tell(path, { type: 'password.changed', text: 'Harbour22lamp' })
      await player.tell(path, { type: 'repeated.changed', text: 'Harbour22lamp' })
      await player.tell(path, { type: 'password.submitted' })
      await leaves('account-site/security')(player)
    },
  ],
  'account-site/devices': [...account, open(addressOf('account-site', '/devices'))],
  'account-site/devices/captcha': [
    ...account,
    askForPicture('captcha.when.login'),
    open(addressOf('account-site', '/devices')),
    askToRemove('account-site/devices'),
  ],
  'account-site/services': [...account, open(addressOf('account-site', '/services'))],
  'account-site/service': [...account, open(addressOf('account-site', '/services/talk'))],
  'account-site/no-such-page': [start, open(addressOf('account-site', '/nothing'))],
  'cloud-site/sign-in': cloudForm,
  'cloud-site/sign-in/captcha': [askForPicture('captcha.when.login'), ...cloudForm, submitCredentials('cloud-site/sign-in')],
  'cloud-site/sign-in/methods': [...cloudForm, enterCredentials('cloud-site/sign-in')],
  'cloud-site/sign-in/code': [...cloudForm, enterCredentials('cloud-site/sign-in'), chooseMethod],
  'cloud-site/home': cloud,
  'cloud-site/find': [...cloud, open(addressOf('cloud-site', '/find'))],
  'cloud-site/find/captcha': [
    ...cloud,
    askForPicture('captcha.when.login'),
    open(addressOf('cloud-site', '/find')),
    askToRemove('cloud-site/find'),
  ],
  'cloud-site/no-such-page': [start, open(addressOf('cloud-site', '/nothing'))],
  ...createSiteRoutes({ start, open, leaves, recoveryMethods }),
}

/**
 * Goes to a page of the computer as a person would. All of it is in the journal.
 * @throws RouteError when the page cannot be reached in this world as it is
 */
export async function goToPage(world: World, page: PageId, computerId?: string): Promise<void> {
  const computer = world.computers.find(({ id }) => id === (computerId ?? world.computers[0]!.id))
  if (!computer) throw new RouteError(`There is no computer "${computerId}" in this world.`)
  const player = createDeskPlayer(world, computer)
  await play(player, pageRoutes[page])
  // What the page still asks for is part of it.
  const isWaiting = () =>
    world.server
      .log()
      .slice(-20)
      .some(({ outcome }) => outcome === 'waiting')
  if (page !== 'browser/opening') await player.until(() => !isWaiting())
  if (player.page() !== page) {
    throw new RouteError(`The page "${page}" cannot be reached here: the computer shows "${player.page()}".`)
  }
}
