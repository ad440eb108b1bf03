import { addressOf } from '../../flows/computer/addresses.ts'
import type { ownDevicesMachine } from '../../flows/own-devices/own-devices.machine.ts'
import type { PageId } from '../../flows/pages.ts'
import { RouteError, snapshotOf } from './player.ts'
import {
  askForPicture,
  chooseMethod,
  createDeskPlayer,
  enterCode,
  enterCredentials,
  frontTab,
  ifAt,
  leaves,
  open,
  owner,
  passCaptcha,
  play,
  signOut,
  start,
  submitCredentials,
  typePictureText,
  type Step,
  type DeskPlayer,
} from './page-steps.ts'
import { wrongPassword } from './route-steps.ts'
import { createSecurityRoutes } from './security-routes.ts'
import { createSiteRoutes } from './site-routes.ts'
import type { World } from '../world.ts'

export { createDeskPlayer, type DeskPlayer, type Step } from './page-steps.ts'

const signInForm = [signOut, open(addressOf('account-site'))]
const account = [...signInForm, enterCredentials('account-site/sign-in'), ifAt('/methods', chooseMethod, enterCode)]

const signUpForm = [signOut, open(addressOf('account-site', '/pass/register/phone'))]

/** A number that nobody here has an account with. */
function freeNumber({ world }: DeskPlayer): string {
  const taken = world.server.inside().accounts.map(({ firstNumber }) => firstNumber)
  const own = world.phones.flatMap((phone) => phone.radios().sims.map(({ number }) => number))
  return own.find((number) => !taken.includes(number)) ?? '+447700900789'
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

/** Wants to remove the first device, and enters what is not the password: no link lets a device go. */
const askToRemove =
  (page: PageId): Step =>
  async (player) => {
    const path = `${player.path()}/own-devices`
    const state = () => snapshotOf<typeof ownDevicesMachine>(player.actorAt(path))
    await player.until(() => state()?.value === 'shown')
    const device = state()?.context.devices[0]
    if (!device) throw new RouteError('No device is bound to the account.')
    await player.tell(path, { type: 'removal.requested', deviceId: device.deviceId })
    await player.tell(path, { type: 'password.changed', text: wrongPassword })
    await player.tell(path, { type: 'removal.confirmed' })
    await leaves(page)(player)
  }

/** How a person gets to each page. */
const pageRoutes: Record<PageId, readonly Step[]> = {
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
  'account-site/document': [signOut, open(addressOf('account-site', '/pass/user-agreement')), leaves('browser/opening')],
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
  'account-site/recovery/questions': [...recoveryMethods, (player) => player.tell(player.path(), { type: 'questions.chosen' })],
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
  ...createSecurityRoutes({ account }),
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
  // Out of the code with Back: the cloud waits until somebody wants on.
  'cloud-site/open': [
    ...account,
    open(addressOf('cloud-site')),
    (player) => player.until(() => player.page() !== 'cloud-site/open'),
    (player) => player.tell(player.path(), { type: 'back' }),
  ],
  'cloud-site/home': cloud,
  'cloud-site/contacts': [...cloud, open(addressOf('cloud-site', '/contacts'))],
  'cloud-site/photos': [...cloud, open(addressOf('cloud-site', '/photos'))],
  'cloud-site/notes': [...cloud, open(addressOf('cloud-site', '/notes'))],
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
