import { ConnectionReset } from './connection-reset.ts'
import { problemAnswer, type Answer } from '../refusal.ts'
import type { Fault, FaultKind } from './fault-shape.ts'

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
    case '403':
      return problemAnswer('access-denied')
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

/** An answer whose body breaks off: reading it fails after `sent`. A wire with sockets may cut the connection there itself. */
export class CutOffResponse extends Response {
  readonly sent: string
  constructor(sent: string, init: ResponseInit) {
    let isSent = false
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isSent) controller.error(new TypeError('The connection was closed in the middle of the body'))
        else controller.enqueue(new TextEncoder().encode(sent))
        isSent = true
      },
    })
    super(body, init)
    this.sent = sent
  }
}

/** Puts an answer into a `Response`. @throws ConnectionReset where the fault says so */
export function deliver({ status, text, headers }: Answer, fault: FaultKind | null): Response {
  if (fault === 'reset' || fault === 'answerLostAfterCommit') throw new ConnectionReset()
  return fault === 'cutBody' ? new CutOffResponse(text, { status, headers }) : new Response(text, { status, headers })
}
