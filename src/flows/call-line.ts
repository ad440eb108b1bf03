import { fromCallback, type AnyEventObject } from 'xstate'

/** What a call on the carrier's helpline says of itself. */
export type CallEvent =
  /** The network took the call. `queue` is how long the helpline lets one wait, in milliseconds. */
  | { type: 'line.taken'; number: string; carrier: string; queue: number }
  /** No SIM in the phone is in service. */
  | { type: 'line.failed' }
  /** The service went away in the middle of the call. */
  | { type: 'line.dropped' }

/** A call on the helpline, by the SIM in a slot. Told `filter.lifted`, the carrier lets codes to its number through. */
export const callLine = fromCallback<AnyEventObject, { slot: 1 | 2 | undefined }>(() => {
  throw new Error('The world provides no "callLine"')
})
