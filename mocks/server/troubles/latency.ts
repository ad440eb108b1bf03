import * as v from 'valibot'
import { durationSchema } from '../../../src/sim/condition.ts'
import { minute } from '../../../src/sim/duration.ts'
import type { Draws } from '../../../src/sim/random.ts'

/** How long an answer takes, in milliseconds. Names follow WireMock. */
export type Latency = { fixed: number } | { uniform: [number, number] } | { lognormal: { median: number; sigma: number; max: number } }

export const longestLatency = 5 * minute

const length = durationSchema(longestLatency)

/** Takes `'2s'` for a fixed latency, and durations in words everywhere; null leaves the choice to a wider condition. */
export const latencySchema: v.GenericSchema<unknown, Latency | null> = v.union(
  [
    v.null(),
    v.pipe(
      length,
      v.transform((fixed) => ({ fixed })),
    ),
    v.strictObject({ fixed: length }),
    v.strictObject({
      uniform: v.pipe(
        v.tuple([length, length]),
        v.check(([from, to]) => from <= to, 'the shorter duration first'),
      ),
    }),
    v.strictObject({
      lognormal: v.strictObject({
        median: length,
        sigma: v.pipe(v.number(), v.minValue(0), v.maxValue(3)),
        max: v.optional(length, longestLatency),
      }),
    }),
  ],
  'a duration up to 5min, {"fixed":"2s"}, {"uniform":["0s","5min"]}, {"lognormal":{"median":"2s","sigma":0.5,"max":"1min"}} or null',
)

/** What each region's distance means, where no latency is set. */
export const regionLatency = {
  mainland: { uniform: [120, 400] },
  elsewhere: { uniform: [0, longestLatency] },
  local: { fixed: 0 },
} as const satisfies Record<string, { fixed: number } | { uniform: readonly [number, number] }>
export type ServerRegion = keyof typeof regionLatency

/** Whole milliseconds for one answer. */
export function drawLatency(latency: Latency | (typeof regionLatency)[ServerRegion], draws: () => Draws): number {
  if ('fixed' in latency) return Math.round(latency.fixed)
  if ('uniform' in latency) return draws().integer(Math.round(latency.uniform[0]), Math.round(latency.uniform[1]))
  const { median, sigma, max } = latency.lognormal
  return Math.round(Math.min(max, median * Math.exp(sigma * draws().normal())))
}
