import { afterEach, describe, expect, test, vi } from 'vitest'
import { createAccountClient, failureOf } from '../../../src/account/client.ts'
import { startHttp } from '../../../mocks/http.ts'
import { startNode } from '../../../mocks/node.ts'
import { startPage } from '../../../mocks/page.ts'
import type { AccountServer } from '../../../mocks/server/index.ts'
import { lendStorage } from '../../../mocks/storage-loan.ts'
import type { Wire } from '../../../mocks/wire.ts'
import { createStory, number, origin, type Story } from './story.ts'

let wire: Wire | undefined
afterEach(() => {
  wire?.stop()
  wire = undefined
})

describe.each([
  ['in the page', startPage],
  ['in Node', startNode],
])('MSW %s', (_, start) => {
  async function onWire(story: Story, servers: Record<string, Pick<AccountServer, 'handle'>> = { one: story.server }) {
    wire = await start((request) => servers[request.headers.get('x-world') ?? ''] as AccountServer | undefined)
    let requests = 0
    const clientOf = (world: string) =>
      createAccountClient({
        origin,
        fetch: (request) => story.clock.track(() => fetch(request), request.headers.get('x-request-id')!),
        nextIdempotencyKey: () => `key-${requests}`,
        headers: () => ({ 'x-world': world, 'x-request-id': `${world}-${(requests += 1)}` }),
      })
    return { client: clientOf('one'), clientOf }
  }
  const ask = { body: { purpose: 'phone-sign-up', surface: 'phone', number, region: 'GB', locale: 'en' } } as const

  test('gives the answer of the server, at the instant it gives it directly', async () => {
    const story = createStory({ 'server.latency': '5min' })
    const { client } = await onWire(story)
    const asking = client.call('sendCode', ask).then((ticket) => ({ ticket, at: story.clock.now() }))
    await story.clock.advance('10min')
    const { ticket, at } = await asking
    expect(at).toBe(300_000)
    expect(ticket.sentAt).toBe(0)
    expect(story.sent).toHaveLength(1)
  })

  test('keeps worlds apart by header', async () => {
    const story = createStory()
    const other = createStory()
    const { clientOf } = await onWire(story, { one: story.server, two: other.server })
    await clientOf('two').call('sendCode', ask)
    expect([story.sent.length, other.sent.length]).toEqual([0, 1])
  })

  test('breaks a connection as a network error, and cuts a body off', async () => {
    const story = createStory()
    const { client } = await onWire(story)
    story.set('server.fault', 'reset')
    expect(failureOf(await client.call('sendCode', ask).catch((error: unknown) => error))).toEqual({ kind: 'refused' })
    story.set('server.fault', 'cutBody')
    expect(failureOf(await client.call('sendCode', ask).catch((error: unknown) => error))).toEqual({ kind: 'garbled' })
  })

  test('turns an unexpected error into a problem without a stack', async () => {
    const story = createStory()
    const { client } = await onWire(story, { one: { handle: () => Promise.reject(new Error('inside')) } })
    expect(failureOf(await client.call('readStatus', {}).catch((error: unknown) => error))).toEqual({ kind: 'server-fault', status: 500 })
    const response = await fetch(`${origin}/account/v1/status`, { headers: { 'x-world': 'one' } })
    expect(await response.text()).not.toContain('inside')
  })

  test('lets a client go away', async () => {
    const story = createStory({ 'server.fault': 'neverAnswers' })
    const { client } = await onWire(story)
    const leaving = new AbortController()
    const asking = client.call('sendCode', { ...ask, signal: leaving.signal })
    asking.catch(() => {})
    await story.clock.settled()
    leaving.abort()
    expect(failureOf(await asking.catch((error: unknown) => error))).toEqual({ kind: 'cancelled' })
  })

  test('keeps an account request that no world answers from leaving, and lets others go', async () => {
    await onWire(createStory())
    const elsewhere = await startHttp({ port: 0 })
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(fetch(`${elsewhere.url}/account/v1/status`, { headers: { 'x-world': 'nowhere' } })).rejects.toThrow(TypeError)
    expect(complaint).toHaveBeenCalledTimes(1)
    expect(elsewhere.story.server.log()).toEqual([])
    expect((await fetch(`${elsewhere.url}/openapi.json`)).status).toBe(200)
    await elsewhere.stop()
  })
})

test('blocked storage is lent for the moment in which MSW looks at it, and blocked again', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: blocked })
  const giveBack = lendStorage()
  expect(localStorage.getItem('anything')).toBeNull()
  giveBack()
  expect(() => localStorage).toThrow('blocked')
  if (before) Object.defineProperty(globalThis, 'localStorage', before)
  else Reflect.deleteProperty(globalThis, 'localStorage')
})
