import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'

/** A stream of draws. Every method takes from the same stream, in order. */
export interface Draws {
  /** In [0, 1). */
  float(): number
  /** An integer in [min, max], both included. */
  integer(min: number, max: number): number
  /** True with the given probability; 0 never, 1 always. */
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
  /** `length` decimal digits; leading zeros happen. */
  digits(length: number): string
  /** A standard normal deviate. */
  normal(): number
  /** `length` lower-case hexadecimal characters. */
  hex(length: number): string
}

/**
 * Seeded chance, split by name: `random.for('sms', 3)` always starts the same stream for the same seed, whatever else
 * was drawn before, so one more request does not shift later draws.
 */
export interface Random {
  readonly seed: number
  for(name: string, n?: number | string): Draws
}

/** FNV-1a, then a final mix so that neighbouring names do not give neighbouring seeds. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    h ^= text.charCodeAt(index)
    h = Math.imul(h, 0x01000193)
  }
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

/** @param seed as `checkedSeed` takes it */
export function createRandom(seed: number): Random {
  return {
    seed,
    for(name, n = 0) {
      const generator = xoroshiro128plus(hash(`${seed}/${name}/${n}`))
      const draws: Draws = {
        float: () => uniformFloat64(generator),
        integer: (min, max) => min + Math.floor(draws.float() * (max - min + 1)),
        chance: (probability) => draws.float() < probability,
        pick(items) {
          if (items.length === 0) throw new RangeError('Nothing to pick from')
          return items[draws.integer(0, items.length - 1)]!
        },
        digits: (length) => Array.from({ length }, () => draws.integer(0, 9)).join(''),
        normal() {
          // Box–Muller; 1 − float() keeps the logarithm finite.
          return Math.sqrt(-2 * Math.log(1 - draws.float())) * Math.cos(2 * Math.PI * draws.float())
        },
        hex: (length) => Array.from({ length }, () => draws.integer(0, 15).toString(16)).join(''),
      }
      return draws
    },
  }
}
