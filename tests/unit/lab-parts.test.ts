import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/account/contract.ts'
import { pageIds } from '../../src/flows/pages.ts'
import { screenIds } from '../../src/flows/screens.ts'
import { lab as english } from '../../src/i18n/messages/en/lab.ts'
import { lab as chinese } from '../../src/i18n/messages/zh-cn/lab.ts'
import { conditionGroups, isEndpointCondition } from '../../src/lab/desk/condition-groups.ts'
import { eras, presets } from '../../src/lab/desk/presets.ts'
import { shortcuts } from '../../src/lab/desk/shortcuts.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { scenarioForScreen } from '../../src/scenarios/ids.ts'
import { nextWords } from '../../src/lab/inside/next-words.ts'
import { durationText, exampleText, settingText, settingValue } from '../../src/lab/desk/values.ts'
import { createLabWords } from '../../src/lab/lab-text.tsx'
import { createNetwork } from '../../src/lab/network.ts'
import { packStory, unpackStory } from '../../src/lab/story-link.ts'
import { happeningWords } from '../../src/lab/timeline/item-words.ts'
import { indexAt, stepFrom, timelineItems } from '../../src/lab/timeline/items.ts'
import { readStoryFile } from '../../src/lab/timeline/story-files.ts'
import { scenarioById, scenarioIds } from '../../src/scenarios/index.ts'
import { durationMs } from '../../src/sim/duration.ts'
import { aboutCondition } from '../../src/world/condition-about.ts'
import { conditionNames, parseCondition } from '../../src/world/conditions.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { createWorld } from '../../src/world/create-world.ts'

const played = async (screen: (typeof screenIds)[number]) => {
  const world = createWorld({ scenario: scenarioById('free')!, seed: 7 })
  await goTo(world, screen)
  return world
}

describe('the words of the desk', () => {
  const named = conditionNames.filter((name) => !isEndpointCondition(name))
  const keys = [
    ...named.map((name) => `lab.condition.${name}`),
    ...conditionGroups.map(({ group }) => `lab.group.${group}`),
    ...screenIds.map((screen) => `lab.screen.${screen}`),
    ...operations.map((operation) => `lab.operation.${operation}`),
  ]

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('in %s name every condition, group, screen and operation', (_, catalogue) => {
    expect(keys.filter((key) => !(key in catalogue))).toEqual([])
  })

  it('explain every condition in a sentence, and every scenario, in Chinese too', () => {
    for (const name of conditionNames) expect(aboutCondition(name), name).toMatch(/^[A-Z].{20,}\.$/)
    const missing = [
      ...named.map((name) => `lab.about.${name}`),
      ...scenarioIds.flatMap((id) => [`lab.scenario.${id}`, `lab.symptom.${id}`]),
    ].filter((key) => !(key in chinese))
    expect(missing).toEqual([])
  })

  it('are the same keys in both languages, with the same values', () => {
    // A plural or a choice may be worded without one elsewhere; plain values have to be there.
    const isPlain = (text: string) => !/, (plural|select),/.test(text)
    const values = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
    expect(Object.keys(english).filter((key) => !(key in chinese))).toEqual([])
    for (const [key, text] of Object.entries(english).filter(([, said]) => isPlain(said))) {
      expect(values(chinese[key]!), key).toEqual(values(text))
    }
  })

  it('can all be said', () => {
    for (const [locale, catalogue] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { maybe } = createLabWords(locale, catalogue)
      for (const key of Object.keys(catalogue))
        expect(maybe(key, { count: 2, sent: 1, sessions: 1, sync: 'on', on: 'true', theme: 'dark', status: 200 }), key).toMatch(/./)
    }
  })
})

