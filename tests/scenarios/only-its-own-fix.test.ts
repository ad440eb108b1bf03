import { afterEach, describe, expect, it } from 'vitest'
import { scenarioIds } from '../../src/scenarios/ids.ts'
import { troubledAccount } from '../../src/scenarios/account-trouble.ts'
import { cloudCode, firstPhone } from '../../src/scenarios/missing-codes.ts'
import { badNetworkAccount } from '../../src/scenarios/s17-bad-network.ts'
import { stalePhoneAccount } from '../../src/scenarios/s24-stale-phone.ts'
import { remembered } from '../../src/scenarios/support-stories.ts'
import { playPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goalReachedAt } from '../../src/world/goal.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { computerOf, visit } from './computer-steps.ts'
import { allFixes, fixes, type Fix } from './fixes.ts'
import { recovers, signsIn, signsInWithCode, somebody, type Person } from './person.ts'
import {
  accountCodeComes,
  addContact,
  atOnce,
  cloudCodeComes,
  cloudOpens,
  codeComes,
  contactCame,
  isCloud,
  resentCodeComes,
  signsInQuickly,
  story,
  syncs,
  toCloudCode,
  type Row,
} from './trials.ts'

afterEach(stopWorlds)

const onPhone = (id: string, curedBy: readonly Fix[]): Row => story(id, { isWell: codeComes, curedBy })
const badNetwork = (id: string, curedBy: readonly Fix[]): Row => story(id, { person: badNetworkAccount, isWell: signsInQuickly, curedBy })
const ada: Partial<Person> = troubledAccount

const cureOfRoot: Record<string, readonly Fix[]> = {
  language: ['asking from a page in Chinese'],
  'not-ready': ['waiting for two days'],
  'too-new': ['waiting for two days'],
  carrier: ['a call to the carrier'],
  'security-app': ['letting services pass in the Security app'],
  'second-app': ['letting services pass in the second security app'],
}

/** Every story that one thing cures: how it shows, and what alone is right. A further story is a further row. */
const rows: Row[] = [
  // What was lost once is not lost again: whatever is done, the next code comes.
  onPhone('S03', allFixes),
  story('S04', {
    person: { identifier: 'cleo.finch@post.test', password: 'Lighthouse7' },
    reach: ({ world }) => goTo(world, 'account-site/sign-up-by-mail/sent'),
    isWell: signsIn,
    curedBy: ['the link in the mail'],
  }),
  story('S05', {
    reach: toCloudCode,
    isWell: cloudOpens,
    curedBy: ['the code from the message'],
  }),
  ...cloudCode.causes!.map((cause) => ({
    id: `S06, ${cause.id}`,
    world: { scenario: { ...cloudCode, causes: [cause] }, conditions: atOnce },
    isWell: cloudCodeComes,
    curedBy: cureOfRoot[cause.id]!,
  })),
  // As it is once the account is made: how it is made, and that this goes well, is told in first-phone.test.ts.
  ...firstPhone.causes!.map((cause) => ({
    id: `S06-new, ${cause.id}`,
    world: { scenario: { ...cloudCode, causes: [cause] }, conditions: atOnce },
    isWell: cloudCodeComes,
    curedBy: cureOfRoot[cause.id]!,
  })),
  story('S07', { reach: toCloudCode, isWell: resentCodeComes, curedBy: ['asking from a page in Chinese'] }),
  onPhone('S08', ['waiting for two days']),
  onPhone('S09', ['a call to the carrier']),
  onPhone('S10', ['letting services pass in the Security app']),
  onPhone('S10-guard', ['letting services pass in the second security app']),
  story('S11', {
    reach: async (play) => {
      await computerOf(play).tell('', { type: 'profile.chosen', profile: 'me' })
      await visit(computerOf(play), 'i.rni.com')
    },
    isWell: isCloud,
    curedBy: ['the right address'],
  }),
  story('S12', {
    person: { ...ada, identifier: troubledAccount.number },
    isWell: signsInWithCode,
    curedBy: ['the messages of the other phone'],
  }),
  story('S13', {
    person: { identifier: remembered.identifier, password: 'forgotten1', remembers: rememberedFacts() },
    isWell: signsIn,
    curedBy: ['a manual verification'],
  }),
  // A new password is typed like everything else: in capitals both times.
  story('S14', { person: { ...ada, hasCapsLock: true }, isWell: signsIn, curedBy: ['Caps Lock off', 'a new password by a code'] }),
  {
    ...story('S14', { person: { ...ada, leavesSpaces: true }, isWell: signsIn, curedBy: ['no space behind the name'] }),
    id: 'S14, a space',
  },
  story('S15', { person: ada, isWell: signsIn, curedBy: ['asking which names there are'] }),
  story(
    'S16',
    {
      person: { ...ada, identifier: troubledAccount.number },
      reach: (play, person) => recovers(play, person, 'sms'),
      isWell: signsIn,
      curedBy: ['waiting for an hour', 'waiting for two days'],
    },
    { 'server.syncDelay': '10min', 'carrier.queue': '10s' },
  ),
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
  story('S18', { person: ada, isWell: signsIn, curedBy: ['waiting for two days'] }),
  story('S19', { person: ada, isWell: accountCodeComes, curedBy: ['the SIM out and in'] }),
  story('S19-device', {
    person: { ...ada, identifier: troubledAccount.number },
    isWell: signsInWithCode,
    curedBy: ['a code that the other phone shows'],
  }),
  story('S20', {
    person: ada,
    isWell: (play, person) => recovers(play, person, 'mail'),
    curedBy: ['a look into the spam folder'],
  }),
  story('S24', {
    person: stalePhoneAccount,
    reach: signsIn,
    isWell: syncs,
    curedBy: ['clearing the account’s cache and restarting'],
  }),
  story('S25', { person: ada, isWell: signsIn, curedBy: ['waiting for two days'] }),
  story('S26', { person: stalePhoneAccount, isWell: signsIn, curedBy: ['updating the system'] }),
  // Longer than anything else takes that is tried.
  story('S29', { person: ada, reach: addContact, isWell: contactCame, curedBy: ['waiting for two days'] }, { 'cloud.delay': '1d' }),
  story(
    'S29-off',
    { person: ada, reach: addContact, isWell: contactCame, curedBy: ['turning on sync with the cloud'] },
    { 'cloud.delay': 0 },
  ),
  story('S31', { person: ada, isWell: accountCodeComes, curedBy: ['waiting for two days'] }),
]

