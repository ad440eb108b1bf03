import { addressOf } from '../flows/computer/addresses.ts'
import type { PageId } from '../flows/pages.ts'
import { mailPath, webmailPaths } from '../flows/webmail/webmail.machine.ts'
import type { DeskPlayer, Step } from './page-routes.ts'
import { RouteError } from './player.ts'

/** Steps that the routes to these sites are made of, besides their own. */
interface SharedSteps {
  start: Step
  open: (address: string) => Step
  leaves: (page: PageId) => Step
  /** To where a code for a forgotten password can go. */
  recoveryMethods: readonly Step[]
}

type SitePageId = Extract<PageId, `webmail/${string}`>

/** How a person gets to the pages of the sites beside the account's own. */
export function createSiteRoutes({ start, open, leaves, recoveryMethods }: SharedSteps): Record<SitePageId, readonly Step[]> {
  const leaveMailbox: Step = async (player) => {
    if (player.page() !== 'webmail/sign-in') await player.tell(player.path(), { type: 'mailbox.left' })
  }
  const mailbox = [start, open(addressOf('webmail')), leaveMailbox]
  const chooseMailbox =
    (addressFor: (player: DeskPlayer) => string | undefined): Step =>
    async (player) => {
      const own = () =>
        player.world.actorAt(`${player.computer.id}/${player.path()}`)?.getSnapshot() as { context: { addresses: string[] } }
      await player.until(() => own().context.addresses.length > 0)
      await player.tell(player.path(), { type: 'mailbox.chosen', address: addressFor(player) ?? own().context.addresses[0] })
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

  return {
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
