import { durationMs, signedDurationMs } from './duration.ts'

/**
 * Reads what came from outside, and gives it in the shape it has inside.
 * @throws RangeError whose message is what would have been right: `a whole number from 1 to 8`
 *
 * A page has these before its first frame, and a library of schemas after it.
 */
export type Read<T> = (value: unknown) => T

/** What `read` makes of a value, or the sentence that says what it takes. */
export function tryToRead<T>(read: Read<T>, value: unknown): { value: T } | { takes: string } {
  try {
    return { value: read(value) }
  } catch (error) {
    if (error instanceof RangeError) return { takes: error.message }
    throw error
  }
}

/** What passes the check, as it is. */
export const such =
  <T>(is: (value: unknown) => boolean, takes: string): Read<T> =>
  (value) => {
    if (!is(value)) throw new RangeError(takes)
    return value as T
  }

/** A truth value, and no word or number for one. */
export const yesOrNo: Read<boolean> = such((value) => typeof value === 'boolean', 'true or false')

/** One of these words. */
export const oneOf = <const T extends string>(choices: readonly T[]): Read<T> =>
  such((value) => choices.includes(value as T), `one of ${choices.join(', ')}`)

/** A number from `min` to `max`, both included. */
export const numberFrom = (min: number, max: number): Read<number> =>
  such((value) => typeof value === 'number' && value >= min && value <= max, `a number from ${min} to ${max}`)

/** A whole number from `min` to `max`, both included. */
export const wholeFrom = (min: number, max: number): Read<number> =>
  such((value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max, `a whole number from ${min} to ${max}`)

/**
 * A duration of up to `max` milliseconds, in words or as a number of them.
 * @param signed whether a length before, down to `-max`, is one too
 */
export const lengthUpTo = (max: number, signed = false): Read<number> => {
  const inBounds = numberFrom(signed ? -max : 0, max)
  return (value) => {
    if (typeof value !== 'number' && typeof value !== 'string') throw new RangeError('a duration like 90s, 5min, 24h or 2d')
    return inBounds(signed ? signedDurationMs(value) : durationMs(value))
  }
}

/** What `read` makes of it, or else the sentence that tells of the whole shape rather than of the part that is wrong. */
export const shaped =
  <T>(read: Read<T>, takes: string): Read<T> =>
  (value) => {
    const found = tryToRead(read, value)
    if ('takes' in found) throw new RangeError(takes)
    return found.value
  }

/** The same, or nothing at all. */
export const perhaps =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) =>
    value === undefined ? undefined : read(value)

/** Anything that has fields to look at, an array among them. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** An object with these fields and no others. A field that reads as undefined is left out. */
export const objectOf =
  <T extends object>(fields: { [Name in keyof T]-?: Read<T[Name]> }): Read<T> =>
  (value) => {
    if (!isObject(value)) throw new RangeError(`an object with ${Object.keys(fields).join(', ')}`)
    for (const name of Object.keys(value)) if (!Object.hasOwn(fields, name)) throw new RangeError(`no "${name}"`)
    const read = Object.entries<Read<unknown>>(fields).map(([name, readField]) => [name, readField(value[name])] as const)
    return Object.fromEntries(read.filter(([, field]) => field !== undefined)) as T
  }

/** From a shorter duration to a longer one, or to the same. */
export const spanUpTo = (max: number): Read<[number, number]> => {
  const length = lengthUpTo(max)
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) throw new RangeError('two durations')
    const [from, to] = [length(value[0]), length(value[1])]
    if (from > to) throw new RangeError('the shorter duration first')
    return [from, to]
  }
}

/** A value as a sentence names it, and not at any length. */
export function inWords(value: unknown): string {
  let words: string | undefined
  try {
    words = typeof value === 'number' ? String(value) : JSON.stringify(value)
  } catch {
    // A circle, or a number too big for JSON: its name has to do.
  }
  words ??= typeof value === 'function' ? 'a function' : String(value)
  return words.length > 80 ? `${words.slice(0, 77)}…` : words
}
