import { fromCallback } from 'xstate'
import type { ConnectionEvent } from '../../flows/connection.ts'

/** Tells flows when a phone gets a way to the servers, and when it loses it. */
export interface ConnectionWatch {
  /** @returns what ends the listening */
  listen(tell: (event: ConnectionEvent) => void): () => void
  /** Call it whenever the radios changed. */
  note(isConnected: boolean): void
}

export function createConnectionWatch(): ConnectionWatch {
  const listeners = new Set<(event: ConnectionEvent) => void>()
  let before: boolean | undefined
  return {
    listen(tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    note(isConnected) {
      const hasChanged = before !== undefined && before !== isConnected
      before = isConnected
      if (!hasChanged) return
      // What hears it may stop listening, and another one begin.
      for (const tell of [...listeners]) tell({ type: isConnected ? 'connection.returned' : 'connection.lost' })
    },
  }
}

/** Logic that tells whoever invokes it when the phone gets a way to the servers or loses it. */
export const connectionLogic = (listen: ConnectionWatch['listen']) => fromCallback(({ sendBack }) => listen(sendBack))
