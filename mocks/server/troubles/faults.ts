import * as v from 'valibot'
import { durationSchema } from '../../../src/sim/condition.ts'
import { day } from '../../../src/sim/duration.ts'
import type { Random } from '../../../src/sim/random.ts'

/**
 * Ways a request can fail although its sender did nothing wrong. Only `answerLostAfterCommit` lets the rules run first;
 * all others leave the server as it was.
 */
export const faultKinds = [
  '500',
  '502',
  '503',
  '429',
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

const sinceStart = durationSchema(365 * day)

export const faultSchema: v.GenericSchema<unknown, Fault | null> = v.union(
  [
    v.null(),
    v.pipe(
      v.picklist(faultKinds),
      v.transform((kind): Fault => ({ kind })),
    ),
    v.strictObject({
      kind: v.pipe(
        v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
        v.picklist(faultKinds, `one of ${faultKinds.join(', ')}`),
      ),
      probability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
      count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      from: v.optional(sinceStart),
      until: v.optional(sinceStart),
      retryAfter: v.optional(durationSchema(day)),
    }),
  ],
  `null, or {"kind": one of ${faultKinds.join(', ')}, "probability"?: 0 to 1, "count"?: 1 or more, "from"?, "until"?, "retryAfter"?: durations}`,
)

/** Decides which requests a fault meets, and keeps count of those it met. */
export interface FaultPicker {
  /** @param n which request of this name it is, so that chance does not depend on other requests */
  meets(fault: Fault | null, at: number, name: string, n: number): fault is Fault
}

export function createFaultPicker(random: Random, storyStart: number): FaultPicker {
  // Setting a condition again makes a new object, and so a new count.
  const met = new WeakMap<Fault, number>()
  return {
    meets(fault, at, name, n): fault is Fault {
      if (!fault) return false
      const since = at - storyStart
      if (since < (fault.from ?? 0) || since >= (fault.until ?? Infinity)) return false
      const before = met.get(fault) ?? 0
      if (fault.count !== undefined && before >= fault.count) return false
      if (fault.probability !== undefined && !random.for(`server.fault.${name}`, n).chance(fault.probability)) return false
      met.set(fault, before + 1)
      return true
    },
  }
}
