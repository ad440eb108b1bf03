import * as v from 'valibot'
import { isMutation, routes, type AnswerOf, type BodyOf, type Operation, type ParamsOf, type QueryOf, type Route } from './contract.ts'
import { CacheDamagedError } from './cache-damaged-error.ts'
import { ClockWrongError } from './clock-wrong-error.ts'
import { OfflineError } from './offline-error.ts'
import { problemKind, type Problem, type ProblemKind } from './problems.ts'

export { CacheDamagedError } from './cache-damaged-error.ts'
export { ClockWrongError } from './clock-wrong-error.ts'
export { OfflineError } from './offline-error.ts'

/** Why a call did not give an answer. A closed set; each kind has words and a way on. */
export type Failure =
  /** The device has no connection. */
  | { kind: 'offline' }
  /** No answer within the caller's patience. */
  | { kind: 'timed-out' }
  /** The connection broke before an answer. */
  | { kind: 'refused' }
  /** The network wants its own page accepted first: 511. */
  | { kind: 'captive' }
  /** The device's clock is so far off that no certificate is valid to it. */
  | { kind: 'clock-wrong' }
  /** The device cannot read what it keeps of its session, so nothing is asked in its name. */
  | { kind: 'cache-damaged' }
  /** The server failed: 5xx. `retryAfter` in seconds, if it said so. */
  | { kind: 'server-fault'; status: number; retryAfter?: number }
  /** An answer came that is empty, cut off or not what the contract says. */
  | { kind: 'garbled' }
  /** The server refused for a reason it names. */
  | { kind: 'problem'; problem: ProblemKind; document: Problem }
  /** The server refused for a reason this client does not know. */
  | { kind: 'unknown'; status: number; title: string }
  /** Whoever asked went away. */
  | { kind: 'cancelled' }

/** What a rejected call throws. `idempotencyKey` lets a retry be the same request. */
export class AccountFailure extends Error {
  readonly failure: Failure
  readonly idempotencyKey: string | undefined
  /** When it came, of a no that says how long to wait: whoever asked through a world knows, the client has no clock. */
  receivedAt: number | undefined
  constructor(failure: Failure, idempotencyKey?: string) {
    super(failure.kind === 'problem' ? failure.problem : failure.kind)
    this.name = 'AccountFailure'
    this.failure = failure
    this.idempotencyKey = idempotencyKey
  }
}

/** The failure in anything that was thrown. */
export function failureOf(error: unknown): Failure {
  return error instanceof AccountFailure
    ? error.failure
    : { kind: 'unknown', status: 0, title: error instanceof Error ? error.message : String(error) }
}

export interface CallOptions {
  signal?: AbortSignal
  /** Session token, for operations that need one signed in. */
  token?: string
  /** Give the key of a failed call to repeat that very request. */
  idempotencyKey?: string | undefined
  /** Names this request at both ends of the wire. */
  requestId?: string
}

export type Call<O extends Operation> = (ParamsOf<O> extends undefined ? { params?: undefined } : { params: ParamsOf<O> }) &
  (QueryOf<O> extends undefined ? { query?: undefined } : { query: QueryOf<O> }) &
  (BodyOf<O> extends undefined ? { body?: undefined } : { body: BodyOf<O> }) &
  CallOptions

export interface AccountClient {
  /**
   * Calls one operation of the contract.
   * @throws AccountFailure for everything that is not the answer the contract promises
   */
  call<O extends Operation>(operation: O, call: Call<O>): Promise<AnswerOf<O>>
}

export interface AccountClientOptions {
  /** `fetch`, or anything of its shape. */
  fetch: (request: Request) => Promise<Response>
  /** Origin that the paths of the contract stand on. */
  origin: string
  /** A new key for each change that is asked for. */
  nextIdempotencyKey: () => string
  /** Sent with every request, for the log. */
  headers?: () => Record<string, string>
}

const problemSchema = v.looseObject({ type: v.string(), title: v.string(), status: v.number() })

function addressOf(route: Route, call: { params?: unknown; query?: unknown }, origin: string): string {
  const params = (call.params ?? {}) as Record<string, string>
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const address = new URL(path, origin)
  for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, string>)) address.searchParams.set(name, value)
  return address.href
}

function retryAfterOf(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? { retryAfter: seconds } : {}
}

async function failureFrom(response: Response): Promise<Failure> {
  // RFC 6585: comes from the network on the way, never from the server.
  if (response.status === 511) return { kind: 'captive' }
  if (response.status >= 500) return { kind: 'server-fault', status: response.status, ...retryAfterOf(response) }
  let parsed: unknown
  try {
    parsed = await response.json()
  } catch {
    return { kind: 'garbled' }
  }
  if (!v.is(problemSchema, parsed)) return { kind: 'garbled' }
  const document = { ...parsed, ...retryAfterOf(response) } as Problem
  const problem = problemKind(document)
  return problem ? { kind: 'problem', problem, document } : { kind: 'unknown', status: document.status, title: document.title }
}

/** A thin typed client of the contract. It holds no state and never retries by itself. */
export function createAccountClient({ fetch, origin, nextIdempotencyKey, headers }: AccountClientOptions): AccountClient {
  return {
    async call(operation, call) {
      const route: Route = routes[operation]
      const key = isMutation(operation) ? (call.idempotencyKey ?? nextIdempotencyKey()) : undefined
      const fail = (failure: Failure) => new AccountFailure(failure, key)
      const request = new Request(addressOf(route, call, origin), {
        method: route.method,
        headers: {
          accept: 'application/json',
          ...headers?.(),
          ...(key && { 'idempotency-key': key }),
          ...(call.requestId && { 'x-request-id': call.requestId }),
          ...(call.token && { authorization: `Bearer ${call.token}` }),
          ...(call.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        ...(call.signal && { signal: call.signal }),
      })
      let response: Response
      try {
        response = await fetch(request)
      } catch (error) {
        if (call.signal?.aborted) throw fail({ kind: 'cancelled' })
        throw fail({
          kind:
            error instanceof CacheDamagedError
              ? 'cache-damaged'
              : error instanceof OfflineError
                ? 'offline'
                : error instanceof ClockWrongError
                  ? 'clock-wrong'
                  : 'refused',
        })
      }
      if (!response.ok) throw fail(await failureFrom(response))
      let answer: unknown
      try {
        answer = await response.json()
      } catch {
        throw fail({ kind: call.signal?.aborted ? 'cancelled' : 'garbled' })
      }
      const parsed = v.safeParse(route.answer, answer)
      if (!parsed.success) throw fail({ kind: 'garbled' })
      return parsed.output as AnswerOf<typeof operation>
    },
  }
}
