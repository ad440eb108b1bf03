import { addressOf } from '../../src/flows/computer/addresses.ts'
import { accessPath, supportPaths } from '../../src/flows/support-site/support-paths.ts'
import type { HeadlessPhone } from '../../src/testing/headless.ts'
import { createDeskPlayer, type DeskPlayer } from '../../src/world/routes/page-routes.ts'
import { frontTab, open } from '../../src/world/routes/page-steps.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { freshPassword, type Person } from './person.ts'

// What people do at the computer beside the phone, without its glass.

export const computerOf = ({ world }: HeadlessPhone): DeskPlayer => createDeskPlayer(world)
export const isAwake = ({ computer }: DeskPlayer) => computer.actor() !== undefined

/** Types an address into the tab in front. */
export const visit = (desk: DeskPlayer, address: string) => open(address)(desk)

/** Opens an address beside what is open. */
async function visitBeside(desk: DeskPlayer, address: string): Promise<void> {
  await desk.tell('', { type: 'profile.chosen', profile: 'me' })
  await desk.tell('me', { type: 'tab.opened', address })
  await desk.until(() => desk.page() !== 'browser/opening')
}

/** What stands in the address bar. */
export const addressIn = (desk: DeskPlayer): string => {
  const tab = desk.world.actorAt(`${desk.computer.id}/${frontTab(desk)}`)?.getSnapshot() as { context: { typed: string } } | undefined
  return tab?.context.typed ?? ''
}

/** Tells whatever the page shows, or a flow on it, several facts. */
export async function fill(desk: DeskPlayer, below: string, ...events: { type: string; [name: string]: unknown }[]): Promise<void> {
  for (const event of events) await desk.tell([desk.path(), below].filter(Boolean).join('/'), event)
}
export const field = (name: string, text: string) => ({ type: 'field.changed', field: name, text })

/** Reads the newest code in a phone's messages, and enters it where the page in front asks for one. */
export async function enterCodeFrom(play: HeadlessPhone, from: HeadlessPhone = play): Promise<void> {
  const desk = computerOf(play)
  const code = codeIn(from.messages().at(-1)?.text ?? '')
  if (!isAwake(desk) || !desk.page().endsWith('/code') || code === undefined) return
  await fill(desk, 'code', { type: 'code.changed', code }, { type: 'code.submitted' })
  await desk.world.dispatch({ type: 'skip', by: 2_000 })
}

/** Follows the newest link of the support that lies in the mailbox here, and chooses a password there. */
async function followLink(desk: DeskPlayer, person: Person): Promise<void> {
  const link = desk.world.server.inside().accessLinks.at(-1)
  if (!link) return
  await visit(desk, addressOf('support-site', accessPath(link.linkId)))
  await desk.until(() => desk.world.actorAt(`${desk.computer.id}/${desk.path()}/new-password`) !== undefined)
  await fill(
    desk,
    'new-password',
    { type: 'password.changed', text: freshPassword },
    { type: 'repeated.changed', text: freshPassword },
    { type: 'password.submitted' },
  )
  await desk.until(() => desk.page() !== 'support-site/access')
  if (desk.page() === 'support-site/access-done') person.password = freshPassword
}

const answers = async (desk: DeskPlayer, page: string) => {
  await desk.until(() => desk.page() !== page)
  await desk.world.dispatch({ type: 'skip', by: 1_000 })
}

/** Tells the support what one remembers, and follows its link if it believes that. */
export async function verifyByHand(play: HeadlessPhone, person: Person): Promise<void> {
  const desk = computerOf(play)
  const { identifier, remembers } = person
  await visitBeside(desk, addressOf('support-site', supportPaths.verification))
  if (desk.page() !== 'support-site/verification') return
  await fill(desk, 'verification', field('identifier', identifier), field('email', 'me@post.test'))
  await fill(desk, 'verification', { type: 'step.submitted', step: 'account' })
  for (const [name, text] of Object.entries(remembers)) await fill(desk, 'verification', field(name, text))
  await fill(desk, 'verification', { type: 'step.submitted', step: 'devices' })
  await fill(desk, 'verification', { type: 'step.submitted', step: 'past' })
  await answers(desk, 'support-site/verification-past').catch(() => {})
  await followLink(desk, person)
}

/** Writes to the support, with the receipt if there is one, and follows its link if that proves enough. */
export async function openTicket(play: HeadlessPhone, person: Person): Promise<void> {
  const desk = computerOf(play)
  await visitBeside(desk, addressOf('support-site', supportPaths.ticket))
  if (desk.page() !== 'support-site/ticket') return
  const { imeis, model } = play.world.phones[0]!.actor.getSnapshot().context
  await fill(
    desk,
    'ticket',
    field('model', model),
    field('imei', imeis[0]!),
    field('email', 'me@post.test'),
    field('description', 'I cannot get into my account with this phone any more.'),
    { type: 'document.chosen', documentId: 'receipt-1' },
    { type: 'ticket.submitted' },
  )
  await answers(desk, 'support-site/ticket').catch(() => {})
  await followLink(desk, person)
}

/** Opens the link of the newest activation mail that lies in the phone’s inbox. */
export async function openLinkInMail(play: HeadlessPhone): Promise<void> {
  await play.wait('1min')
  const address = /\S+\/pass\/activate\/\w+/.exec(play.mails().findLast(({ text }) => text.includes('/pass/activate/'))?.text ?? '')?.[0]
  if (address === undefined) return
  const desk = computerOf(play)
  await visitBeside(desk, address)
  await desk.world.dispatch({ type: 'skip', by: 1_000 })
}
