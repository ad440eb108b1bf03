import { afterEach, describe, expect, it } from 'vitest'
import { badNetworkAccount, weakNetwork } from '../../src/scenarios/s17-bad-network.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds, type TestWorldOptions } from '../../src/testing/make-world.ts'

afterEach(stopWorlds)

const { identifier, password } = badNetworkAccount
const [phoneWithOneSim] = weakNetwork.phones.map((phone) => ({ ...phone, sims: phone.sims.slice(0, 1) }))

/** Types the right name and the right password, and says how that ends: `in`, `slow`, or the trouble. */
async function signIn(play: HeadlessPhone): Promise<string> {
  const begin = play.world.clock.now()
  await play.signIn({ type: 'identifier.changed', text: identifier })
  await play.signIn({ type: 'password.changed', text: password })
  await play.signIn({ type: 'credentials.submitted' })
  await play.waitUntil('the answer', () => !play.busy())
  const trouble = play.trouble()
  if (trouble) return trouble.kind
  if (!play.session()) return `still at ${play.screen()}`
  // A weak link takes a second at the least; these servers take none.
  return play.world.clock.now() - begin >= 1_000 ? 'slow' : 'in'
}

const router = (play: HeadlessPhone) =>
  play.world.dispatch({ type: 'event', to: 'router', event: { type: 'router.restarted' } }).then(() => play.wait('61s'))
const clock = (play: HeadlessPhone, event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to: 'phone-1/date-time', event })
const inTurn =
  (...events: Parameters<HeadlessPhone['radios']>[0][]) =>
  async (play: HeadlessPhone) => {
    for (const event of events) {
      await play.radios(event)
      await play.wait('5s')
    }
  }

const brokenAtOnce = 5

