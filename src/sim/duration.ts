/** Length of virtual time in milliseconds, or words for it: `'90s'`, `'5min'`, `'24h'`, `'2d'`, `'1h 30min'`. */
export type Duration = number | string

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1_000,
  sec: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/**
 * Whole milliseconds of a duration, rounded.
 * @throws RangeError when the words are not a duration or the number is negative or not finite.
 */
export function durationMs(duration: Duration): number {
  if (typeof duration === 'number') {
    if (!Number.isFinite(duration) || duration < 0) throw new RangeError(`Not a duration: ${duration}`)
    return Math.round(duration)
  }
  if (typeof duration !== 'string') throw new RangeError(`Not a duration: ${String(duration)}. Write it like 90s, 5min, 24h or 2d.`)
  const words = duration.trim().toLowerCase()
  if (/^\d+(\.\d+)?$/.test(words)) return Math.round(Number(words))
  const part = /(\d+(?:\.\d+)?)\s*(ms|sec|s|min|m|h|d)\s*/y
  let total = 0
  while (part.lastIndex < words.length) {
    const match = part.exec(words)
    if (!match) throw new RangeError(`Not a duration: "${duration}". Write it like 90s, 5min, 24h or 2d.`)
    total += Number(match[1]) * unitMs[match[2]!]!
  }
  if (words === '') throw new RangeError('Not a duration: it is empty. Write it like 90s, 5min, 24h or 2d.')
  return Math.round(total)
}

/**
 * The same for a length that may lie before: `-2d` is two days back.
 * @throws RangeError like `durationMs`
 */
export function signedDurationMs(duration: Duration): number {
  if (typeof duration === 'number') return duration < 0 ? -durationMs(-duration) : durationMs(duration)
  const [, sign, words] = /^\s*([-−]?)(.*)$/s.exec(duration)!
  const length = durationMs(words!)
  return sign && length > 0 ? -length : length
}

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
