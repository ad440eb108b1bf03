import { addressOf } from '../../flows/computer/addresses.ts'
import type { PageId } from '../../flows/pages.ts'
import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { mailPath, webmailPaths, type webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import { typePictureText } from '../../world/routes/page-steps.ts'
import { RouteError, snapshotOf } from '../../world/routes/player.ts'
import type { WalkStep, Walker } from '../../world/walkthrough.ts'
import { fill, leave, openSite, typeAtDesk, visit } from './at-desk.ts'
import { readMessage, signIn, spoken } from './on-phone.ts'
import { answered, shows } from './signs.ts'

// An account that is made on the computer, and then used on the phone.

const password = 'Lighthouse7'
const number = '+447700900123'
const address = 'cleo.finch@post.test'

/** A link of the account site, as somebody finds it who was told only where the site is. */
const followTo = (caption: string, path: string, page: PageId): WalkStep => ({
  caption,
  place: 'computer',
  sign: shows(page),
  async act(walker) {
    await visit(walker, addressOf('account-site', path))
  },
})

const toRegister = [
  openSite('account-site', accountPaths.home, 'account-site/sign-in'),
  followTo('create-account', accountPaths.register, 'account-site/register'),
]

const fillNumberForm: WalkStep = {
  caption: 'web-form-number',
  place: 'computer',
  values: { number: spoken(number) },
  sign: shows('account-site/sign-up/code'),
  async act(walker) {
    const player = walker.desk()
    await typePictureText(player)
    await fill(
      player,
      { type: 'number.changed', text: number },
      { type: 'birthday.changed', text: '1990-02-28' },
      { type: 'agreement.changed', on: true },
      { type: 'form.submitted' },
    )
    await leave(player, 'account-site/sign-up')
  },
}

const choosePassword: WalkStep = {
  caption: 'web-password',
  place: 'computer',
  values: { password },
  sign: shows('account-site/sign-up/done'),
  async act(walker) {
    const player = walker.desk()
    await fill(
      player,
      { type: 'password.changed', text: password },
      { type: 'repeated.changed', text: password },
      { type: 'form.submitted' },
    )
    await leave(player, 'account-site/sign-up/password')
  },
}

export const byNumber = [
  ...toRegister,
  followTo('create-by-number', accountPaths.signUp, 'account-site/sign-up'),
  fillNumberForm,
  readMessage(),
  typeAtDesk(shows('account-site/sign-up/password')),
  choosePassword,
  ...signIn(number, password),
]

const fillMailForm: WalkStep = {
  caption: 'web-form-mail',
  place: 'computer',
  values: { address, password },
  sign: shows('account-site/sign-up-by-mail/sent'),
  async act(walker) {
    const player = walker.desk()
    await fill(
      player,
      { type: 'email.changed', text: address },
      { type: 'birthday.changed', text: '1990-02-28' },
      { type: 'password.changed', text: password },
      { type: 'repeated.changed', text: password },
      { type: 'agreement.changed', on: true },
    )
    await typePictureText(player)
    await fill(player, { type: 'form.submitted' })
    await leave(player, 'account-site/sign-up-by-mail')
  },
}

/** Opens a mailbox of one’s own, and the newest mail in it. */
export const openMail = (to: string): WalkStep => ({
  caption: 'webmail',
  place: 'computer',
  values: { address: to },
  sign: shows('webmail/message'),
  inOrder: true,
  async act(walker) {
    const { world } = walker
    const newest = () => world.mail.traces().findLast((mail) => mail.to === to)
    const player = await visit(walker, addressOf('webmail'))
    await player.until(() => newest() !== undefined && newest()!.state !== 'sent')
    const isChoosing = () => (snapshotOf<typeof webmailMachine>(player.actorAt(player.path()))?.context.addresses ?? []).length > 0
    await player.until(() => isChoosing() || player.page() === 'webmail/inbox')
    if (player.page() === 'webmail/sign-in') await player.tell(player.path(), { type: 'mailbox.chosen', address: to })
    const mail = newest()
    if (mail?.state !== 'delivered') throw new RouteError('No mail arrived.')
    await visit(walker, `${addressOf('webmail', webmailPaths.inbox)}`)
    await visit(walker, addressOf('webmail', mailPath(mail.messageId)))
  },
})

/** Follows the link in the newest mail to an address. */
export const followLink = async (walker: Walker, to: string): Promise<void> => {
  const mail = walker.world.mail.traces().findLast((one) => one.to === to)
  const link = /\S+\.test\/\S+|\S+\/pass\/activate\/\w+/.exec(mail?.text ?? '')?.[0]
  if (link === undefined) throw new RouteError('No mail with a link came.')
  await visit(walker, link)
}

const activate: WalkStep = {
  caption: 'activation-link',
  place: 'computer',
  sign: answered('activateAccount'),
  async act(walker) {
    await followLink(walker, address)
    const player = walker.desk()
    await player.until(() => walker.world.happenings().some((one) => answered('activateAccount')(one, walker.world)))
  },
}

export const byMail = [
  ...toRegister,
  followTo('create-by-mail', accountPaths.mailSignUp, 'account-site/sign-up-by-mail'),
  fillMailForm,
  openMail(address),
  activate,
  ...signIn(address, password),
]
