import type { Draws } from '../../../src/sim/random.ts'
import { longestLatency, type Latency } from './latency-shape.ts'

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