describe('values as one types them', () => {
  it('are durations that read back', () => {
    fc.assert(
      fc.property(fc.nat(345_600_000), (ms) => {
        expect(durationMs(durationText(ms))).toBe(ms)
      }),
    )
    expect(durationText(5_430_000)).toBe('1h 30min 30s')
  })

  it('are settings that read back', () => {
    for (const value of [null, { fixed: 2_000 }, { uniform: [0, 300_000] }, { kind: '503', count: 1 }, { kind: 'reset' }]) {
      const name = value && 'kind' in value ? 'server.fault' : 'server.latency'
      expect(parseCondition(name, settingValue(settingText(value)))).toEqual(value)
    }
    for (const value of [
      [300_000, 600_000],
      [0, 300_000],
      [120, 400],
      [30_000, 3_600_000],
      [90_000, 150_000],
    ].map((uniform) => ({ uniform }))) {
      expect(parseCondition('server.syncDelay', settingValue(settingText(value)))).toEqual(value)
    }
    expect(settingText({ uniform: [300_000, 600_000] })).toBe('5–10 min')
    expect(settingText({ uniform: [0, 300_000] })).toBe('0–5 min')
    expect(settingText({ uniform: [30_000, 3_600_000] })).toBe('30s – 1h')
    for (const text of ['5 to 10 min', '5-10min', '5min – 10min', '5 到 10 min', '{"uniform":["5min","10min"]}'])
      expect(parseCondition('server.syncDelay', settingValue(text)), text).toEqual({ uniform: [300_000, 600_000] })
    expect(exampleText('{"uniform":["0s","5min"]}')).toBe('0–5 min')
    const slow = { lognormal: { median: 2_000, sigma: 0.5, max: 60_000 } }
    expect(settingText(slow)).toBe('{"lognormal":{"median":"2s","sigma":0.5,"max":"1min"}}')
    expect(parseCondition('server.latency', settingValue(settingText(slow)))).toEqual(slow)
    expect(settingValue('  ')).toBeNull()
    expect(settingValue('2s')).toBe('2s')
    expect(settingValue('503')).toBe('503')
  })

  it('are what presets set', () => {
    for (const { conditions } of [...presets, ...eras]) for (const [name, value] of Object.entries(conditions)) parseCondition(name, value)
  })
})

