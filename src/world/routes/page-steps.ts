import type { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { PageId } from '../../flows/pages.ts'
import type { Computer } from '../computer/sleeping-computer.ts'
import { captchaText } from './captcha-text.ts'
import { RouteError, skipUntil, snapshotOf, type Hands } from './player.ts'
import type { World } from '../world.ts'

/** Somebody at the computer. */
export interface DeskPlayer extends Hands {
  computer: Computer
  page(): PageId
  /** Path below the computer of the actor whose state names the page. */
  path(): string
}

export type Step = (player: DeskPlayer) => Promise<void>

/** @param computer the first of the world, if left out */
export function createDeskPlayer(world: World, computer: Computer = world.computers[0]!): DeskPlayer {
  const at = (path: string) => (path === '' ? computer.id : `${computer.id}/${path}`)
  const player: DeskPlayer = {
    world,
    computer,
    async tell(path, event) {
      await world.dispatch({ type: 'event', to: at(path), event })
    },
    actorAt: (path) => world.actorAt(at(path)),
    page: () => computer.frontPage().page,
    path: () => below(computer.frontPage().path),
    async until(isSo) {
      if (await skipUntil(world, isSo)) return
      throw new RouteError(`The way does not lead on from "${player.page()}": what it waits for does not come.`)
    },
  }
  return player
}

/** Takes steps one after another. @throws RouteError at the first that leads nowhere */
export async function play(player: DeskPlayer, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(player)
}

const below = (path: string) => path.split('/').slice(1).join('/')

/** Path below the computer of the tab in front. */
export const frontTab = ({ computer }: DeskPlayer): string => below(computer.frontPage().tab)

/** Begins at my own browser, signed out, in a fresh tab. */
export const start: Step = async (player) => {
  await player.tell('', { type: 'profile.chosen', profile: 'me' })
  await player.tell('me', { type: 'tab.opened', address: '' })
  const { tabs, front } = player.computer.actor()!.getSnapshot().children.me!.getSnapshot().context
  for (const tab of tabs) if (tab !== front) await player.tell('me', { type: 'tab.closed', tab })
}

/** Follows an address in the tab in front, and waits until its page is there. */
export const open =
  (address: string): Step =>
  async (player) => {
    await player.tell(frontTab(player), { type: 'link.followed', address })
    await player.until(() => player.page() !== 'browser/opening')
  }

/** Ends the session of my own browser, where it has one. */
export const signOut: Step = async (player) => {
  await play(player, [start, open(addressOf('account-site'))])
  if (player.page() !== 'account-site/home') return
  await player.tell(player.path(), { type: 'sign-out.requested' })
  await player.until(() => player.page() === 'account-site/sign-in')
}

/** Whose password is known; one who is asked for a code after it, if there is one. */
export function owner({ world }: DeskPlayer) {
  const { accounts } = world.scenario
  const known =
    accounts.find(({ twoStep, password }) => twoStep === true && password !== undefined) ??
    accounts.find(({ password }) => password !== undefined)
  if (known?.password === undefined) throw new RouteError('There is no account here whose password is known.')
  return { identifier: known.number, password: known.password }
}

/** Waits until the computer shows another page. */
export const leaves =
  (page: PageId): Step =>
  (player) =>
    player.until(() => player.page() !== page)

/** Enters the text of a picture, if one is asked for here. */
export const passCaptcha: Step = async (player) => {
  const page = player.page()
  if (!page.endsWith('/captcha')) return
  const path = `${player.path()}/captcha`
  await player.tell(path, { type: 'text.changed', text: await captchaText(player, path) })
  await player.tell(path, { type: 'text.submitted' })
  await leaves(page)(player)
}

/** Enters the name and password of the `owner` on this page, and waits until it is left. */
export const submitCredentials =
  (page: PageId): Step =>
  async (player) => {
    const { identifier, password } = owner(player)
    const path = player.path()
    await player.tell(path, { type: 'identifier.changed', text: identifier })
    await player.tell(path, { type: 'password.changed', text: password })
    await player.tell(path, { type: 'credentials.submitted' })
    await leaves(page)(player)
  }

/** The same, with the picture that may be asked for. */
export const enterCredentials =
  (page: PageId): Step =>
  async (player) => {
    await submitCredentials(page)(player)
    await passCaptcha(player)
  }

/** Takes the first way that a code can go. */
export const chooseMethod: Step = async (player) => {
  const page = player.page()
  const path = player.path()
  // A link may find the computer anywhere; only on this page is it the machine with the methods that stands in front.
  const choice = page.endsWith('/methods') ? snapshotOf<typeof accountCodeMachine>(player.actorAt(path)) : undefined
  const method = choice?.context.methods[0]?.method
  if (method === undefined) throw new RouteError(`There is no method to choose from; the computer shows "${page}".`)
  await player.tell(path, { type: 'method.chosen', method })
  await leaves(page)(player)
}

/** Enters the newest code, from the server's books: the message may have gone elsewhere. */
export const enterCode: Step = async (player) => {
  const page = player.page()
  const code = player.world.server.inside().codes.findLast(({ state }) => state === 'live')
  if (!code) throw new RouteError('No code was sent.')
  const path = `${player.path()}/code`
  await player.tell(path, { type: 'code.changed', code: code.digits })
  await player.tell(path, { type: 'code.submitted' })
  await leaves(page)(player)
}

/** Whose picture comes only after wrong tries, or never, gets it at once. */
export const askForPicture =
  (condition: 'captcha.when.login' | 'captcha.when.recovery'): Step =>
  async ({ world }) => {
    if (world.conditions.get(condition) !== 'before') await world.dispatch({ type: 'condition', name: condition, value: 'before' })
  }

/** Takes steps only where the page’s id ends so. */
export const ifAt =
  (end: string, ...steps: Step[]): Step =>
  async (player) => {
    if (player.page().endsWith(end)) await play(player, steps)
  }

/** Types what stands in the picture on a form. */
export const typePictureText: Step = async (player) => {
  const path = `${player.path()}/captcha`
  await player.tell(path, { type: 'text.changed', text: await captchaText(player, path) })
}