/** What people do about a bad network, right or wrong. */
const fixes = {
  'trying again': () => Promise.resolve(),
  'Wi-Fi off, so that mobile data is used': inTurn({ type: 'wifi.changed', on: false }),
  'Wi-Fi off and on': inTurn({ type: 'wifi.changed', on: false }, { type: 'wifi.changed', on: true }),
  'airplane mode on and off': inTurn({ type: 'airplane.changed', on: true }, { type: 'airplane.changed', on: false }),
  'the phone off and on': inTurn({ type: 'power.changed', on: false }, { type: 'power.changed', on: true }),
  'the SIM out and in': inTurn({ type: 'sim.ejected', slot: 1 }, { type: 'sim.inserted', slot: 1 }),
  'the router restarted': router,
  'its page accepted': inTurn({ type: 'portal.accepted', name: 'Juniper' }),
  'another network': inTurn({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' }),
  'the time set by the network': (play: HeadlessPhone) => clock(play, { type: 'automatic-time.changed', on: true }),
} satisfies Record<string, (play: HeadlessPhone) => Promise<void>>
type Fix = keyof typeof fixes

interface Cause {
  options: TestWorldOptions
  /** What the phone may say while nothing was done about it. */
  says: string[]
  curedBy: Fix[]
}

const oneSim = (conditions: Record<string, unknown>): TestWorldOptions => ({
  scenario: { ...weakNetwork, phones: [phoneWithOneSim!], conditions },
})

const causes: Record<string, Cause> = {
  'Wi-Fi that is weak': {
    options: { scenario: 'S17' },
    says: ['slow', 'refused'],
    curedBy: ['Wi-Fi off, so that mobile data is used', 'another network'],
  },
  'a provider that blocks the servers': {
    options: { scenario: 'S17-provider' },
    says: ['refused', 'timed-out'],
    curedBy: ['Wi-Fi off, so that mobile data is used', 'another network'],
  },
  'a network that wants its page accepted': {
    options: { scenario: 'S17-captive' },
    says: ['captive'],
    curedBy: ['its page accepted', 'another network'],
  },
  'a router that is stuck': {
    options: { scenario: 'S17-router' },
    says: ['offline'],
    curedBy: ['the router restarted', 'another network'],
  },
  'a network without internet, where there is no signal': {
    options: { scenario: { ...weakNetwork, conditions: { 'device.wifi': 'no-internet', 'device.coverage': 0 } } },
    says: ['offline'],
    curedBy: ['another network'],
  },
  'a network that forgot the phone': {
    options: { scenario: 'S17-registration' },
    says: ['offline'],
    curedBy: ['airplane mode on and off', 'the phone off and on', 'the SIM out and in', 'another network'],
  },
  'a SIM that is not active': {
    options: oneSim({ 'device.wifi': 'out-of-reach', 'device.simState': 'inactive' }),
    says: ['offline'],
    curedBy: ['another network'],
  },
  'a SIM without money': {
    options: oneSim({ 'device.wifi': 'out-of-reach', 'device.simState': 'no-credit' }),
    says: ['offline'],
    curedBy: ['another network'],
  },
  'a clock that is slow': {
    options: { scenario: 'clock-wrong' },
    says: ['clock-wrong'],
    curedBy: ['the time set by the network'],
  },
  'a clock that is fast': {
    options: { scenario: { ...weakNetwork, conditions: { 'device.clockSkew': '25h' } } },
    says: ['clock-wrong'],
    curedBy: ['the time set by the network'],
  },
}

describe.each(Object.entries(causes))('%s', (_, { options, says, curedBy }) => {
  const others = (Object.keys(fixes) as Fix[]).filter((fix) => !curedBy.includes(fix))
  const begin = (seed = 1) => playPhone({ ...options, at: 'sign-in/credentials', conditions: { 'server.latency': 0 }, seed })

  it.each(curedBy)('is cured by: %s', async (fix) => {
    const play = await begin()
    await fixes[fix](play)
    expect(await signIn(play)).toBe('in')
  })

  it.each(others)('is not cured by: %s', async (fix) => {
    const play = await begin()
    await fixes[fix](play)
    // Without Wi-Fi and without a SIM that carries data, there is nothing left at all.
    const isCutOff = fix === 'Wi-Fi off, so that mobile data is used' && play.world.phones[0]!.radios().link === 'none'
    expect(isCutOff ? ['offline'] : says).toContain(await signIn(play))
  })

  it('leaves what was typed where it is, for after the cure', async () => {
    // With this seed the first request over a weak link breaks.
    const play = await begin(brokenAtOnce)
    expect(says).toContain(await signIn(play))
    expect(play.contextAt('settings/mi-account/sign-in')).toMatchObject({ identifier, password })
    await fixes[curedBy[0]!](play)
    await play.signIn({ type: 'credentials.submitted' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.session()).toBeDefined()
  })
})

describe('a clock', () => {
  it('may be a day off, and no more', async () => {
    const conditions = { 'server.latency': 0, 'device.clockSkew': '24h' }
    const play = await playPhone({ scenario: weakNetwork, at: 'sign-in/credentials', conditions: { ...conditions, 'device.wifi': 'good' } })
    expect(await signIn(play)).toBe('in')
  })

  it('that is wrong stands on the desk until it is right', async () => {
    const play = await playPhone({ scenario: 'clock-wrong' })
    const skew = () => play.world.conditions.get('device.clockSkew')
    await clock(play, { type: 'clock.moved', by: 400 * 86_400_000 - 60_000 })
    expect([skew(), play.world.phones[0]!.clockOffset()]).toEqual([-60_000, -60_000])
    await clock(play, { type: 'automatic-time.changed', on: true })
    expect([skew(), play.world.phones[0]!.clockOffset()]).toEqual([0, 0])
    await play.set('device.clockSkew', '-2d')
    expect(play.world.phones[0]!.clockOffset()).toBe(-172_800_000)
    expect(play.valueAt('date-time')).toBe('manual')
  })
})

describe('what a cure has used up', () => {
  it('is gone from the desk: a router that found its way, a phone that registered', async () => {
    const play = await playPhone({ conditions: { 'router.stuck': true, 'device.registration': 'stuck' } })
    await router(play)
    expect(play.world.conditions.get('router.stuck')).toBe(false)
    expect(play.world.conditions.get('device.registration')).toBe('stuck')
    await play.radios({ type: 'airplane.changed', on: true })
    expect(play.world.conditions.get('device.registration')).toBe('stuck')
    await play.radios({ type: 'airplane.changed', on: false })
    expect(play.world.conditions.get('device.registration')).toBe('ok')
  })
})
