import { addressOf } from '../../flows/computer/addresses.ts'
import type { PageId } from '../../flows/pages.ts'
import { mailPath, webmailPaths, type webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import type { DeskPlayer, Step } from './page-routes.ts'
import { hour } from '../../sim/duration.ts'
import { accessPath, supportPaths } from '../../flows/support-site/support-paths.ts'
import { imeisOf } from '../phone/imei.ts'
import { RouteError, snapshotOf } from './player.ts'

/** Steps that the routes to these sites are made of, besides their own. */
interface SharedSteps {
  start: Step
  open: (address: string) => Step
  leaves: (page: PageId) => Step
  /** To where a code for a forgotten password can go. */
  recoveryMethods: readonly Step[]
}

type SitePageId = Extract<PageId, `${'webmail' | 'status-site' | 'community' | 'support-site'}/${string}`>

/** How a person gets to the pages of the sites beside the account's own. */
export function createSiteRoutes({ start, open, leaves, recoveryMethods }: SharedSteps): Record<SitePageId, readonly Step[]> {
  const leaveMailbox: Step = async (player) => {
    if (player.page() !== 'webmail/sign-in') await player.tell(player.path(), { type: 'mailbox.left' })
  }
  const mailbox = [start, open(addressOf('webmail')), leaveMailbox]
  const chooseMailbox =
    (addressFor: (player: DeskPlayer) => string | undefined): Step =>
    async (player) => {
      // Until the page of the mailboxes is there, the path is the tab's.
      const addresses = () => snapshotOf<typeof webmailMachine>(player.actorAt(player.path()))?.context.addresses ?? []
      // Without a connection the page of the mailboxes never comes.
      await player.until(() => addresses().length > 0 || player.page() === 'browser/no-connection')
      await player.tell(player.path(), { type: 'mailbox.chosen', address: addressFor(player) ?? addresses()[0] })
    }
  const openMailbox = [...mailbox, chooseMailbox(() => undefined)]

  const askForMail: Step = async (player) => {
    const before = player.world.mail.traces().length
    await player.tell(player.path(), { type: 'method.chosen', method: 'mail' })
    await leaves('account-site/recovery/methods')(player)
    await player.until(() =>
      player.world.mail
        .traces()
        .slice(before)
        .some(({ state }) => state !== 'sent'),
    )
  }
  const newestMail = ({ world }: DeskPlayer) => {
    const mail = world.mail.traces().findLast(({ state }) => state === 'delivered')
    if (!mail) throw new RouteError('No mail arrived.')
    return mail
  }

  const support = (path: string) => open(addressOf('support-site', path))
  const tell =
    (below: string, ...events: { type: string; [name: string]: unknown }[]): Step =>
    async (player) => {
      for (const event of events) await player.tell(`${player.path()}/${below}`, event)
    }
  const change = (field: string, text: string) => ({ type: 'field.changed', field, text })
  const verification = [start, support(supportPaths.verification)]
  const devices = [
    ...verification,
    tell('verification', change('identifier', 'ada.marlow@post.test'), change('email', 'me@post.test'), {
      type: 'step.submitted',
      step: 'account',
    }),
  ]
  const past = [...devices, tell('verification', change('deviceModel', 'Handset 12'), { type: 'step.submitted', step: 'devices' })]
  /** Has a ticket answered by which somebody gets an account back. */
  const regain: Step = async (player) => {
    const { world } = player
    const { accounts, devices: bound } = world.server.inside()
    const device = bound.find(({ deviceId }) => deviceId === 'phone-1')
    const owner = accounts.find(({ accountId }) => accountId === device?.accountId)
    const imei = imeisOf(world.random, 0, 1)[0]
    if (!device || !owner || imei === undefined) throw new RouteError('No phone here is bound to an account.')
    if (!world.conditions.get('support.reply')) await world.dispatch({ type: 'condition', name: 'support.reply', value: true })
    const before = world.server.inside().accessLinks.length
    await tell(
      'ticket',
      change('model', device.name),
      change('imei', imei),
      change('accountId', owner.accountId),
      change('email', 'me@post.test'),
      change('description', 'My own phone asks for a password that I have forgotten.'),
      { type: 'document.chosen', documentId: 'receipt-1' },
      { type: 'ticket.submitted' },
    )(player)
    await leaves('support-site/ticket')(player)
    for (let day = 0; day < 60 && world.server.inside().accessLinks.length === before; day += 1) {
      await world.dispatch({ type: 'skip', by: 12 * hour })
    }
  }
  const newestLink = ({ world }: DeskPlayer) => {
    const link = world.server.inside().accessLinks.at(-1)
    if (!link) throw new RouteError('The support gave nobody an account back.')
    return support(accessPath(link.linkId))
  }
  const access = [start, support(supportPaths.ticket), regain, ((player) => newestLink(player)(player)) satisfies Step]
  const choosePassword: Step = async (player) => {
    await player.until(() => player.world.actorAt(`${player.computer.id}/${player.path()}/new-password`) !== undefined)
    const password = `Harbour${player.world.server.inside().recoveries.length}lamp`
    await tell(
      'new-password',
      { type: 'password.changed', text: password },
      { type: 'repeated.changed', text: password },
      { type: 'password.submitted' },
    )(player)
    await leaves('support-site/access')(player)
  }

  return {
    'status-site/home': [start, open(addressOf('status-site'))],
    'status-site/no-such-page': [start, open(addressOf('status-site', '/nothing'))],
    'community/home': [start, open(addressOf('community'))],
    'community/no-such-page': [start, open(addressOf('community', '/nothing'))],
    'support-site/home': [start, support(supportPaths.home)],
    'support-site/ticket': [start, support(supportPaths.ticket)],
    'support-site/tickets': [start, support(supportPaths.tickets)],
    'support-site/verification': verification,
    'support-site/verification-devices': devices,
    'support-site/verification-past': past,
    'support-site/review': [
      ...past,
      tell('verification', { type: 'step.submitted', step: 'past' }),
      leaves('support-site/verification-past'),
    ],
    'support-site/access': access,
    'support-site/access-refused': [start, support(accessPath('nothing')), leaves('support-site/access')],
    'support-site/access-done': [...access, choosePassword],
    'support-site/no-such-page': [start, support('/nothing')],
    'webmail/sign-in': mailbox,
    'webmail/inbox': openMailbox,
    'webmail/spam': [...openMailbox, open(addressOf('webmail', webmailPaths.spam))],
    'webmail/message': [
      ...recoveryMethods,
      askForMail,
      ...mailbox,
      chooseMailbox((player) => newestMail(player).to),
      (player) => open(addressOf('webmail', mailPath(newestMail(player).messageId)))(player),
    ],
    'webmail/no-such-page': [start, open(addressOf('webmail', '/nothing'))],
  }
}