it('gives every key of the desk one meaning', () => {
  const keys = shortcuts.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('what happens next', () => {
  it('is told in words, and names no id', async () => {
    const said: string[] = []
    const worlds = [
      await played('sign-up/code'),
      await played('sign-up/captcha'),
      await makeWorld({ scenario: scenarioForScreen('sign-in-request/question'), at: 'sign-in-request/question' }),
    ]
    for (const world of worlds) {
      for (const timer of world.clock.pending()) said.push(nextWords(createLabWords('en', english), timer, world))
    }
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter((words) => /-\d|phone-1| waits$/.test(words))).toEqual([])
    expect(said, said.join('; ')).toContain('the phone looks for news at its server')
    await stopWorlds()
  })
})

describe('the timeline', () => {
  it('says everything in words, on the way to every screen and page', async () => {
    const raw = new Set<string>()
    for (const screen of [...screenIds, ...pageIds]) {
      const world = createWorld({ scenario: scenarioById(scenarioForScreen(screen))!, seed: 7 })
      await goTo(world, screen)
      for (const [locale, catalogue] of [
        ['en', english],
        ['zh-CN', chinese],
      ] as const) {
        const words = createLabWords(locale, catalogue)
        for (const { happening } of timelineItems(world.happenings())) {
          const said = happeningWords(words, happening)
          expect(said).toMatch(/\S/)
          expect(said).not.toMatch(/lab\.|undefined|\{|\[object/)
          if (/^(Told “|告诉“)/.test(said)) raw.add(said)
        }
      }
    }
    expect([...raw]).toEqual([])
  })

  it('has words for every fact that a screen or page can tell', () => {
    const told = ['phone', 'computer'].flatMap((part) => {
      const folder = new URL(`../../src/${part}/`, import.meta.url)
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
      const facts = files.flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(/\{ type: '([a-z-]+(?:\.[a-z-]+)+)'/g),
      ])
      return facts.map(([, type]) => type!)
    })
    expect(told.length).toBeGreaterThan(300)
    const isTyped = (type: string) => /\.(changed|searched)$/.test(type)
    const unsaid = [...new Set(told)].filter((type) => !isTyped(type) && !Object.hasOwn(english, `lab.event.${type}`))
    expect(unsaid).toEqual([])
  })

  it('repeats no password and no PIN', async () => {
    const world = await played('setup/pin')
    await world.dispatch({ type: 'event', to: 'phone-1/setup-wizard', event: { type: 'pin.changed', pin: '2580' } })
    await world.dispatch({ type: 'event', to: 'phone-1/setup-wizard', event: { type: 'password.changed', text: 'Lighthouse7' } })
    const said = timelineItems(world.happenings()).map(({ happening }) => happeningWords(createLabWords('en', english), happening))
    expect(said).toContain('Typed a PIN')
    expect(said).toContain('Typed a password')
    expect(said.filter((line) => /2580|Lighthouse7/.test(line))).toEqual([])
  })

  it('names the second phone and the computer', () => {
    const words = createLabWords('en', english)
    const event = (to: string, type: string) =>
      happeningWords(words, { at: 0, kind: 'input', index: 0, input: { type: 'event', to, event: { type } } })
    expect(event('phone-1', 'home')).toBe('Went home')
    expect(event('phone-2', 'home')).toBe('Went home · Second phone')
    expect(event('computer-1/tab-1', 'back')).toBe('Went back · Computer')
    expect(happeningWords(words, { at: 0, kind: 'screen', phone: 'phone-2', screen: 'home' })).toBe(
      'The second phone shows the home screen',
    )
  })

  it('makes one line of a typed word', async () => {
    const world = await played('sign-up/number')
    const before = timelineItems(world.happenings()).length
    for (const text of ['+', '+4', '+44']) {
      await world.dispatch({ type: 'event', to: 'phone-1/settings/mi-account/sign-up', event: { type: 'number.changed', text } })
    }
    const items = timelineItems(world.happenings())
    expect(items).toHaveLength(before + 1)
    expect(items.at(-1)!.moment.count).toBe(world.journal.entries().length)
    expect(happeningWords(createLabWords('en', english), items.at(-1)!.happening)).toBe('Typed “+44”')
  })

  it('steps through moments, each once, there and back', async () => {
    const items = timelineItems((await played('account/home')).happenings())
    const there: number[] = []
    for (let at: number | undefined = 0; at !== undefined; at = stepFrom(items, at, 1)) there.push(at)
    const back: number[] = []
    for (let at: number | undefined = items.length - 1; at !== undefined; at = stepFrom(items, at, -1)) back.push(at)
    expect(there.at(-1)).toBe(items.length - 1)
    expect(back.toReversed().slice(1)).toEqual(there.slice(1))
    for (const at of there.slice(1)) expect(indexAt(items, items[at]!.moment)).toBe(at)
  })
})

describe('a link with a story', () => {
  it('holds the whole story', async () => {
    const story = (await played('account/cloud')).story()
    const word = (await packStory(story))!
    expect(word).toMatch(/^[\w-]{100,2000}$/)
    expect(await unpackStory(word)).toEqual(story)
  })

  it('is not made when it would be too long', async () => {
    const entries = Array.from({ length: 3_000 }, (_, at) => ({ at, input: { type: 'skip', by: (at * 7_919) % 10_007 } }) as const)
    expect(await packStory({ version: 1, scenario: 'free', seed: 1, until: 3_000, entries })).toBeUndefined()
  })

  it('that was damaged is refused in words', async () => {
    const word = (await packStory((await played('settings/about')).story()))!
    for (const damaged of [word.slice(0, -9), `x${word}`, word.replace(/^..../, 'AAAA'), '', '-_-']) {
      await expect(unpackStory(damaged), damaged).rejects.toThrow(/story/i)
    }
  })

  it('that would unpack to very much is refused', async () => {
    const bomb = deflateRawSync(`"${'a'.repeat(6_000_000)}"`).toString('base64url')
    expect(bomb.length).toBeLessThan(20_000)
    await expect(unpackStory(bomb)).rejects.toThrow('too long')
  })
})

it('reads a story from a file, or says why not', async () => {
  const story = (await played('settings/about')).story()
  expect(await readStoryFile(new Blob([JSON.stringify(story)]))).toEqual(story)
  await expect(readStoryFile(new Blob(['{']))).rejects.toThrow('This file is not JSON.')
  await expect(readStoryFile(new Blob(['[]']))).rejects.toThrow('This is not a story')
})

describe('the network', () => {
  const request = () => new Request('http://handset.test/account/v1/status')

  it('holds requests until what carries them could be loaded', async () => {
    const world = createWorld({ scenario: scenarioById('free')! })
    const troubles: (string | undefined)[] = []
    let works = false
    const network = createNetwork({
      mode: 'page',
      start: () => (works ? Promise.resolve() : Promise.reject(new Error('no such chunk'))),
      fetch: () => Promise.resolve(new Response('from the wire')),
      onTrouble: (error) => troubles.push(error?.message),
    })
    const answer = network.fetch(request(), world)
    await expect.poll(() => troubles).toEqual(['no such chunk'])
    works = true
    network.retry()
    expect(await (await answer).text()).toBe('from the wire')
    expect(troubles).toEqual(['no such chunk', undefined])
    world.stop()
  })

  it('goes on without it when asked to', async () => {
    const world = createWorld({ scenario: scenarioById('free')! })
    await world.dispatch({ type: 'condition', name: 'server.region', value: 'local' })
    const network = createNetwork({ mode: 'page', start: () => Promise.reject(new Error('no')), onTrouble: () => {} })
    const answer = network.fetch(request(), world)
    await expect.poll(() => true).toBe(true)
    network.goDirect()
    expect((await answer).status).toBe(200)
    world.stop()
  })
})
