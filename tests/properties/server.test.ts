import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/sim/condition.ts'
import { tryToRead } from '../../src/sim/reading.ts'
import { routes } from '../../src/account/contract.ts'
import { createRandom } from '../../src/sim/random.ts'
import { longestLatency } from '../../mocks/server/troubles/latency-shape.ts'
import { drawLatency } from '../../mocks/server/troubles/latency.ts'
import { serverConditions } from '../../mocks/server/index.ts'
import { aboutCondition } from '../../src/world/condition-about.ts'
import type { ConditionName } from '../../src/world/conditions.ts'
import { smsText } from '../../mocks/server/codes/sms-text.ts'
import { createStory, ending } from '../unit/server/story.ts'

const numbers = ['+441632960123', '+441632960456']
const purposes = ['phone-sign-up', 'recovery'] as const

/** What somebody with two numbers might do, in any order, with any wait between. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('ask' as const), who: fc.nat(1), what: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.oneof(fc.nat(70_000), fc.nat(700_000), fc.nat(30_000_000)) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('right' as const), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wrong' as const), which: fc.nat(9) }) },
)

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

async function live(deeds: readonly Deed[], seed: number) {
  const story = createStory({ 'captcha.when.phone': 'off' }, seed)
  const verified: { codeId: string; at: number }[] = []
  for (const one of deeds) {
    if (one.kind === 'wait') await story.clock.advance(one.ms)
    else if (one.kind === 'ask') await ending(story.askCode({ number: numbers[one.who]!, purpose: purposes[one.what]! }))
    else {
      const { codes } = story.server.inside()
      const code = codes[one.which % codes.length]
      if (!code) continue
      const end = await ending(
        story.client.call('verifyCode', { params: { codeId: code.codeId }, body: { code: one.kind === 'right' ? code.digits : '1' } }),
      )
      if (end === 'answered') verified.push({ codeId: code.codeId, at: story.clock.now() })
    }
  }
  return { story, verified, codes: story.server.inside().codes }
}

describe('whatever people do', () => {
  test('codes keep their rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), fc.nat(1000), async (deeds, seed) => {
        const { codes, verified, story } = await live(deeds, seed)
        for (const number of numbers) {
          const sends = codes.filter((code) => code.number === number)
          // No window of a day, from any send that opened one, holds more than the limit.
          let windowStart = -Infinity
          let inWindow = 0
          for (const { sentAt } of sends) {
            if (sentAt >= windowStart + 86_400_000) {
              windowStart = sentAt
              inWindow = 0
            }
            inWindow += 1
            expect(inWindow).toBeLessThanOrEqual(5)
          }
          for (const purpose of purposes) {
            const series = sends.filter((code) => code.purpose === purpose)
            expect(series.filter(({ state }) => state === 'live').length).toBeLessThanOrEqual(1)
            for (const [index, code] of series.entries()) {
              const next = series[index + 1]
              const hadToWait = next !== undefined && code.state !== 'used'
              expect(hadToWait && next.sentAt < code.resendAt).toBe(false)
              expect((code.resendAt - code.sentAt) % 60_000).toBe(0)
              expect(code.wrongTries).toBeLessThanOrEqual(5)
            }
          }
        }
        expect(new Set(verified.map(({ codeId }) => codeId)).size).toBe(verified.length)
        for (const { codeId, at } of verified) {
          const code = codes.find((candidate) => candidate.codeId === codeId)!
          expect(at).toBeLessThan(code.expiresAt)
          const newer = codes.find(
            ({ number, purpose, sentAt }) => number === code.number && purpose === code.purpose && sentAt > code.sentAt,
          )
          expect(newer === undefined || newer.sentAt >= at).toBe(true)
        }
        expect(story.sent).toHaveLength(codes.length)
        for (const { operation, problem } of story.server.log()) {
          const declared: readonly string[] = routes[operation!].problems
          expect(problem === null || declared.includes(problem)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the same seed and deeds give the same log, codes and messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 15 }), fc.nat(1000), async (deeds, seed) => {
        const [one, other] = [await live(deeds, seed), await live(deeds, seed)]
        expect(JSON.stringify([other.codes, other.story.sent, other.story.server.log()])).toBe(
          JSON.stringify([one.codes, one.story.sent, one.story.server.log()]),
        )
      }),
      { numRuns: 30 },
    )
  })
})

test('a message has one run of 4, 6 or 8 digits, whatever the validity', () => {
  const purpose = fc.constantFrom(
    'phone-sign-up' as const,
    'web-sign-up' as const,
    'cloud-sign-in' as const,
    'second-step' as const,
    'recovery' as const,
  )
  fc.assert(
    fc.property(
      purpose,
      fc.constantFrom('en', 'zh-CN', 'de'),
      fc.constantFrom(4, 6, 8),
      fc.integer({ min: 1, max: 172_800_000 }),
      (what, locale, length, ttl) => {
        const runs = smsText({ purpose: what, digits: '0'.repeat(length), locale, ttl }).match(/\d+/g)!
        expect(runs.filter((run) => [4, 6, 8].includes(run.length))).toEqual(['0'.repeat(length)])
        expect(Number(runs.at(-1))).toBeGreaterThan(0)
      },
    ),
  )
})

test('a latency is drawn in whole milliseconds within its bounds', () => {
  const ms = fc.nat(longestLatency)
  fc.assert(
    fc.property(fc.nat(), ms, ms, fc.double({ min: 0, max: 3, noNaN: true }), (seed, one, other, sigma) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const draws = () => createRandom(seed).for('latency')
      const uniform = drawLatency({ uniform: [low, high] }, draws)
      const lognormal = drawLatency({ lognormal: { median: low, sigma, max: high } }, draws)
      for (const drawn of [uniform, lognormal]) expect(Number.isInteger(drawn)).toBe(true)
      expect(uniform).toBeGreaterThanOrEqual(low)
      expect(uniform).toBeLessThanOrEqual(high)
      expect(lognormal).toBeGreaterThanOrEqual(0)
      expect(lognormal).toBeLessThanOrEqual(high)
    }),
  )
})

describe('conditions', () => {
  const all = Object.values(serverConditions) as Condition[]

  test('accept their own default and explain themselves in a sentence', () => {
    for (const { name, read, default: value } of all) {
      expect([name, read(value)]).toEqual([name, value])
      expect(aboutCondition(name as ConditionName)).toMatch(/^[A-Z].{20,}\.$/)
    }
    expect(all.length).toBeGreaterThan(60)
  })

  test('refuse nonsense with words, and never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.anything(), (condition, value) => {
        const found = tryToRead(condition.read, value)
        expect('value' in found || found.takes.length > 5).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('of faults and latencies take words where a duration is, and refuse what is out of bounds', () => {
    const { 'server.fault': fault, 'server.latency': latency } = serverConditions
    expect(fault.read({ kind: 503, retryAfter: '2min', from: '1h' })).toEqual({
      kind: '503',
      retryAfter: 120_000,
      from: 3_600_000,
    })
    expect(latency.read({ lognormal: { median: '2s', sigma: 0.5 } })).toEqual({
      lognormal: { median: 2_000, sigma: 0.5, max: 300_000 },
    })
    for (const wrong of [{ kind: '504' }, { kind: '500', probability: 2 }, { kind: '500', count: 0 }, { kind: '500', colour: 1 }]) {
      expect(() => fault.read(wrong)).toThrow(/^null, or /)
    }
    for (const wrong of ['6min', { uniform: ['2s', '1s'] }, { fixed: -1 }, { lognormal: { median: '1s', sigma: 9 } }, {}]) {
      expect(() => latency.read(wrong)).toThrow(/^a duration up to /)
    }
  })
})
