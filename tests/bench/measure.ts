/**
 * One thing worth knowing, and what it stands on: the floor is the least that the same work could cost here, measured
 * in the same run, so that a slow machine is not mistaken for slow code.
 */
export interface Measure {
  name: string
  unit: 'ms' | 'kB' | '/s' | 'MB' | 'frames'
  /** What we promise; times and sizes stay below it, rates above it. */
  budget?: number
  floor?: { name: string; run: () => number | Promise<number> }
  /** Resolves to the value in `unit`. */
  run: () => number | Promise<number>
}

/** A module of measures. `close` gives back what they share. */
export interface Bench {
  measures: Measure[]
  close?: () => Promise<void>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Median real milliseconds of `work`, after a few rounds that let the engine warm up. */
export async function millisecondsOf(work: () => unknown, { runs = 15, warmUps = 5 } = {}): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < warmUps + runs; round += 1) {
    const start = performance.now()
    await work()
    if (round >= warmUps) taken.push(performance.now() - start)
  }
  return median(taken)
}

/** How often per second `work` gets done, when each call does `count` of it. */
export async function rateOf(work: () => unknown, count: number, options?: { runs?: number; warmUps?: number }): Promise<number> {
  return (count * 1000) / (await millisecondsOf(work, options))
}
