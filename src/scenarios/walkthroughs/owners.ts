import { addressOf } from '../../flows/computer/addresses.ts'
import { accountPaths, servicePath } from '../../flows/account-site/account-paths.ts'
import { supportPaths } from '../../flows/support-site/support-paths.ts'
import { day } from '../../sim/duration.ts'
import { codeIn } from '../../world/phone/code-in.ts'
import { open as follow } from '../../world/routes/page-steps.ts'
import { RouteError } from '../../world/routes/player.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { enterAtDesk, openAddress, openSite, sit } from './at-desk.ts'
import { codeOnPhone, findFlow, pass, passPicture, rest, tellFlow } from './hands.ts'
import { activate, finish, toLock } from './locks.ts'
import { agree, askForCode, codeOnThisPhone, enterCredentials, openSignIn, signIn, spoken } from './on-phone.ts'
import { enterFreshPassword, freshPassword } from './recovering.ts'
import { answered, shows, told } from './signs.ts'
import { followLink, openMail } from './web-sign-up.ts'

// The right ways of owners: to prove who they are to people, and to keep an account safe before anything happens.

const mailbox = 'me@post.test'
const lost = '+447700900456'
const field = (name: string, text: string) => ({ type: 'field.changed', field: name, text })

/** Until people have answered; they take days. */
const waitForSupport: WalkStep = {
  caption: 'wait-support',
  sign: (happening, world) => happening.kind === 'mail' && world.server.inside().accessLinks.length > 0 && happening.state === 'delivered',
  inOrder: true,
  async act(walker) {
    const { world } = walker
    for (let waits = 0; waits < 60 && world.server.inside().accessLinks.length === 0; waits += 1) await pass(walker, day / 2)
    await walker.desk().until(() => world.mail.traces().at(-1)?.state === 'delivered')
  },
}

const linkToPassword: WalkStep = {
  caption: 'access-link',
  place: 'computer',
  sign: shows('support-site/access'),
  async act(walker) {
    await followLink(walker, mailbox)
    const player = walker.desk()
    await player.until(() => findFlow(player, 'new-password') !== undefined)
  },
}

const passwordByLink: WalkStep = {
  caption: 'new-password',
  place: 'computer',
  values: { password: freshPassword },
  sign: shows('support-site/access-done'),
  async act(walker) {
    const player = walker.desk()
    await enterFreshPassword(player)
    await player.until(() => player.page() === 'support-site/access-done')
  },
}
const accessByLink = [waitForSupport, openMail(mailbox), linkToPassword, passwordByLink]

/** Every server has to know the new password first. */
const syncWait: WalkStep = { caption: 'wait-servers', wait: 600_000, act: (walker) => pass(walker, 600_000) }

const page = (caption: string, sign: WalkStep['sign'], flow: string, values: Record<string, string>, ...events: { type: string }[]) =>
  ({
    caption,
    place: 'computer',
    values,
    ...(sign && { sign }),
    async act(walker) {
      const player = walker.desk()
      await tellFlow(player, flow, ...events)
      await rest(player)
    },
  }) satisfies WalkStep

export const verified: WalkStep[] = [
  openSite('support-site', supportPaths.verification, 'support-site/verification'),
  page(
    'verify-account',
    shows('support-site/verification-devices'),
    'verification',
    { number: spoken(lost), address: mailbox },
    field('identifier', lost),
    field('email', mailbox),
    { type: 'step.submitted', step: 'account' } as { type: string },
  ),
  page(
    'verify-device',
    shows('support-site/verification-past'),
    'verification',
    { model: 'Handset 12' },
    field('deviceModel', 'Handset 12'),
    { type: 'step.submitted', step: 'devices' } as { type: string },
  ),
  page(
    'verify-past',
    shows('support-site/review'),
    'verification',
    { month: '2024-03', number: '07700 900321' },
    field('createdMonth', '2024-03'),
    field('place', 'GB'),
    field('oldNumber', '07700 900321'),
    { type: 'step.submitted', step: 'past' } as { type: string },
  ),
  ...accessByLink,
  syncWait,
  ...signIn(lost, freshPassword),
]

