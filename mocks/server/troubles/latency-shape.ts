import { minute } from '../../../src/sim/duration.ts'
import { isObject, lengthUpTo, numberFrom, objectOf, shaped, spanUpTo, type Read } from '../../../src/sim/reading.ts'

/** How long an answer takes, in milliseconds. Names follow WireMock. */
export type Latency = { fixed: number } | { uniform: [number, number] } | { lognormal: { median: number; sigma: number; max: number } }

export const longestLatency = 5 * minute

const length = lengthUpTo(longestLatency)
const fixed = objectOf({ fixed: length })
const uniform = objectOf({ uniform: spanUpTo(longestLatency) })
const lognormal = objectOf({
  lognormal: objectOf({
    median: length,
    sigma: numberFrom(0, 3),
    max: (value) => (value === undefined ? longestLatency : length(value)),
  }),
})

/** Takes `'2s'` for a fixed latency, and durations in words everywhere; null leaves the choice to a wider condition. */
export const readLatency: Read<Latency | null> = shaped((value) => {
  if (value === null) return null
  if (!isObject(value)) return { fixed: length(value) }
  return ('fixed' in value ? fixed : 'uniform' in value ? uniform : lognormal)(value)
}, 'a duration up to 5min, {"fixed":"2s"}, {"uniform":["0s","5min"]}, {"lognormal":{"median":"2s","sigma":0.5,"max":"1min"}} or null')
