import { afterEach, describe, expect, it } from 'vitest'
import { scenarioIds } from '../../src/scenarios/ids.ts'
import { troubledAccount } from '../../src/scenarios/account-trouble.ts'
import { cloudCode } from '../../src/scenarios/missing-codes.ts'
import { badNetworkAccount } from '../../src/scenarios/s17-bad-network.ts'
import { shownOf } from '../../src/flows/personal-data/items.ts'
import type { PersonalDataContext } from '../../src/flows/personal-data/personal-data.machine.ts'
import { secondDeviceAccount } from '../../src/scenarios/s29-second-device.ts'
import { stalePhoneAccount } from '../../src/scenarios/s24-stale-phone.ts'
import { holdPhone, playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds, type TestWorldOptions } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { askForCloudCode, quickCloud } from './cloud-codes.ts'
import { clearCache, filter, haveBlockLifted, restart, updateSystem } from './on-phone-steps.ts'

afterEach(stopWorlds)

const tell = (play: HeadlessPhone, to: string, event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to, event })
const inTurn =
  (...events: Parameters<HeadlessPhone['radios']>[0][]) =>
  async (play: HeadlessPhone) => {
    for (const event of events) {
      await play.radios(event)
      await play.wait('5s')
    }
  }

/** What people are told to do, each as a person does it. None needs the symptom to be what it is. */
const fixes = {
  'trying again': () => Promise.resolve(),
  'waiting for two days': (play: HeadlessPhone) => play.wait('48h'),
  'asking from a page in Chinese': (play: HeadlessPhone) => play.tell({ type: 'language.chosen', locale: 'zh-CN' }),
  'a call to the carrier': (play: HeadlessPhone) => haveBlockLifted(play),
  'letting services pass in the Security app': (play: HeadlessPhone) =>
    filter(play, 'blocklist', { type: 'services.changed', allowed: true }),
  'letting services pass in the second security app': (play: HeadlessPhone) =>
    filter(play, 'quarantine', { type: 'services.changed', allowed: true }),
  'clearing the account’s cache alone': clearCache,
  'restarting the phone': restart,
  'clearing the account’s cache and restarting': async (play: HeadlessPhone) => {
    await clearCache(play)
    await restart(play)
  },
  'updating the system': updateSystem,
  'mobile data in place of Wi-Fi': inTurn({ type: 'wifi.changed', on: false }),
  'another network': inTurn({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' }),
  'accepting the page of the network': inTurn({ type: 'portal.accepted', name: 'Juniper' }),
  'restarting the router': async (play: HeadlessPhone) => {
    await tell(play, 'router', { type: 'router.restarted' })
    await play.wait('61s')
  },
  'the SIM out and in': inTurn({ type: 'sim.ejected', slot: 1 }, { type: 'sim.inserted', slot: 1 }),
  'airplane mode on and off': inTurn({ type: 'airplane.changed', on: true }, { type: 'airplane.changed', on: false }),
  'turning on sync with the cloud': async (play: HeadlessPhone) => {
    // Only somebody who is signed in has it; with one phone nothing is to come from another.
    if (play.session() === undefined || play.world.phones.length === 1) return
    await goTo(play.world, 'account/cloud')
    await play.waitUntil('the page', () => !play.busy())
    await play.account({ type: 'sync.changed', on: true })
    await play.waitUntil('the answer', () => !play.busy())
    if (play.screen() === 'sign-up/document') await play.account({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    if (play.screen() !== 'account/cloud') return
    await play.account({ type: 'kind.changed', kind: 'contacts', on: true })
    await play.waitUntil('the answer', () => !play.busy())
  },
  'the time of the network': (play: HeadlessPhone) => tell(play, 'phone-1/date-time', { type: 'automatic-time.changed', on: true }),
} satisfies Record<string, (play: HeadlessPhone) => Promise<void>>
type Fix = keyof typeof fixes
const allFixes = Object.keys(fixes) as Fix[]

interface Row {
  id: string
  world: TestWorldOptions
  /** Goes to where it can be tried, as often as one likes. */
  reach: (play: HeadlessPhone) => Promise<unknown>
  /** Tries it. @returns whether all is well */
  isWell: (play: HeadlessPhone) => Promise<boolean>
  curedBy: Fix[]
}

const atHome = () => Promise.resolve()

/** Longer than anybody has to wait between two codes here: nothing shall fail for being asked too soon. */
const betweenCodes = '3min'

/** Asks for a code for a new account on the phone; it comes or it does not. */
async function codeComes(play: HeadlessPhone): Promise<boolean> {
  await play.wait(betweenCodes)
  const before = play.messages().length
  await goTo(play.world, 'sign-up/number')
  await goTo(play.world, 'sign-up/code')
  await play.wait('1min')
  return play.messages().length > before
}

async function cloudCodeComes(play: HeadlessPhone): Promise<boolean> {
  await play.wait(betweenCodes)
  const before = play.messages().length
  const { locale } = play.world.phones[0]!.actor.getSnapshot().context.appearance
  await askForCloudCode(play, locale.startsWith('zh') ? 'zh-CN' : 'en')
  await play.wait('1min')
  return play.messages().length > before
}

/** Gets a code for the account, for its second step. */
async function accountCodeComes(play: HeadlessPhone): Promise<boolean> {
  await play.wait(betweenCodes)
  const before = play.messages().length
  await goTo(play.world, 'sign-in/credentials')
  await goTo(play.world, 'account-code/code')
  await play.wait('1min')
  return play.messages().length > before
}

const signsIn =
  ({ identifier, password }: { identifier: string; password: string }) =>
  async (play: HeadlessPhone): Promise<boolean> => {
    await goTo(play.world, 'sign-in/credentials')
    const begin = play.world.clock.now()
    await play.signIn({ type: 'identifier.changed', text: identifier })
    await play.signIn({ type: 'password.changed', text: password })
    await play.signIn({ type: 'credentials.submitted' })
    await play.waitUntil('the answer', () => !play.busy())
    // A weak link takes a second at the least; these servers take none.
    return play.session() !== undefined && play.world.clock.now() - begin < 1_000
  }

async function syncs(play: HeadlessPhone): Promise<boolean> {
  await goTo(play.world, 'account/cloud')
  await play.waitUntil('the page', () => !play.busy())
  return play.trouble() === undefined
}

/** A contact is added on the first phone, after the owner has signed in on both. */
async function addContact(play: HeadlessPhone): Promise<void> {
  for (const { id } of play.world.phones) {
    await goTo(play.world, 'sign-in/credentials', id)
    const phone = holdPhone(play.world, id)
    await phone.signIn({ type: 'identifier.changed', text: secondDeviceAccount.identifier })
    await phone.signIn({ type: 'password.changed', text: secondDeviceAccount.password })
    await phone.signIn({ type: 'credentials.submitted' })
    await phone.waitUntil('the session', () => phone.session() !== undefined)
  }
  await goTo(play.world, 'contacts/form')
  await tell(play, 'phone-1/contacts', { type: 'field.changed', field: 'name', text: 'Nils Ahrent' })
  await tell(play, 'phone-1/contacts', { type: 'contact.submitted' })
}

/** Whether it is on the second one. */
async function contactCame(play: HeadlessPhone): Promise<boolean> {
  await play.wait('1min')
  const data = holdPhone(play.world, 'phone-2').contextAt('personal-data') as unknown as PersonalDataContext | undefined
  return shownOf(data?.items ?? [], 'contacts').some(({ content }) => content.name === 'Nils Ahrent')
}

const atOnce = { 'server.latency': 0 }
const onPhone = (id: string, curedBy: Fix[]): Row => ({
  id,
  world: { scenario: id, conditions: atOnce },
  reach: atHome,
  isWell: codeComes,
  curedBy,
})
const badNetwork = (id: string, curedBy: Fix[]): Row => ({
  id,
  world: { scenario: id, conditions: atOnce },
  reach: atHome,
  isWell: signsIn(badNetworkAccount),
  curedBy,
})
const cureOfRoot: Record<string, Fix[]> = {
  language: ['asking from a page in Chinese'],
  time: ['waiting for two days'],
  carrier: ['a call to the carrier'],
  'security-app': ['letting services pass in the Security app'],
  'guard-app': ['letting services pass in the second security app'],
}

/** Every story that one thing cures: how it shows, and what alone is right. A further story is a further row. */
const rows: Row[] = [
  // What was lost once is not lost again: whatever is done, the next code comes.
  onPhone('S03', allFixes),
  ...cloudCode.causes!.map((cause) => ({
    id: `S06, ${cause.id}`,
    world: { scenario: { ...cloudCode, causes: [cause] }, conditions: quickCloud },
    reach: atHome,
    isWell: cloudCodeComes,
    curedBy: cureOfRoot[cause.id]!,
  })),
  onPhone('S08', ['waiting for two days']),
  onPhone('S09', ['a call to the carrier']),
  onPhone('S10', ['letting services pass in the Security app']),
  onPhone('S10-guard', ['letting services pass in the second security app']),
  badNetwork('S17', ['mobile data in place of Wi-Fi', 'another network']),
  badNetwork('S17-provider', ['mobile data in place of Wi-Fi', 'another network']),
  badNetwork('S17-router', ['restarting the router', 'another network']),
  badNetwork('S17-captive', ['accepting the page of the network', 'another network']),
  badNetwork('S17-registration', [
    'airplane mode on and off',
    'the SIM out and in',
    'restarting the phone',
    'clearing the account’s cache and restarting',
    'another network',
  ]),
  badNetwork('clock-wrong', ['the time of the network']),
  {
    id: 'S18',
    world: { scenario: 'S18', conditions: { ...atOnce, 'captcha.when.login': 'off' } },
    reach: atHome,
    isWell: signsIn(troubledAccount),
    curedBy: ['waiting for two days'],
  },
  {
    id: 'S19',
    world: { scenario: 'S19', conditions: atOnce },
    reach: atHome,
    isWell: accountCodeComes,
    curedBy: ['the SIM out and in'],
  },
  {
    id: 'S25',
    world: { scenario: 'S25', conditions: atOnce },
    reach: atHome,
    isWell: signsIn(troubledAccount),
    curedBy: ['waiting for two days'],
  },
  {
    id: 'S24',
    world: { scenario: 'S24', conditions: atOnce },
    reach: signsIn(stalePhoneAccount),
    isWell: syncs,
    curedBy: ['clearing the account’s cache and restarting'],
  },
  {
    id: 'S26',
    world: { scenario: 'S26', conditions: atOnce },
    reach: atHome,
    isWell: signsIn(stalePhoneAccount),
    curedBy: ['updating the system'],
  },
  {
    id: 'S29',
    // Longer than anything else takes that is tried.
    world: { scenario: 'S29', conditions: { ...atOnce, 'cloud.delay': '1d' } },
    reach: addContact,
    isWell: contactCame,
    curedBy: ['waiting for two days'],
  },
  {
    id: 'S29-off',
    world: { scenario: 'S29-off', conditions: { ...atOnce, 'cloud.delay': 0 } },
    reach: addContact,
    isWell: contactCame,
    curedBy: ['turning on sync with the cloud'],
  },
  {
    id: 'S31',
    world: { scenario: 'S31', conditions: atOnce },
    reach: atHome,
    isWell: accountCodeComes,
    curedBy: ['waiting for two days'],
  },
]

describe.each(rows)('$id', ({ world, reach, isWell, curedBy }) => {
  it.each(allFixes.map((fix) => ({ fix, cures: curedBy.includes(fix) })))('$fix: cures it is $cures', async ({ fix, cures }) => {
    const play = await playPhone(world)
    await reach(play)
    expect(await isWell(play)).toBe(false)
    await fixes[fix](play)
    expect(await isWell(play)).toBe(cures)
  })
})

it('the table knows no story that the library has not', () => {
  const known: readonly string[] = scenarioIds
  expect(rows.map(({ id }) => id.split(',')[0]!).filter((id) => !known.includes(id))).toEqual([])
})