export const ticket: WalkStep[] = [
  toLock,
  openSite('support-site', supportPaths.ticket, 'support-site/ticket'),
  {
    caption: 'ticket',
    place: 'computer',
    values: { address: mailbox },
    sign: told('ticket.submitted'),
    async act(walker) {
      const player = walker.desk()
      const { imeis, model } = walker.phone().phone.actor.getSnapshot().context
      await tellFlow(
        player,
        'ticket',
        field('model', model),
        field('imei', imeis[0]!),
        field('email', mailbox),
        field('description', 'My own phone asks for a password that I have forgotten.'),
        { type: 'document.chosen', documentId: 'receipt-1' },
        { type: 'ticket.submitted' },
      )
      await rest(player)
    },
  },
  ...accessByLink,
  syncWait,
  activate(freshPassword),
  finish,
]

const old = '+447700900321'
const now = '+447700900123'
const address = 'ada.marlow@post.test'
const password = 'Lighthouse7'

/** Another number or address for the codes, proven with the password. */
const change = (method: 'sms' | 'mail', to: string): WalkStep[] => [
  {
    caption: `contact-${method}`,
    place: 'computer',
    values: { to: method === 'sms' ? spoken(to) : to, password },
    sign: told('contact.submitted'),
    inOrder: true,
    async act(walker) {
      const player = await sit(walker)
      if (player.page() !== 'account-site/contacts') await follow(addressOf('account-site', accountPaths.contacts))(player)
      await player.until(() => JSON.stringify(snapshotAt(player, 'own-security')) === '"shown"')
      await tellFlow(player, 'own-security', { type: 'contact.opened', method })
      await tellFlow(player, 'prove-owner', { type: 'password.changed', text: password }, { type: 'password.submitted' })
      await rest(player)
      await passPicture(player)
      await player.until(() => findFlow(player, 'contact-change') !== undefined)
      await tellFlow(player, 'contact-change', { type: 'contact.changed', text: to }, { type: 'contact.submitted' })
      await rest(player)
      await passPicture(player)
    },
  },
  {
    caption: method === 'sms' ? 'contact-code' : 'contact-code-mail',
    place: 'computer',
    sign: answered('changeContact'),
    inOrder: true,
    async act(walker) {
      const player = walker.desk()
      const code = method === 'sms' ? await codeOnPhone(walker) : await codeFromMail()
      await tellFlow(player, 'code', { type: 'code.changed', code }, { type: 'code.submitted' })
      await rest(player)

      async function codeFromMail() {
        const newest = () => walker.world.mail.traces().findLast((mail) => mail.to === to)
        await player.until(() => newest()?.state === 'delivered')
        const found = codeIn(newest()!.text)
        if (found === undefined) throw new RouteError('No mail with a code came.')
        return found
      }
    },
  },
]
const snapshotAt = (player: Awaited<ReturnType<typeof sit>>, flow: string): unknown =>
  (player.actorAt(findFlow(player, flow) ?? '')?.getSnapshot() as { value?: unknown } | undefined)?.value

export const prevented: WalkStep[] = [
  openAddress(addressOf('account-site'), 'account-site/sign-in'),
  enterAtDesk(old, password, 'account-site/sign-in'),
  ...change('sms', now),
  ...change('mail', address),
]

export const services: WalkStep[] = [
  openAddress(addressOf('account-site'), 'account-site/sign-in'),
  enterAtDesk(address, password, 'account-site/sign-in'),
  openSite('account-site', accountPaths.services, 'account-site/services'),
  { ...openSite('account-site', servicePath('talk'), 'account-site/service'), caption: 'service' },
]

export const recycled: WalkStep[] = [
  ...askForCode(now),
  ...codeOnThisPhone('verifyCode'),
  {
    caption: 'not-mine',
    sign: told('owner.denied'),
    async act(walker) {
      const player = walker.phone()
      await player.until(() => player.screen() === 'sign-up/recycled')
      await tellFlow(player, 'sign-up', { type: 'owner.denied' })
    },
  },
  agree,
]

export const otherDevice: WalkStep[] = [
  openSignIn,
  enterCredentials(now, password),
  {
    caption: 'find-device',
    sign: shows('find-device/home'),
    act: ({ world }) => goTo(world, 'find-device/home'),
  },
  {
    caption: 'find-other',
    sign: shows('find-device/device'),
    act: (walker) => tellFlow(walker.phone(), 'find-device', { type: 'device.opened', deviceId: 'phone-2' }),
  },
]
