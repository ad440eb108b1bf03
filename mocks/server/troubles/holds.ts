import type { Clock } from '../../../src/sim/clock.ts'
import type { Operation } from '../../../src/account/contract.ts'

export interface HeldRequest {
  requestId: string
  operation: Operation
  since: number
}

export interface Holds {
  /** Resolves when released; rejects with the signal’s reason. */
  hold(request: HeldRequest, signal: AbortSignal): Promise<void>
  /** @returns how many were released */
  release(which: { operation?: Operation; requestId?: string }): number
  all(): HeldRequest[]
}

export function createHolds(clock: Pick<Clock, 'park'>): Holds {
  const held = new Set<{ request: HeldRequest; release(): void }>()
  return {
    async hold(request, signal) {
      const { ended, release } = clock.park({ work: request.requestId, signal })
      const entry = { request, release }
      held.add(entry)
      try {
        await ended
      } finally {
        held.delete(entry)
      }
    },
    release({ operation, requestId }) {
      const leaving = [...held].filter(
        ({ request }) =>
          (operation === undefined || request.operation === operation) && (requestId === undefined || request.requestId === requestId),
      )
      for (const entry of leaving) {
        held.delete(entry)
        entry.release()
      }
      return leaving.length
    },
    all: () => [...held].map(({ request }) => ({ ...request })),
  }
}
