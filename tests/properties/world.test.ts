import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAccountServer } from '../../mocks/server/index.ts'
import { appIds } from '../../src/flows/screens.ts'
import { scenarioIds } from '../../src/scenarios/index.ts'
import { realTime } from '../../src/sim/real-time.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import type { NetworkKind } from '../../src/testing/network.ts'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import { createAccountFlows } from '../../src/world/phone/account-flows.ts'
import { later } from '../../src/world/later.ts'
import { createLaterServer } from '../../src/world/later-server.ts'
import { readStory } from '../../src/world/read-story.ts'
import { replay } from '../../src/world/replay.ts'
import type { World } from '../../src/world/world.ts'
import { condition, event, networkKnobs, networkTaps, type Deed } from './deeds.ts'

afterEach(stopWorlds)

// Each test lives some dozen worlds, and other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const signUp = 'phone-1/settings/mi-account/sign-up'

const letters = fc.stringMatching(/^[0-9+ -]{0,14}$/)
const typing = fc.oneof(
  letters.map((text): Deed => ({ input: { type: 'event', to: signUp, event: { type: 'number.changed', text } } })),
  fc.constant<Deed>({ input: { type: 'event', to: signUp, event: { type: 'number.changed', text: '07700900123' } } }),
  letters.map((code): Deed => ({ input: { type: 'event', to: `${signUp}/code`, event: { type: 'code.changed', code } } })),
  letters.map((text): Deed => ({ input: { type: 'event', to: `${signUp}/captcha`, event: { type: 'text.changed', text } } })),
)

const taps = fc.oneof(
  event('phone-1', ...appIds.map((app) => ({ type: 'app.opened', app }))),
  event('phone-1', { type: 'back' }, { type: 'home' }, { type: 'recents.opened' }, { type: 'app.closed', app: 'settings' }),
  event(
    'phone-1',
    { type: 'shade.opened' },
    { type: 'shade.closed' },
    { type: 'notifications.cleared' },
    { type: 'rotated', orientation: 'landscape' },
  ),
  event('phone-1/settings', { type: 'section.opened', section: 'mi-account' }, { type: 'section.opened', section: 'wifi' }),
  event(signUp, { type: 'number.submitted' }, { type: 'retry' }, { type: 'cancel' }, { type: 'country.chosen', region: 'US' }),
  event(`${signUp}/code`, { type: 'code.submitted' }, { type: 'resend.requested' }, { type: 'offer.taken' }, { type: 'help.opened' }),
  event(`${signUp}/captcha`, { type: 'text.submitted' }, { type: 'picture.renewed' }, { type: 'speech.requested' }),
  event(`${signUp}/agreement`, { type: 'agreed' }, { type: 'declined' }, { type: 'document.opened', id: 'user-agreement' }),
  event('phone-1/settings/mi-account', { type: 'sign-out.requested' }, { type: 'sign-out.confirmed' }, { type: 'cloud.opened' }),
  networkTaps,
)

/** Facts nobody can tell: for flows that do not run, of kinds that do not exist. */
const nonsense = fc.oneof(
  event('phone-1', { type: 'no.such.fact' }, { type: 'owner.confirmed' }, { type: 'code.submitted' }),
  event('phone-9', { type: 'home' }),
  event('phone-1/settings/nowhere/at-all', { type: 'back' }),
  event(`${signUp}/code/captcha`, { type: 'text.submitted' }),
  event('', { type: 'back' }),
)

/** Facts of kinds that exist, with anything at all in them, as a damaged link may bring. */
const garbled = fc
  .record({
    to: fc.constantFrom(
      signUp,
      `${signUp}/code`,
      `${signUp}/captcha`,
      `${signUp}/agreement`,
      'phone-1/settings',
      'phone-1/settings/mi-account',
    ),
    type: fc.constantFrom(
      'number.changed',
      'code.changed',
      'text.changed',
      'country.chosen',
      'section.opened',
      'document.opened',
      'sync.changed',
    ),
    text: fc.oneof(fc.constant(undefined), fc.integer(), fc.string()),
  })
  .map(({ to, type, text }): Deed => ({
    input: { type: 'event', to, event: { type, ...(text !== undefined && { text, code: text, region: text }) } },
  }))

const knobs = fc.oneof(
  condition('server.latency', '0s', '20s', '5min', { uniform: ['0s', '1min'] }, null),
  condition(
    'server.fault',
    null,
    { kind: '500', count: 2 },
    { kind: 'reset', probability: 0.5 },
    'cutBody',
    'neverAnswers',
    'answerLostAfterCommit',
  ),
  condition('server.hold', true, false),
  condition('sms.loss', 0, 0.5, 1),
  condition('sms.duplicates', 0, 1),
  condition('sms.delay', '1s', '3min', '2d'),
  condition('sms.wrongSim', true, false),
  networkKnobs,
  condition('autofill.mode', 'off', 'chip', 'consent', 'auto'),
  condition('captcha.when.phone', 'before', 'after', 'onRisk', 'off'),
  fc.constantFrom('sendCode', undefined).map((operation): Deed => ({ input: { type: 'release', ...(operation && { operation }) } })),
)

