import { inWords } from './reading.ts'

/** Seeds are whole numbers from 0 up to this. */
export const lastSeed = 2_147_483_647

/** Whether it is a whole number from 0 to `lastSeed`. */
export const isSeed = (seed: unknown): seed is number => Number.isInteger(seed) && (seed as number) >= 0 && (seed as number) <= lastSeed

/** @throws RangeError for what is no seed: a story or an address with it could not be read again */
export function checkedSeed(seed: unknown): number {
  if (!isSeed(seed)) throw new RangeError(`A seed is a whole number from 0 to ${lastSeed}, not ${inWords(seed)}.`)
  return seed
}
