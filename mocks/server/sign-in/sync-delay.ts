import { day } from '../../../src/sim/duration.ts'
import { isObject, lengthUpTo, objectOf, shaped, spanUpTo, type Read } from '../../../src/sim/reading.ts'

/** How long the servers that people sign in at lag behind, in milliseconds. Drawn anew for each change. */
export type SyncDelay = { fixed: number } | { uniform: [number, number] }

const longest = 2 * day
const length = lengthUpTo(longest)
const fixed = objectOf({ fixed: length })
const uniform = objectOf({ uniform: spanUpTo(longest) })

export const readSyncDelay: Read<SyncDelay> = shaped(
  (value) => (isObject(value) ? ('fixed' in value ? fixed : uniform)(value) : { fixed: length(value) }),
  'a duration up to 2d, 0 for at once, or {"uniform":["5min","10min"]}',
)
