import { addressOf } from '../../flows/computer/addresses.ts'
import type { ownSecurityMachine } from '../../flows/own-security/own-security.machine.ts'
import type { PageId } from '../../flows/pages.ts'
import { snapshotOf } from './player.ts'
import { askForPicture, leaves, open, owner, type DeskPlayer, type Step } from './page-steps.ts'

type SecurityPage = Extract<PageId, `account-site/contacts${string}` | 'account-site/check'>

const ownSecurity = (player: DeskPlayer) => `${player.path()}/own-security`

/** The page of number, mail, two-step and sign-ins, with all of it there. */
const contacts: Step[] = [
  open(addressOf('account-site', '/security/contacts')),
  (player) => {
    const path = ownSecurity(player)
    return player.until(() => snapshotOf<typeof ownSecurityMachine>(player.actorAt(path))?.value === 'shown')
  },
]

/** Wants something changed there, and enters the password. */
const ask =
  (event: { type: string; [name: string]: unknown }): Step =>
  async (player) => {
    const path = ownSecurity(player)
    await player.tell(path, event)
    await player.tell(`${path}/prove-owner`, { type: 'password.changed', text: owner(player).password })
    await player.tell(`${path}/prove-owner`, { type: 'password.submitted' })
    await leaves('account-site/contacts')(player)
  }

const newAddress = ask({ type: 'contact.opened', method: 'mail' })

/** An address that no account here has. */
const submitAddress: Step = async (player) => {
  const path = player.path()
  const taken = player.world.server.inside().accounts.map(({ email }) => email)
  await player.tell(path, {
    type: 'contact.changed',
    text: taken.includes('spare@letters.test') ? 'other@letters.test' : 'spare@letters.test',
  })
  await player.tell(path, { type: 'contact.submitted' })
  await leaves('account-site/contacts/change')(player)
}

/** How a person gets to the pages where an account is kept safe. @param account signs in */
export const createSecurityRoutes = ({ account }: { account: readonly Step[] }): Record<SecurityPage, readonly Step[]> => ({
  'account-site/check': [...account, open(addressOf('account-site', '/security/check'))],
  'account-site/contacts': [...account, ...contacts],
  'account-site/contacts/captcha': [...account, askForPicture('captcha.when.login'), ...contacts, newAddress],
  'account-site/contacts/change': [...account, ...contacts, newAddress],
  'account-site/contacts/questions': [...account, ...contacts, ask({ type: 'questions.opened' })],
  'account-site/contacts/code': [...account, ...contacts, newAddress, submitAddress],
})
