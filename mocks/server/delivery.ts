import { problemAnswer, type Answer } from './refusal.ts'
import type { Fault, FaultKind } from './faults.ts'

/**
 * What `handle` rejects with when the connection breaks before an answer. Each wire turns it into what its clients see
 * of that: a network error in `fetch`, a destroyed socket. A body that is cut off needs no such word: the `Response`
 * has a body stream that ends in an error. An answer that never comes is a promise that never settles.
 */
export class ConnectionReset extends Error {
  constructor() {
    super('The connection was reset')
    this.name = 'ConnectionReset'
  }
}

const json = { 'content-type': 'application/json' }
const defaultRetryAfter = 30

/** The answer a fault puts in place of the rules’, for faults that have one. */
export function faultAnswer({ kind, retryAfter }: Fault, status: number): Answer | undefined {
  const wait = { retryAfter: retryAfter === undefined ? defaultRetryAfter : Math.max(1, Math.ceil(retryAfter / 1000)) }
  switch (kind) {
    case '500':
      return problemAnswer('server-error')
    case '502':
      return problemAnswer('server-bad-gateway')
    case '503':
      return problemAnswer('server-unavailable', wait)
    case '429':
      return problemAnswer('too-many-requests', wait)
    case 'empty':
      return { status, problem: null, text: '', headers: json }
    case 'malformed':
      return { status, problem: null, text: '<html><body>Welcome</body></html>', headers: json }
    case 'cutBody':
      return { status, problem: null, text: '{"id":"', headers: json }
    case 'reset':
    case 'neverAnswers':
    case 'answerLostAfterCommit':
      return undefined
  }
}

const encoder = new TextEncoder()

function cutOff(text: string): ReadableStream<Uint8Array> {
  let sent = false
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('The connection was closed in the middle of the body'))
      else controller.enqueue(encoder.encode(text))
      sent = true
    },
  })
}

/** Puts an answer into a `Response`. @throws ConnectionReset where the fault says so */
export function deliver({ status, text, headers }: Answer, fault: FaultKind | null): Response {
  if (fault === 'reset' || fault === 'answerLostAfterCommit') throw new ConnectionReset()
  return new Response(fault === 'cutBody' ? cutOff(text) : text, { status, headers })
}
