import type { AnyActorRef } from 'xstate'
import type { ScreenId } from '../../flows/screens.ts'
import { codeIn } from '../../world/phone/code-in.ts'
import { captchaText } from '../../world/routes/captcha-text.ts'
import { inHand } from '../../world/routes/in-hand.ts'
import type { DeskPlayer } from '../../world/routes/page-steps.ts'
import { RouteError, type Hands, type Player } from '../../world/routes/player.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { Walker } from '../../world/walkthrough.ts'

// What hands do that take the steps of a walkthrough: reach a place, find the flow that asks, read a code.

type Snapshot = { children?: Record<string, AnyActorRef | undefined>; hasTag?(tag: string): boolean } | undefined

/** Path of a flow that runs, below whichever other asked for it. */
export function findFlow(hands: Hands, id: string, path = ''): string | undefined {
  const children = (hands.actorAt(path)?.getSnapshot() as Snapshot)?.children ?? {}
  for (const [name, child] of Object.entries(children)) {
    if (!child) continue
    const below = path === '' ? name : `${path}/${name}`
    if (name === id) return below
    const deeper = findFlow(hands, id, below)
    if (deeper !== undefined) return deeper
  }
  return undefined
}

/** @throws RouteError where it does not run */
export function flowAt(hands: Hands, id: string): string {
  const path = findFlow(hands, id)
  if (path === undefined) throw new RouteError(`Nothing here asks for what this step enters: “${id}” does not run.`)
  return path
}

/** Tells the flow of this name facts, one after another. */
export async function tellFlow(hands: Hands, id: string, ...events: { type: string; [name: string]: unknown }[]): Promise<void> {
  for (const event of events) await hands.tell(flowAt(hands, id), event)
}

/** Waits for the answers that the phone or the computer still waits for. */
export const rest = ({ world, until }: Hands) =>
  until(
    () =>
      !world.server
        .log()
        .slice(-20)
        .some(({ outcome }) => outcome === 'waiting'),
  )

/** Brings a phone to a screen: nothing is to be done where it shows it, or its app needs only be opened again. */
export async function at(walker: Walker, screen: ScreenId, phone?: string): Promise<Player> {
  const player = walker.phone(phone)
  if (player.screen() === screen) return player
  const isOpen = player.phone.actor.getSnapshot().context.running.includes('settings')
  if (isOpen && player.phone.actor.getSnapshot().hasTag('in-use')) {
    await inHand(player)
    await player.tell('', { type: 'app.opened', app: 'settings' })
  }
  if (player.screen() !== screen) await goTo(walker.world, screen, player.phone.id)
  return player
}

/** Brings the page of Settings in front that stood there, for a code that was read in another app. */
export async function backToCode(walker: Walker, phone?: string): Promise<Player> {
  const player = walker.phone(phone)
  if (!player.screen().endsWith('/code')) await player.tell('', { type: 'app.opened', app: 'settings' })
  return player
}

/** Enters the text of a picture, if one is asked for here. */
export async function passPicture(hands: Player | DeskPlayer): Promise<void> {
  const place = () => ('page' in hands ? hands.page() : hands.screen())
  const here = place()
  if (!here.endsWith('/captcha')) return
  const path = flowAt(hands, 'captcha')
  await hands.tell(path, { type: 'text.changed', text: await captchaText(hands, path) })
  await hands.tell(path, { type: 'text.submitted' })
  await hands.until(() => place() !== here)
}

/** The newest code in the messages of a phone. @throws RouteError where no message has one */
export async function codeOnPhone(walker: Walker, phone?: string): Promise<string> {
  const player = walker.phone(phone)
  const { world } = walker
  await player.whilst(() => ['accepted', 'queued', 'sent'].includes(world.sms.traces().at(-1)?.state ?? ''))
  const { messages } = player.phone.actor.getSnapshot().context
  const code = messages.map(({ text }) => codeIn(text)).findLast((found) => found !== undefined)
  if (code === undefined) throw new RouteError('No message with a code came to this phone.')
  return code
}

/** The newest code that came by mail to a phone, wherever it lies. @throws RouteError where none has one */
export function codeInMail(walker: Walker): string {
  const code = walker
    .phone()
    .phone.actor.getSnapshot()
    .context.mails.map(({ text }) => codeIn(text))
    .findLast((found) => found !== undefined)
  if (code === undefined) throw new RouteError('No mail with a code came to this phone.')
  return code
}

/** Lets time pass. */
export const pass = ({ world }: { world: Walker['world'] }, by: number) => world.dispatch({ type: 'skip', by })
