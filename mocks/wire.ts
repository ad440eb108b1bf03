import type { http as mswHttp, HttpResponse as MswResponse } from 'msw/http'
import { accountPath, ConnectionReset, CutOffResponse, type AccountServer } from './server/index.ts'

/** Finds the server that a request is for, by its `x-world` header; undefined when that world is not here. */
export type ServerOf = (request: Request) => AccountServer | undefined

/** What every wire gives back: how to take it off the network again. */
export interface Wire {
  stop(): void
}

const isAccountRequest = (request: Request) => new URL(request.url).pathname.startsWith(accountPath)

/**
 * The one MSW handler of all wires. A connection that breaks becomes a network error; an error nobody expected becomes
 * a plain 500 without a stack.
 * @param cutOff how this wire breaks off a body, if reading it to its error will not do
 */
export function accountHandler(
  { http, HttpResponse }: { http: typeof mswHttp; HttpResponse: typeof MswResponse },
  serverOf: ServerOf,
  cutOff: (response: CutOffResponse) => Response = (response) => response,
) {
  return http.all(
    ({ request }) => isAccountRequest(request) && serverOf(request) !== undefined,
    async ({ request }) => {
      try {
        const response = await serverOf(request)!.handle(request)
        return response instanceof CutOffResponse ? cutOff(response) : response
      } catch (error) {
        if (error instanceof ConnectionReset || request.signal.aborted) return HttpResponse.error()
        return HttpResponse.json(
          { type: '/problems/server-error', title: 'The server met an error', status: 500 },
          { status: 500, headers: { 'content-type': 'application/problem+json' } },
        )
      }
    },
  )
}

/** Requests to the account server that no world answers are errors; all others go where they were going. */
export function refuseStrayAccountRequests({ frame, defaults }: { frame: { data: unknown }; defaults: { error(): void } }): void {
  const { request } = frame.data as { request?: Request }
  if (!request || !isAccountRequest(request)) return
  defaults.error()
  // MSW turns a thrown response into the answer, and this one into what fetch rejects with.
  throw Response.error()
}
