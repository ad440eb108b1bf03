/**
 * What `handle` rejects with when the connection breaks before an answer. Each wire turns it into what its clients see
 * of that: a network error in `fetch`, a destroyed socket. An answer that never comes is a promise that never settles.
 */
export class ConnectionReset extends Error {
  constructor() {
    super('The connection was reset')
    this.name = 'ConnectionReset'
  }
}
