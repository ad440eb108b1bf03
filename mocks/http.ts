import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openApiDocument } from '../src/account/openapi.ts'
import { control, controlPath, isLocalOrigin, mayControl, refusal } from './control/control.ts'
import { createStandalone, type Standalone, type StandaloneOptions } from './control/standalone.ts'
import { ConnectionReset } from './server/index.ts'

export interface HttpOptions extends StandaloneOptions {
  /** 8787 if left out; 0 takes a free one. */
  port?: number
}

export interface HttpWire {
  /** `http://127.0.0.1:8787` */
  readonly url: string
  /** The story that is told now; another one after a reset. */
  readonly story: Standalone
  stop(): Promise<void>
}

/** Longest body that is read at all. The server has its own, smaller limit, and words for it. */
const longestRead = 128 * 1024
const tooLong = Symbol('too long')

async function readBody(message: IncomingMessage): Promise<string | typeof tooLong> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestRead) return tooLong
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * What lets a page that another port of this machine serves read an answer. The account API has no cookies, so whoever may
 * read it has brought what it takes; the control desk gives no such leave.
 */
const leaveFor = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'location, retry-after, x-request-id',
  vary: 'origin',
})

const leaveToAsk = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'accept, accept-language, authorization, content-type, idempotency-key, x-request-id, x-world',
  'access-control-max-age': '600',
}

function send(response: ServerResponse, status: number, type: string, text: string, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(text)
}

const sendProblem = (response: ServerResponse, status: number, kind: string, title: string, headers?: Record<string, string>) =>
  send(response, status, 'application/problem+json', JSON.stringify({ type: `/problems/${kind}`, title, status }), headers)

/** A no of the control desk, whose problems are of no kind of their own. */
function sendRefusal(response: ServerResponse, status: number, sentence: string) {
  const { type, text } = refusal(status, sentence)
  send(response, status, type, text)
}

function requestOf(message: IncomingMessage, url: URL, text: string, requestId: string, signal: AbortSignal): Request {
  const headers = new Headers({ 'x-request-id': requestId })
  for (const [name, value] of Object.entries(message.headers)) {
    if (name !== 'x-request-id' && value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const { method = 'GET' } = message
  return new Request(url, { method, headers, signal, ...(text !== '' && method !== 'GET' && method !== 'HEAD' && { body: text }) })
}

async function sendAnswer(answer: Response, response: ServerResponse) {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body) {
    // Each piece is on its way before the next is read: if reading fails, what came before it has arrived.
    for await (const chunk of answer.body) await new Promise((resolve) => response.write(chunk, resolve))
  }
  response.end()
}

/** Puts an account server of its own on a socket of this machine, with the control desk beside it. */
export async function startHttp({ port = 8787, ...options }: HttpOptions = {}): Promise<HttpWire> {
  let story = createStandalone(options)
  let requests = 0
  const inUse = new Set<string>()
  let contract: string | undefined

  function restart(seed: number): Standalone {
    const { speed } = story.clock
    story.end()
    story = createStandalone({ speed, ...options, seed })
    return story
  }

  /** The client’s own id, unless another of its requests has it right now. */
  function takeId(wanted: string | string[] | undefined): string {
    const id = typeof wanted === 'string' && !inUse.has(wanted) ? wanted : `http-${(requests += 1)}`
    inUse.add(id)
    return id
  }

  async function answerAccount(message: IncomingMessage, url: URL, text: string, response: ServerResponse) {
    const { clock, server, over } = story
    const id = takeId(message.headers['x-request-id'])
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      const request = requestOf(message, url, text, id, AbortSignal.any([gone.signal, over]))
      // As a step of the clock, so that the request arrives at the time it is now and not at that of the last step.
      const answer = await new Promise<Response>((resolve, reject) => {
        clock.run(() => clock.track(() => server.handle(request), id).then(resolve, reject)).catch(reject)
      })
      await sendAnswer(answer, response)
    } finally {
      inUse.delete(id)
    }
  }

  async function answer(message: IncomingMessage, response: ServerResponse) {
    const url = URL.parse(message.url ?? '/', 'http://localhost')
    if (!url) return sendProblem(response, 400, 'bad-request', 'The address of the request is none')
    // The one method that reaches this point and that no `Request` can have.
    if (message.method === 'TRACE') return sendProblem(response, 405, 'method-not-allowed', 'Nothing here takes that method')
    if (url.pathname.startsWith(controlPath)) {
      const { host, origin } = message.headers
      if (!mayControl({ remoteAddress: message.socket.remoteAddress, host, origin })) {
        return sendRefusal(response, 403, 'Control is for this machine only')
      }
    }
    const { origin } = message.headers
    if (origin !== undefined && isLocalOrigin(origin) && !url.pathname.startsWith(controlPath)) {
      for (const [name, value] of Object.entries(leaveFor(origin))) response.setHeader(name, value)
      if (message.method === 'OPTIONS' && 'access-control-request-method' in message.headers) {
        response.writeHead(204, leaveToAsk).end()
        return
      }
    }
    const text = await readBody(message)
    if (text === tooLong) return sendProblem(response, 400, 'bad-request', 'The body is too long', { connection: 'close' })
    if (url.pathname.startsWith(controlPath)) {
      const { status, type, text: body, headers } = await control({ method: message.method ?? 'GET', url, text }, story, restart)
      return send(response, status, type, body, headers)
    }
    if (url.pathname === '/openapi.json' && ['GET', 'HEAD'].includes(message.method ?? 'GET')) {
      contract ??= JSON.stringify(openApiDocument(), null, 2)
      return send(response, 200, 'application/json', contract)
    }
    return answerAccount(message, url, text, response)
  }

  const http = createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      // A connection that is to break, a body that ends in the middle, a client or a story that is gone.
      if (error instanceof ConnectionReset) message.socket.resetAndDestroy()
      else if (response.headersSent || response.destroyed || story.over.aborted || (error as Error).name === 'AbortError')
        response.destroy()
      else sendProblem(response, 500, 'server-error', 'The server met an error')
    })
  })
  // What cannot be read as HTTP at all has no response object to answer with.
  http.on('clientError', (_error, socket) => {
    if (!socket.writable) return
    const body = JSON.stringify({ type: '/problems/bad-request', title: 'This is no HTTP request', status: 400 })
    socket.end(
      `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    )
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    get story() {
      return story
    },
    async stop() {
      story.end()
      await new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      })
    },
  }
}