const skips = fc.nat(400_000).map((by): Deed => ({ input: { type: 'skip', by } }))
const determined = fc.constant<Deed>({ determined: true })

const deeds = fc.array(
  fc.oneof({ arbitrary: taps, weight: 6 }, { arbitrary: typing, weight: 3 }, { arbitrary: skips, weight: 3 }, knobs, nonsense, determined),
  { maxLength: 30 },
)
const scenario = fc.constantFrom(...scenarioIds)
const seed = fc.nat(1_000)

async function live(world: World, list: readonly Deed[]) {
  for (const deed of list) {
    if ('input' in deed) await world.dispatch(deed.input)
    // Out of patience after a while, as people are: whatever was reached is what there is.
    else await signUpWithDetermination(holdPhone(world), { until: bored() }).catch(() => {})
  }
}

const bored = () => {
  let asked = 0
  return () => (asked += 1) > 20
}

/** Weather from the start, so that the stories meet it with something to do. */
const conditions = fc.record(
  {
    'server.latency': fc.constantFrom('0s', '20s', { uniform: ['0s', '5min'] }),
    'server.fault': fc.constantFrom(
      { kind: '503', probability: 0.3 },
      { kind: 'answerLostAfterCommit', probability: 0.3 },
      { kind: 'cutBody', count: 2 },
      { kind: '500', from: '20s', until: '10min' },
    ),
    'sms.loss': fc.constantFrom(0.5),
    'sms.jitter': fc.constantFrom('1min'),
    'sms.reordering': fc.constantFrom(0.5),
    'device.wifi': fc.constantFrom('weak', 'isp-blocked', 'no-internet'),
    'device.registration': fc.constantFrom('stuck'),
    'device.clockSkew': fc.constantFrom('-400d'),
    'autofill.mode': fc.constantFrom('off', 'consent', 'auto'),
    'captcha.when.phone': fc.constantFrom('before', 'onRisk'),
  },
  { requiredKeys: [] },
)
const stories = fc.record({ scenario, seed, conditions, deeds: deeds.map((list): Deed[] => [...list, { determined: true }]) })
const runs = { numRuns: 30 }

/** What somebody who watches everything sees of a world. */
const watched = (world: World) => ({
  now: world.clock.now(),
  screen: world.frontScreen(),
  happenings: world.happenings(),
  story: world.story(),
  inside: world.server.inside(),
  sms: world.sms.traces(),
  phone: world.phones[0]!.actor.getSnapshot().context,
  radios: world.phones.map((phone) => phone.radios()),
  conditions: world.conditions.store.getState(),
})

describe('the same story', () => {
  it.each<NetworkKind>(['direct', 'msw'])('comes out the same from its journal (%s)', (network) =>
    fc.assert(
      fc.asyncProperty(stories, async (told) => {
        const first = await makeWorld(told)
        await live(first, told.deeds)
        const story = readStory(JSON.parse(JSON.stringify(first.story())))
        const second = await makeWorld({ ...told, network })
        await replay(second, story)
        expect(watched(second)).toEqual(watched(first))
        await stopWorlds()
      }),
      network === 'msw' ? { numRuns: 10 } : runs,
    ),
  )

  it('comes out the same through MSW when it is lived there first', () =>
    fc.assert(
      fc.asyncProperty(stories, async (told) => {
        const direct = await makeWorld(told)
        await live(direct, told.deeds)
        const msw = await makeWorld({ ...told, network: 'msw' })
        await live(msw, told.deeds)
        expect(watched(msw)).toEqual(watched(direct))
        await stopWorlds()
      }),
      { numRuns: 10 },
    ))

  it('comes out the same when server and flows come with the first need of them', () =>
    fc.assert(
      fc.asyncProperty(stories, fc.boolean(), async (told, slept) => {
        const slowly = <T>(part: T) => realTime.turn().then(() => part)
        const server = createLaterServer(() => slowly(createAccountServer))
        const worlds = [
          await makeWorld(told),
          await makeWorld({ ...told, parts: { makeServer: server.make, accountFlows: later(() => slowly(createAccountFlows)) } }),
        ] as const
        for (const world of worlds) {
          if (slept) await world.dispatch({ type: 'skip', by: 90_000_000 })
          await live(world, told.deeds)
        }
        await server.load()
        expect(watched(worlds[1])).toEqual(watched(worlds[0]))
        await stopWorlds()
      }),
      runs,
    ))

  it('up to a point is the beginning of the whole', () =>
    fc.assert(
      fc.asyncProperty(stories, fc.double({ min: 0, max: 1, noNaN: true }), async (told, share) => {
        const whole = await makeWorld(told)
        await live(whole, told.deeds)
        const story = whole.story()
        const count = Math.floor(share * story.entries.length)
        const part = await makeWorld(told)
        await replay(part, story, count)
        const { entries } = part.story()
        expect(entries).toEqual(story.entries.slice(0, count))
        const seen = part.happenings()
        expect(whole.happenings().slice(0, seen.length)).toEqual(seen)
        await replay(part, { ...story, entries: story.entries.slice(count) })
        expect(watched(part)).toEqual(watched(whole))
        await stopWorlds()
      }),
      runs,
    ))
})

