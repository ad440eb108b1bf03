import { STATUS_CODES } from 'node:http'
import { desk, DeskError, type Restart } from './desk.ts'
import type { Standalone } from './standalone.ts'

export const controlPath = '/__control/'

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
const hostname = (address: string) => URL.parse(address)?.hostname ?? ''

/** Whether a page that this machine serves sends a request. */
export const isLocalOrigin = (origin: string | undefined): boolean => origin !== undefined && localHosts.has(hostname(origin))

/**
 * Whether a request comes from this machine and means it: a page elsewhere can make a browser send requests here,
 * under its own origin or under a name of its own that leads here.
 */
export function mayControl(from: { remoteAddress: string | undefined; host: string | undefined; origin: string | undefined }): boolean {
  const isLoopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(from.remoteAddress ?? '')
  return (
    isLoopback &&
    localHosts.has(hostname(`http://${from.host ?? ''}`)) &&
    (from.origin === undefined || localHosts.has(hostname(from.origin)))
  )
}

interface ControlAnswer {
  status: number
  type: string
  text: string
  headers: Record<string, string>
}

const answer = (status: number, body: unknown, type = 'application/json', headers: Record<string, string> = {}): ControlAnswer => ({
  status,
  type,
  text: `${JSON.stringify(body, null, 2)}\n`,
  headers,
})

/** A no, as a problem document (RFC 9457) that has no kind but its status: `detail` is the sentence. */
export const refusal = (status: number, detail: string, headers?: Record<string, string>) =>
  answer(status, { type: 'about:blank', title: STATUS_CODES[status], status, detail }, 'application/problem+json', headers)

function parseBody(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new DeskError(400, 'The body is not JSON')
  }
}

/** Answers one request to the control desk. */
export async function control(
  { method, url, text }: { method: string; url: URL; text: string },
  story: Standalone,
  restart: Restart,
): Promise<ControlAnswer> {
  const name = url.pathname.slice(controlPath.length)
  if (name === '') return answer(200, Object.keys(desk))
  const action = Object.hasOwn(desk, `${method} ${name}`) ? desk[`${method} ${name}`] : undefined
  const others = Object.keys(desk).filter((key) => key.endsWith(` ${name}`))
  try {
    if (!action) {
      const methods = others.map((key) => key.split(' ')[0])
      if (others.length > 0) throw new DeskError(405, `${name} takes ${methods.join(' or ')}`, { allow: methods.join(', ') })
      throw new DeskError(404, `There is no ${name} here. There is: ${Object.keys(desk).join(', ')}`)
    }
    return answer(200, await action(story, { query: url.searchParams, body: parseBody(text) }, restart))
  } catch (error) {
    if (error instanceof DeskError) return refusal(error.status, error.message, error.headers)
    throw error
  }
}
