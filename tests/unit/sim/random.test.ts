import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/sim/random.ts'

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const names = fc.string({ minLength: 1, maxLength: 20 })
const stream = (seed: number, name: string, n?: number | string) => {
  const draws = createRandom(seed).for(name, n)
  return Array.from({ length: 8 }, () => draws.float())
}

describe('chance', () => {
  it('comes out the same for the same seed, name and number', () => {
    fc.assert(
      fc.property(seeds, names, fc.nat(), (seed, name, n) => {
        expect(stream(seed, name, n)).toEqual(stream(seed, name, n))
      }),
    )
  })

  it('comes out differently for another seed, another name, another number', () => {
    fc.assert(
      fc.property(seeds, seeds, names, names, fc.nat(99), fc.nat(99), (seed, otherSeed, name, otherName, n, otherN) => {
        fc.pre(seed !== otherSeed && name !== otherName && n !== otherN)
        const one = stream(seed, name, n)
        expect(stream(otherSeed, name, n)).not.toEqual(one)
        expect(stream(seed, otherName, n)).not.toEqual(one)
        expect(stream(seed, name, otherN)).not.toEqual(one)
      }),
    )
  })

  it('is not shifted by draws elsewhere', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.tuple(names, fc.nat(5), fc.nat(20)), { maxLength: 10 }), (seed, others) => {
        const random = createRandom(seed)
        for (const [name, n, count] of others) {
          const draws = random.for(name, n)
          for (let index = 0; index < count; index += 1) draws.float()
        }
        const draws = random.for('sms', 3)
        expect(Array.from({ length: 8 }, () => draws.float())).toEqual(stream(seed, 'sms', 3))
      }),
    )
  })

  it('stays within what was asked for', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, span) => {
        const draws = createRandom(seed).for('bounds')
        const integer = draws.integer(min, min + span)
        expect(Number.isInteger(integer) && integer >= min && integer <= min + span).toBe(true)
        const float = draws.float()
        expect(float >= 0 && float < 1).toBe(true)
        expect(draws.digits(6)).toMatch(/^\d{6}$/)
        expect(draws.hex(24)).toMatch(/^[\da-f]{24}$/)
        expect(Number.isFinite(draws.normal())).toBe(true)
        expect(draws.chance(0)).toBe(false)
        expect(draws.chance(1)).toBe(true)
        expect(['a', 'b']).toContain(draws.pick(['a', 'b']))
      }),
    )
  })

  it('spreads evenly', () => {
    const counts = new Map<string, number>()
    for (let n = 0; n < 5_000; n += 1) {
      const digit = createRandom(1).for('spread', n).digits(1)
      counts.set(digit, (counts.get(digit) ?? 0) + 1)
    }
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(120)
    expect(counts.size).toBe(10)
  })

  it('has nothing to pick from nothing', () => {
    expect(() => createRandom(1).for('pick').pick([])).toThrow(RangeError)
  })
})