describe('a world', () => {
  it('comes out differently from another seed', async () => {
    const contents = new Set<string>()
    for (let number = 1; number <= 20; number += 1) {
      const play = holdPhone(await makeWorld({ seed: number }))
      await signUpWithDetermination(play)
      const { codes, captchas, accounts, sessions } = play.world.server.inside()
      const drawn = [
        codes[0]!.digits,
        captchas[0]!.text,
        accounts[0]!.accountId,
        sessions[0]!.token,
        play.contextAt('')!['imeis'],
        play.world.clock.now(),
      ]
      contents.add(JSON.stringify(drawn))
    }
    expect(contents.size).toBe(20)
  })

  it('never has more than one account for one number that is not recycled, whatever is done', () =>
    fc.assert(
      fc.asyncProperty(
        stories.filter((told) => told.scenario !== 'recycled-number'),
        async (told) => {
          const world = await makeWorld(told)
          await live(world, told.deeds)
          const numbers = world.server.inside().accounts.map(({ firstNumber }) => firstNumber)
          expect(new Set(numbers).size).toBe(numbers.length)
          await stopWorlds()
        },
      ),
      runs,
    ))

  it('survives facts that say nothing sensible: at worst one app stops, and opens again', () =>
    fc.assert(
      fc.asyncProperty(stories, fc.array(garbled, { minLength: 1, maxLength: 5 }), async (told, facts) => {
        const world = await makeWorld(told)
        await live(world, told.deeds.slice(0, 12))
        for (const deed of [...facts, ...told.deeds.slice(12, 20)]) await live(world, [deed])
        expect(world.phones[0]!.actor.getSnapshot().status).toBe('active')
        await world.dispatch({ type: 'event', to: 'phone-1', event: { type: 'home' } })
        await world.dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'settings' } })
        expect(world.frontScreen().screen).not.toBe('home')
        expect(world.phones[0]!.actor.getSnapshot().context.crashed?.app).not.toBe('settings')
        await stopWorlds()
      }),
      runs,
    ))

  it('always has a screen and an answer to Home: home, or to stay shut', () =>
    fc.assert(
      fc.asyncProperty(stories, async (told) => {
        const world = await makeWorld(told)
        await live(world, told.deeds)
        const phone = world.phones[0]!.actor
        expect(phone.getSnapshot().status).toBe('active')
        const before = world.frontScreen().screen
        await world.dispatch({ type: 'event', to: 'phone-1', event: { type: 'home' } })
        expect(world.frontScreen().screen).toBe(phone.getSnapshot().hasTag('in-use') ? 'home' : before)
        await stopWorlds()
      }),
      runs,
    ))

  it('leaves nothing behind when it is stopped', () =>
    fc.assert(
      fc.asyncProperty(stories, async (told) => {
        const world = await makeWorld(told)
        await live(world, told.deeds)
        let heard = 0
        world.subscribe(() => (heard += 1))
        world.clock.setSpeed(60)
        world.stop()
        heard = 0
        expect(world.clock.pending()).toEqual([])
        expect(world.clock.speed).toBe(0)
        await world.clock.settled()
        expect(world.clock.inFlight()).toEqual([])
        expect(heard).toBe(0)
      }),
      runs,
    ))

  it('keeps apart from another one in the same place', () =>
    fc.assert(
      fc.asyncProperty(stories, stories, async (one, other) => {
        const alone = await makeWorld(one)
        await live(alone, one.deeds)
        const together = await makeWorld(one)
        const beside = await makeWorld(other)
        await Promise.all([live(together, one.deeds), live(beside, other.deeds)])
        expect(watched(together)).toEqual(watched(alone))
        await stopWorlds()
      }),
      { numRuns: 10 },
    ))
})
