import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { longestStory } from '../../src/world/checked-input.ts'
import { conditionNames } from '../../src/world/conditions.ts'
import { readStory } from '../../src/world/read-story.ts'
import { replay } from '../../src/world/replay.ts'
import type { World } from '../../src/world/world.ts'

afterEach(stopWorlds)
vi.setConfig({ testTimeout: 60_000 })

const circle: Record<string, unknown> = { type: 'back' }
circle.itself = circle

const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    Infinity,
    -1,
    1.5,
    1e300,
    1n,
    '24h',
    '-1d',
    '',
    'x'.repeat(300),
    [],
    {},
    circle,
    new Date(0),
    new Map([[1, 2]]),
    () => 7,
    Symbol('odd'),
  ),
  fc.anything({ maxDepth: 2 }),
)

const numbers = fc.oneof(fc.integer({ min: -5, max: 400_000 }), fc.constantFrom(1.5, NaN, Infinity, longestStory, longestStory + 1))
const paths = fc.constantFrom('phone-1', 'phone-1/radios', 'phone-9', 'router', 'computer-1', '')
const types = fc.constantFrom('back', 'home', 'app.opened', 'theme.chosen', 'sms.received', 'xstate.stop', 'no.such', 'x'.repeat(90))

/** Inputs with one thing or another wrong in them, and some with nothing wrong. */
const inputs = fc.oneof(
  oddities,
  fc.record({ type: fc.constantFrom('event', 'condition', 'skip', 'release', 'drill', 'other') }),
  fc.record({ type: fc.constant('skip'), by: fc.oneof(numbers, oddities) }),
  fc.record({ type: fc.constant('release'), operation: fc.oneof(fc.constantFrom('sendCode', 'nope'), oddities) }),
  fc.record(
    {
      type: fc.constant('drill'),
      act: fc.oneof(fc.constantFrom('begun', 'diagnosed', 'given-up'), oddities),
      about: fc.oneof(fc.constantFrom('no-code', 'carrier', 'i.mi.com'), oddities),
    },
    { requiredKeys: ['type', 'act'] },
  ),
  fc.record({ type: fc.constant('condition'), name: fc.oneof(fc.constantFrom(...conditionNames), oddities), value: oddities }),
  fc.record({ type: fc.constant('event'), to: fc.oneof(paths, oddities), event: fc.oneof(oddities, fc.record({ type: oddities })) }),
  fc.record({
    type: fc.constant('event'),
    to: paths,
    event: fc.record({ type: types, app: oddities, theme: oddities, message: oddities }),
  }),
)

const readAgain = (world: World) => readStory(JSON.parse(JSON.stringify(world.story())))

async function livedAgain(world: World): Promise<World> {
  const again = await makeWorld()
  await replay(again, readAgain(world))
  return again
}

describe('whatever is dispatched, taken or refused', () => {
  it('leaves a story that can be read and lived again', () =>
    fc.assert(
      fc.asyncProperty(fc.array(inputs, { maxLength: 6 }), async (odd) => {
        const world = await makeWorld()
        for (const input of odd) await world.dispatch(input as never).catch(() => {})
        const again = await livedAgain(world)
        expect(again.story()).toEqual(readAgain(world))
        expect(again.frontScreen()).toEqual(world.frontScreen())
        expect(again.conditions.store.getState()).toEqual(world.conditions.store.getState())
        await stopWorlds()
      }),
      { numRuns: 80 },
    ))

  it.each<[unknown, RegExp]>([
    [{ type: 'skip', by: -1 }, /cannot skip that\. Not a duration: -1/],
    [{ type: 'skip', by: NaN }, /Not a duration: NaN/],
    [{ type: 'skip' }, /Not a duration: undefined/],
    [{ type: 'skip', by: '4000d' }, /ten years at most/],
    [{ type: 'release', operation: 7 }, /named by its operation, not by 7/],
    [{ type: 'drill', act: 'two words' }, /act of a drill/],
    [{ type: 'drill', act: 'diagnosed', about: 7 }, /act of a drill/],
    // What JSON cannot hold comes back as null.
    [{ type: 'drill', act: 'begun', about: Infinity }, /act of a drill/],
    [{ type: 'drill', act: 'begun', about: null }, /act of a drill/],
    [{ type: 'event', to: 'phone-1' }, /An event is an object with a type.*not undefined/],
    [{ type: 'event', to: 'phone-1', event: { type: 'x'.repeat(81) } }, /An event is an object with a type/],
    [{ type: 'event', event: { type: 'back' } }, /path of an actor, not to undefined/],
    [{ type: 'event', to: 'phone-1', event: circle }, /plain data/],
    [{ type: 'condition', name: 'sms.loss', value: NaN }, /sms\.loss takes a number from 0 to 1, not/],
    [{ type: 'other' }, /no input of the type "other"; there is event, condition, skip, release and drill/],
    [{}, /no input of the type undefined/],
    [null, /not null/],
  ])('refuses %j in words, and keeps nothing of it', async (input, words) => {
    const world = await makeWorld()
    const { now } = world.clock
    const before = now()
    await expect(world.dispatch(input as never)).rejects.toThrow(words)
    expect(world.story()).toMatchObject({ entries: [], until: before })
  })

  it('takes a skip in words as it takes milliseconds', async () => {
    const world = await makeWorld()
    await world.dispatch({ type: 'skip', by: '24h' as never })
    expect(world.story().entries.map(({ input }) => input)).toEqual([{ type: 'skip', by: 86_400_000 }])
  })

  it('keeps what it was given, not what becomes of it', async () => {
    const world = await makeWorld()
    const event = { type: 'app.opened', app: 'settings' }
    await world.dispatch({ type: 'event', to: 'phone-1', event })
    event.app = 'mail'
    expect((await livedAgain(world)).frontScreen().screen).toBe('settings/root')
  })

  it('stops the clock at the end of the longest story, however many skips lead there', async () => {
    const world = await makeWorld()
    const year = 365 * 86_400_000
    await Promise.allSettled(Array.from({ length: 11 }, () => world.dispatch({ type: 'skip', by: year })))
    expect(world.clock.now()).toBe(world.scenario.start + longestStory)
    expect((await livedAgain(world)).story()).toEqual(world.story())
  })
})

it.each([-1, 1.5, 2_147_483_648, NaN, 'x'])('a world refuses the seed %s', async (seed) => {
  await expect(makeWorld({ seed: seed as number })).rejects.toThrow('A seed is a whole number from 0 to 2147483647, not')
})
