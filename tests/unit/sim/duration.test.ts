import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationMs, signedDurationMs } from '../../../src/sim/duration.ts'

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['5min', 300_000],
    ['5m', 300_000],
    ['24h', 86_400_000],
    ['2d', 172_800_000],
    ['250ms', 250],
    ['1.5h', 5_400_000],
    ['1h 30min', 5_400_000],
    ['1h30min', 5_400_000],
    [' 2 D ', 172_800_000],
    ['1500', 1_500],
    ['0', 0],
    [1_500, 1_500],
    [0.6, 1],
    ['0.4ms', 0],
  ])('%j is %d ms', (words, ms) => {
    expect(durationMs(words)).toBe(ms)
  })

  it.each(['', '  ', '-5s', 's', '5 weeks', '5min later', 'min5', '1h-30min', '١٢s', '1e3', 'NaN', 'Infinity'])('%j is none', (words) => {
    expect(() => durationMs(words)).toThrow(RangeError)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (number) => {
    expect(() => durationMs(number)).toThrow(RangeError)
  })

  it('says how to write it', () => {
    expect(() => durationMs('soon')).toThrow('90s, 5min, 24h or 2d')
  })

  it('is a whole number of milliseconds that is not negative, or an error that says so', () => {
    const word = fc.stringMatching(/^[ 0-9.smhdin-]{0,12}$/)
    fc.assert(
      fc.property(fc.oneof(word, fc.double()), (anything) => {
        let outcome: unknown
        try {
          outcome = durationMs(anything)
        } catch (error) {
          outcome = error
        }
        const isLength = typeof outcome === 'number' && Number.isInteger(outcome) && outcome >= 0
        expect(isLength || outcome instanceof RangeError).toBe(true)
      }),
    )
  })
})

describe('a length that may lie before', () => {
  it.each([
    ['-2d', -172_800_000],
    ['−90s', -90_000],
    [' - 5min', -300_000],
    ['-0s', 0],
    ['24h', 86_400_000],
    [-1_500.4, -1_500],
    [0, 0],
  ])('%s', (words, ms) => {
    expect(signedDurationMs(words)).toBe(ms)
  })

  it.each(['-', '--2d', '2d-', 'soon', Number.NaN])('is not %s', (words) => {
    expect(() => signedDurationMs(words)).toThrow(RangeError)
  })
})
