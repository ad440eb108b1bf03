import { day, hour, minute } from '../../sim/duration.ts'
import type { LabKey } from '../lab-text.tsx'

/** Virtual milliseconds per real one. */
export const speeds = [0, 1, 10, 60] as const

export const skips = [
  { by: minute, title: 'lab.time.plus-1min' },
  { by: 5 * minute, title: 'lab.time.plus-5min' },
  { by: 24 * hour, title: 'lab.time.plus-24h' },
  { by: 2 * day, title: 'lab.time.plus-2d' },
] as const satisfies readonly { by: number; title: LabKey }[]
