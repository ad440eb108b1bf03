import type { ProfileId } from '../../flows/computer/browser.machine.ts'
import type { Scenario } from '../scenario.ts'

/** Where somebody gets mail who has an account without an address, or none yet. */
const spareAddresses: Record<ProfileId, string> = {
  me: 'me@post.test',
  'previous-owner': 'previous.owner@post.test',
  colleague: 'colleague@post.test',
}

/** Whose account it is: whoever has its number in a phone of this world, or whoever a phone of it is still bound to. */
export function ownerOf({ number, devices = [] }: Scenario['accounts'][number], phones: Scenario['phones']): ProfileId {
  if (phones.some(({ sims }) => sims.some((sim) => sim.number === number))) return 'me'
  return devices.some(({ deviceId }) => phones.some((_, index) => deviceId === `phone-${index + 1}`)) ? 'previous-owner' : 'colleague'
}

/** The addresses that a person gets mail at, the likeliest first. There is always one. */
export function ownAddresses({ accounts, phones }: Pick<Scenario, 'accounts' | 'phones'>, profile: ProfileId): string[] {
  const ofPhones = profile === 'me' ? phones.map(({ mail }) => mail) : []
  const ofAccounts = accounts
    .filter((account) => !ofPhones.includes(account.email) && ownerOf(account, phones) === profile)
    .map(({ email }) => email)
  const all = [...ofPhones, ...ofAccounts, spareAddresses[profile]].filter((address) => address !== undefined)
  return [...new Set(all.map((address) => address.toLowerCase()))].filter(
    (address) => profile === 'me' || !phones.some(({ mail }) => mail?.toLowerCase() === address),
  )
}
