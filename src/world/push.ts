import type { PushGateway, PushNote } from '../../mocks/server/index.ts'
import type { Clock } from '../sim/clock.ts'

/** Carries what the server tells devices by itself. Whoever is out of reach then is not told later. */
export interface Push extends PushGateway {
  /** @returns what ends the listening */
  listen(hear: (note: PushNote) => void): () => void
}

export function createPush(clock: Clock): Push {
  const listeners = new Set<(note: PushNote) => void>()
  return {
    send: (note) =>
      void clock.setTimeout(
        () => {
          for (const hear of [...listeners]) hear(note)
        },
        note.at - clock.now(),
        'push',
      ),
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