function rememberedFacts(): Person['remembers'] {
  const { deviceModel, month, place, oldNumber } = remembered
  return { deviceModel, createdMonth: month, place, oldNumber }
}

/** Where a story has reached its goal when all is well; the others go on from there, to whatever a code is for. */
const endings: readonly Row['isWell'][] = [signsIn, signsInWithCode, signsInQuickly, syncs, contactCame, isCloud, cloudOpens]
/** Over a weak network somebody gets in now and then, if slowly. */
const canBeLucky = (id: string) => id === 'S17'

describe.each(rows)('$id', ({ id, world, person, reach, isWell, curedBy }) => {
  it.each(allFixes.map((fix) => ({ fix, cures: curedBy.includes(fix) })))('$fix: cures it is $cures', async ({ fix, cures }) => {
    const [play, who] = [await playPhone(world), somebody(person ?? {})]
    await reach?.(play, who)
    expect(await isWell(play, who)).toBe(false)
    const isReached = () => goalReachedAt(play.world) !== undefined
    expect(isReached() && !canBeLucky(id)).toBe(false)
    await fixes[fix](play, who)
    expect(await isWell(play, who)).toBe(cures)
    expect(isReached() && (cures || !canBeLucky(id))).toBe(cures && endings.includes(isWell))
  })
})

/**
 * Nothing is wrong in these, or not yet (prevention.test.ts), or the activation lock is: locks-own-fix.test.ts,
 * selling.test.ts, confirm-on-device.test.ts.
 */
const elsewhere = [
  'free',
  'S01',
  'S02',
  'S21',
  'S21-device',
  'S22',
  'S23',
  'S27',
  'S28',
  'S30',
  'S32',
  'S30-selling',
  'new-phone',
  'recycled-number',
  'second-step',
  'two-devices',
]

it('the table knows every story of the library in which something has to be cured', () => {
  const told = new Set([...rows.map(({ id }) => id.split(',')[0]!), ...elsewhere])
  expect([...told].toSorted()).toEqual([...scenarioIds].toSorted())
})
