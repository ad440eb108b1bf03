import { durationMs } from '../../sim/duration.ts'

/** Lengths that somebody may want, each about twice the one before: a day is as easy to find as a second. */
const usual = [
  '0s',
  '1s',
  '2s',
  '5s',
  '10s',
  '30s',
  '1min',
  '2min',
  '5min',
  '10min',
  '30min',
  '1h',
  '2h',
  '6h',
  '12h',
  '1d',
  '2d',
  '3d',
  '4d',
  '7d',
  '14d',
  '30d',
].map(durationMs)

/** What a slider for lengths up to `max` goes through: the usual ones, and `max` at its end. Milliseconds. */
export const stepsUpTo = (max: number): number[] => [...usual.filter((length) => length < max), max]

/** The place of the last step that is no longer than `value`. */
export const stepAt = (steps: readonly number[], value: number): number =>
  Math.max(
    0,
    steps.findLastIndex((step) => step <= value),
  )
