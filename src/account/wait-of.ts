import type { Failure } from './client.ts'

/** How long a failure says to wait, in milliseconds. */
export function waitOf(failure: Failure): number | undefined {
  const { retryAfter } = failure.kind === 'problem' ? failure.document : failure.kind === 'server-fault' ? failure : {}
  return retryAfter === undefined ? undefined : retryAfter * 1_000
}
