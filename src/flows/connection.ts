import { fromCallback } from 'xstate'

/** What is said when the phone gets a way to the servers, or loses it. */
export type ConnectionEvent = { type: 'connection.returned' } | { type: 'connection.lost' }

/** A placeholder: the world brings the one that tells. */
export const connection = fromCallback(() => {
  throw new Error('The world provides no "connection"')
})
