import { isObject, lengthUpTo, numberFrom, objectOf, oneOf, perhaps, shaped, wholeFrom, type Read } from '../../../src/sim/reading.ts'
import { day } from '../../../src/sim/duration.ts'

/**
 * Ways a request can fail although its sender did nothing wrong. Only `answerLostAfterCommit` lets the rules run first;
 * all others leave the server as it was.
 */
export const faultKinds = [
  '500',
  '502',
  '503',
  '429',
  '403',
  'reset',
  'empty',
  'malformed',
  'cutBody',
  'neverAnswers',
  'answerLostAfterCommit',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  kind: FaultKind
  /** Of each matching request; 1 if left out. */
  probability?: number | undefined
  /** Only the next so many requests, counted from when the condition was set. */
  count?: number | undefined
  /** Milliseconds after the start of the story. */
  from?: number | undefined
  until?: number | undefined
  /** For 503 and 429: milliseconds until a client may try again; 30 s if left out. */
  retryAfter?: number | undefined
}

const kindOf = oneOf(faultKinds)
const sinceStart = perhaps(lengthUpTo(365 * day))

const fault: Read<Fault> = objectOf<Fault>({
  kind: (value) => kindOf(typeof value === 'number' ? String(value) : value),
  probability: perhaps(numberFrom(0, 1)),
  count: perhaps(wholeFrom(1, Infinity)),
  from: sinceStart,
  until: sinceStart,
  retryAfter: perhaps(lengthUpTo(day)),
})

/** Takes the kind alone, too; null is none. */
export const readFault: Read<Fault | null> = shaped(
  (value) => (value === null ? null : isObject(value) ? fault(value) : { kind: kindOf(value) }),
  `null, or {"kind": one of ${faultKinds.join(', ')}, "probability"?: 0 to 1, "count"?: 1 or more, "from"?, "until"?, "retryAfter"?: durations}`,
)
