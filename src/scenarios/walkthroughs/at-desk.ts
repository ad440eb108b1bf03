import { addressOf, type SiteId } from '../../flows/computer/addresses.ts'
import type { PageId } from '../../flows/pages.ts'
import { open as follow, type DeskPlayer } from '../../world/routes/page-steps.ts'
import type { CodeMethod } from '../../account/contract.ts'
import type { Sign, WalkStep, Walker } from '../../world/walkthrough.ts'
import { codeOnPhone, passPicture, rest, tellFlow } from './hands.ts'
import { resendHere, spoken } from './on-phone.ts'
import { answered, shows, told } from './signs.ts'

// What people do at the computer, in steps that many stories share.

/** Somebody who sits at their own browser. */
export async function sit({ desk }: Walker): Promise<DeskPlayer> {
  const player = desk()
  if (!player.computer.actor() || player.computer.actor()!.getSnapshot().context.front !== 'me')
    await player.tell('', { type: 'profile.chosen', profile: 'me' })
  return player
}

/** Types an address into the bar of the tab in front. */
export async function visit(walker: Walker, address: string): Promise<DeskPlayer> {
  const player = await sit(walker)
  await follow(address)(player)
  return player
}

/** A page whose address somebody types. */
export const openAddress = (address: string, sign: Sign | PageId, caption = 'address'): WalkStep => ({
  caption,
  place: 'computer',
  // As people say it.
  values: { address: address.replace(/\/$/, '') },
  sign: typeof sign === 'string' ? shows(sign) : sign,
  async act(walker) {
    const player = await visit(walker, address)
    await rest(player)
  },
})

export const openSite = (site: SiteId, path: string, page: PageId): WalkStep => openAddress(addressOf(site, path), page)

/** Tells the page in front, or a flow on it, facts. */
export async function fill(player: DeskPlayer, ...events: { type: string; [name: string]: unknown }[]): Promise<void> {
  for (const event of events) await player.tell(player.path(), event)
}

/** Where the page is left for another. */
export async function leave(player: DeskPlayer, page: PageId): Promise<void> {
  await player.until(() => player.page() !== page)
  await passPicture(player)
  await rest(player)
}

/** Name and password on the page of a site. */
export const enterAtDesk = (name: string, password: string, page: PageId): WalkStep => ({
  caption: 'credentials-desk',
  place: 'computer',
  values: { name: name.startsWith('+') ? spoken(name) : name, password },
  sign: answered('signIn'),
  inOrder: true,
  async act(walker) {
    const player = walker.desk()
    await fill(
      player,
      { type: 'identifier.changed', text: name },
      { type: 'password.changed', text: password },
      { type: 'credentials.submitted' },
    )
    await leave(player, page)
  },
})

export const chooseAtDesk = (method: CodeMethod, page: PageId): WalkStep => ({
  caption: `method-${method}`,
  place: 'computer',
  sign: shows(page),
  inOrder: true,
  async act(walker) {
    const player = walker.desk()
    await tellFlow(player, 'account-code', { type: 'method.chosen', method })
    await player.until(() => player.page() === page)
    await rest(player)
  },
})

/** Enters on the page in front the code that stands in the messages of a phone. */
export const typeAtDesk = (sign: Sign, from = 'phone-1'): WalkStep => ({
  caption: 'code-desk',
  place: 'computer',
  sign,
  async act(walker) {
    const code = await codeOnPhone(walker, from)
    const player = walker.desk()
    const page = player.page()
    await tellFlow(player, 'code', { type: 'code.changed', code }, { type: 'code.submitted' })
    await leave(player, page)
  },
})

export const resendAtDesk: WalkStep = {
  caption: 'resend',
  place: 'computer',
  sign: told('resend.requested'),
  inOrder: true,
  act: (walker) => resendHere(walker.desk()),
}

/** Another code, until a message comes: it helps most times, not always. */
export const resendUntilItComes: WalkStep = {
  ...resendAtDesk,
  caption: 'resend-again',
  async act(walker) {
    const count = () => walker.phone().phone.actor.getSnapshot().context.messages.length
    const before = count()
    for (let tries = 0; tries < 4 && count() === before; tries += 1) {
      await resendHere(walker.desk())
      await walker.phone().whilst(() => ['accepted', 'queued', 'sent'].includes(walker.world.sms.traces().at(-1)!.state))
    }
  },
}
