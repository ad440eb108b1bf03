import type { AccountServer } from './account-server.ts'
import { ConnectionReset } from './troubles/connection-reset.ts'

/** How `fetch` says that a connection broke. */
const networkError = () => new TypeError('Failed to fetch')

/**
 * `fetch` straight into a server, without a wire between: an aborted request rejects at once with the signal’s reason,
 * a connection that breaks rejects with a TypeError.
 */
export function directFetch(server: Pick<AccountServer, 'handle'>): (request: Request) => Promise<Response> {
  return async (request) => {
    const { signal } = request
    signal.throwIfAborted()
    let abort!: () => void
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason as Error)
    })
    signal.addEventListener('abort', abort, { once: true })
    try {
      return await Promise.race([server.handle(request), aborted])
    } catch (error) {
      throw error instanceof ConnectionReset ? networkError() : error
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }
}
