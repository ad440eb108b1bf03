import { setImmediate as turn } from 'node:timers/promises'
import * as msw from 'msw/http'
import { setupServer } from 'msw/node'
import type { CutOffResponse } from './server/index.ts'
import { accountHandler, refuseStrayAccountRequests, type ServerOf, type Wire } from './wire.ts'

/**
 * Below the sockets, a body that breaks at once takes its headers along, and `fetch` rejects instead of `json()`. So
 * the headers get a moment to arrive.
 */
function breakLater({ sent, status, headers }: CutOffResponse): Response {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(sent))
      for (let turns = 0; turns < 10; turns += 1) await turn()
      controller.error(new TypeError('The connection was closed in the middle of the body'))
    },
  })
  return new Response(body, { status, headers })
}

/** Answers `fetch` in Node, below the client’s sockets: for tests that want the whole way of a request. */
export function startNode(serverOf: ServerOf): Promise<Wire> {
  const network = setupServer(accountHandler(msw, serverOf, breakLater))
  network.listen({ onUnhandledFrame: refuseStrayAccountRequests })
  return Promise.resolve({ stop: () => network.close() })
}
