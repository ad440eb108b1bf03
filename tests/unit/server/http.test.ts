import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mayControl } from '../../../mocks/control/control.ts'
import { startHttp, type HttpWire } from '../../../mocks/http.ts'
import { acceptAll, number } from './story.ts'

let wire: HttpWire
beforeEach(async () => {
  wire = await startHttp({ port: 0, seed: 7 })
  await control('PUT', 'conditions', { name: 'server.region', value: 'local' })
})
afterEach(() => wire.stop())

type Json = Record<string, unknown>
let keys = 0

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${wire.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': `curl-${(keys += 1)}`, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json }
}
const control = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  ask(method, `/__control/${path}`, body, headers)
const sendCode = (headers?: Record<string, string>) =>
  ask('POST', '/account/v1/codes', { purpose: 'phone-sign-up', surface: 'phone', number, region: 'GB', locale: 'en' }, headers)

test('with curl alone: from a number to a signed-in account', async () => {
  const ticket = await sendCode()
  expect(ticket.status).toBe(202)

  const inbox = (await control('GET', 'inbox')).body as Record<string, { text: string; state: string }[]>
  expect(inbox[number]).toHaveLength(1)
  expect(inbox[number]![0]!.state).toBe('delivered')
  const code = /\b\d{6}\b/.exec(inbox[number]![0]!.text)![0]
  const proof = await ask('POST', `/account/v1/codes/${String(ticket.body['codeId'])}/verifications`, { code })
  expect(proof).toMatchObject({ status: 201, body: { standing: 'free', captchaRequired: true } })

  const captcha = await ask('POST', '/account/v1/captchas', { surface: 'phone' })
  const captchas = (await control('GET', 'captchas')).body as unknown as { captchaId: string; text: string }[]
  const { captchaId, text } = captchas.find((known) => known.captchaId === captcha.body['captchaId'])!
  const pass = await ask('POST', `/account/v1/captchas/${captchaId}/answers`, { text })

  const agreements = await ask('GET', '/account/v1/agreements?locale=en')
  expect(agreements.body['agreements']).toHaveLength(2)
  const session = await ask('POST', '/account/v1/accounts', {
    ...acceptAll,
    proof: proof.body['proof'],
    captchaPass: pass.body['pass'],
    cloudSync: true,
  })
  expect(session.status).toBe(201)

  const me = await ask('GET', '/account/v1/accounts/me', undefined, { authorization: `Bearer ${String(session.body['token'])}` })
  expect(me.body).toMatchObject({ number, cloudSync: { on: true } })
  const state = (await control('GET', 'state')).body
  expect(state['accounts']).toMatchObject([{ number, accountId: me.body['accountId'] }])
  expect((await control('GET', 'log')).body).toMatchObject([{ operation: 'sendCode', status: 202 }, {}, {}, {}, {}, {}, {}])
})

test('with curl alone: from a forgotten password to a new one, by mail', async () => {
  await control('PUT', 'conditions', { name: 'server.syncDelay', value: '5min' })
  const account = { number, email: 'ada@post.test', password: 'Lantern77' }
  expect((await control('POST', 'accounts', account)).body).toMatchObject({ number, email: 'ada@post.test', hasPassword: true })
  expect(await control('POST', 'accounts', account)).toMatchObject({ status: 400 })
  expect(await control('POST', 'accounts', { number: '1' })).toMatchObject({ status: 400 })

  const signIn = async (password: string) =>
    (await ask('POST', '/account/v1/sign-ins', { identifier: number, region: 'GB', password, surface: 'web', device: 'curl' })).status
  expect([await signIn('Lantern77'), await signIn('Meadow1234')]).toEqual([201, 403])

  const { body: captcha } = await ask('POST', '/account/v1/captchas', { surface: 'web' })
  const captchas = (await control('GET', 'captchas')).body as unknown as { captchaId: string; text: string }[]
  const { text } = captchas.find(({ captchaId }) => captchaId === captcha['captchaId'])!
  const { body: pass } = await ask('POST', `/account/v1/captchas/${String(captcha['captchaId'])}/answers`, { text })
  const start = { identifier: 'ada@post.test', region: 'GB', surface: 'web', captchaPass: pass['pass'] }
  const recovery = await ask('POST', '/account/v1/recoveries', start)
  expect(recovery).toMatchObject({ status: 201, body: { methods: [{ method: 'sms' }, { method: 'mail', masked: 'a•••a@post.test' }] } })
  const path = `/account/v1/recoveries/${String(recovery.body['recoveryId'])}`

  const ticket = await ask('POST', `${path}/codes`, { method: 'mail', locale: 'en' })
  expect(ticket.status).toBe(202)
  const mail = (await control('GET', 'mail?address=ada@post.test')).body as Record<string, { text: string; subject: string }[]>
  expect(mail['ada@post.test']).toMatchObject([{ subject: 'Your code to choose a new password' }])
  const code = /\b\d{6}\b/.exec(mail['ada@post.test']![0]!.text)![0]
  const proof = await ask('POST', `${path}/verifications`, { codeId: ticket.body['codeId'], code })
  expect(proof.status).toBe(201)
  const body = { proof: proof.body['proof'], password: 'Meadow1234' }
  expect((await ask('PUT', `${path}/password`, body)).status).toBe(200)

  expect([await signIn('Lantern77'), await signIn('Meadow1234')]).toEqual([201, 403])
  await control('POST', 'clock', { advance: '5min' })
  expect([await signIn('Lantern77'), await signIn('Meadow1234')]).toEqual([403, 201])
  expect((await control('GET', 'state')).body).toMatchObject({ recoveries: [{ state: 'finished' }], replicas: [], locks: [] })
})

describe('the control desk', () => {
  test('skips time, and a code is too old after it', async () => {
    const ticket = await sendCode()
    const before = (await control('GET', 'clock')).body['now'] as number
    const after = await control('POST', 'clock', { advance: '24h' })
    expect((after.body['now'] as number) - before).toBeGreaterThanOrEqual(86_400_000)
    const verified = await ask('POST', `/account/v1/codes/${String(ticket.body['codeId'])}/verifications`, { code: '0' })
    expect(verified).toMatchObject({ status: 410, body: { type: '/problems/code-expired' } })
  })

  test('stops and restarts time, and goes to an instant but never back', async () => {
    const stopped = await control('POST', 'clock', { speed: 0 })
    const now = stopped.body['now'] as number
    expect((await control('GET', 'clock')).body).toMatchObject({ speed: 0, now })
    expect((await control('POST', 'clock', { to: now + 5 })).body).toMatchObject({ now: now + 5 })
    expect(await control('POST', 'clock', { to: now })).toMatchObject({ status: 400 })
    expect(await control('POST', 'clock', { advance: 'soon' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('24h') as string },
    })
    expect(await control('POST', 'clock', {})).toMatchObject({ status: 400 })
  })

  test('lists and sets conditions, and says what would have been right', async () => {
    const list = (await control('GET', 'conditions')).body as unknown as Json[]
    expect(list.find(({ name }) => name === 'code.ttl')).toMatchObject({
      unit: 'ms',
      default: 600_000,
      value: 600_000,
      about: expect.any(String) as string,
    })
    expect((await control('PUT', 'conditions', { name: 'code.ttl', value: '1min' })).body).toMatchObject({ value: 60_000 })
    const refused = await control('PUT', 'conditions', { name: 'code.ttl', value: 'long' })
    expect(refused.status).toBe(400)
    expect(refused.body['detail']).toMatch(/^code\.ttl: "long" is not right; expected .*5min/)
    expect((await control('PUT', 'conditions', { name: 'code.colour', value: 1 })).body['detail']).toBe(
      'There is no condition "code.colour"',
    )
  })

  test('lets a held answer go', async () => {
    await control('PUT', 'conditions', { name: 'server.hold', value: true })
    const asking = sendCode({ 'x-request-id': 'mine' })
    await expect.poll(async () => ((await control('GET', 'state')).body['held'] as unknown[]).length).toBe(1)
    expect((await control('POST', 'release', { requestId: 'other' })).body).toEqual({ released: 0 })
    expect((await control('POST', 'release', { operation: 'sendCode' })).body).toEqual({ released: 1 })
    expect((await asking).status).toBe(202)
  })

  test('starts the story again: same seed same story, another seed another one', async () => {
    const ids: unknown[] = []
    for (const seed of [7, 7, 8]) {
      expect((await control('POST', 'reset', { seed })).body).toEqual({ seed })
      expect((await control('GET', 'state')).body).toMatchObject({ seed, accounts: [], codes: [] })
      await control('PUT', 'conditions', { name: 'server.region', value: 'local' })
      ids.push((await sendCode()).body['codeId'])
    }
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  test.each([-7, 1.5, 'x', 2_147_483_648, null])('refuses the seed %j, and goes on with the story it has', async (seed) => {
    const refused = await control('POST', 'reset', { seed })
    expect([refused.status, refused.body['detail']]).toEqual([
      400,
      `A seed is a whole number from 0 to 2147483647, not ${JSON.stringify(seed)}.`,
    ])
    expect((await control('GET', 'state')).body).toMatchObject({ seed: 7 })
  })

  test('a reset does not leave anybody waiting', async () => {
    await control('PUT', 'conditions', { name: 'server.hold', value: true })
    const asking = sendCode().catch((error: unknown) => error)
    await expect.poll(async () => ((await control('GET', 'state')).body['held'] as unknown[]).length).toBe(1)
    await control('POST', 'reset')
    expect(await asking).toBeInstanceOf(TypeError)
  })

  test('names what it has, and refuses what it has not', async () => {
    expect((await control('GET', '')).body).toContain('GET inbox')
    expect(await control('GET', 'nothing')).toMatchObject({ status: 404, body: { detail: expect.stringContaining('GET clock') as string } })
    expect(await control('POST', 'inbox')).toMatchObject({ status: 405 })
    for (const [address, takes] of [
      ['/__control/clock', 'GET, POST'],
      ['/account/v1/status', 'GET'],
    ]) {
      const head = await fetch(`${wire.url}${address}`, { method: 'HEAD' })
      expect([head.status, head.headers.get('allow')]).toEqual([405, takes])
    }
    const garbled = await fetch(`${wire.url}/__control/reset`, { method: 'POST', body: '{' })
    expect([garbled.status, garbled.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(await garbled.json()).toEqual({ type: 'about:blank', title: 'Bad Request', status: 400, detail: 'The body is not JSON' })
  })

  test('skips no further than a story may go, says so, and goes on', async () => {
    const { now } = (await control('GET', 'clock')).body as { now: number }
    for (const order of [{ advance: '4000d' }, { to: Date.UTC(9999, 0) }, { advance: 1e300 }, { advance: '-1d' }]) {
      expect(await control('POST', 'clock', order)).toMatchObject({ status: 400, body: { title: 'Bad Request' } })
    }
    const { body } = await control('POST', 'clock', { to: Date.UTC(2036, 0, 4) })
    expect(body).toMatchObject({ detail: expect.stringMatching(/^This clock ends at 2036-01-03/) as string })
    expect(((await control('GET', 'clock')).body as { now: number }).now).toBeLessThan(now + 60_000)
    expect(await control('POST', 'clock', { advance: '2d' })).toMatchObject({ status: 200 })
  })

  test.each([{ password: '' }, { name: 'a'.repeat(65) }, { devices: [{ deviceId: '', name: 'Handset' }] }])(
    'makes no account that nobody could use: %j',
    async (odd) => {
      expect(await control('POST', 'accounts', { number, ...odd })).toMatchObject({ status: 400 })
      expect((await control('GET', 'state')).body).toMatchObject({ accounts: [] })
    },
  )

  /** Lines sent as they are, for what no client would send. */
  const say = (...lines: string[]) =>
    new Promise<string>((resolve, reject) => {
      let heard = ''
      const socket = connect(Number(new URL(wire.url).port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
      socket.on('data', (chunk) => (heard += String(chunk)))
      socket.on('close', () => resolve(heard)).on('error', reject)
    })

  test.each([
    ['GET // HTTP/1.1', 400, 'bad-request'],
    ['GET http://[ HTTP/1.1', 400, 'bad-request'],
    ['TRACE /account/v1/status HTTP/1.1', 405, 'method-not-allowed'],
    ['GOSSIP / HTTP/1.1', 400, 'bad-request'],
  ])('answers %j with a problem, too', async (line, status, kind) => {
    const heard = await say(line, 'Host: localhost', 'Connection: close')
    expect(heard).toContain(`HTTP/1.1 ${status} `)
    expect(heard).toContain('application/problem+json')
    expect(heard).toContain(`"type":"/problems/${kind}"`)
  })

  /** Through node:http, because fetch does not let anybody choose a Host. */
  const statusWith = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest(`${wire.url}/__control/clock`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })

  test('obeys this machine only, under its own names', async () => {
    expect(await statusWith({ host: 'localhost:8787' })).toBe(200)
    expect(await statusWith({ host: '[::1]' })).toBe(200)
    expect(await statusWith({ host: 'rebound.test' })).toBe(403)
    expect(await statusWith({ host: 'localhost', origin: 'http://elsewhere.test' })).toBe(403)
    expect(await statusWith({ host: 'localhost', origin: 'null' })).toBe(403)
    expect(await statusWith({ host: 'localhost', origin: 'http://localhost:3000' })).toBe(200)
    const here = { host: 'localhost', origin: undefined }
    expect(mayControl({ remoteAddress: '::ffff:127.0.0.1', ...here })).toBe(true)
    expect(mayControl({ remoteAddress: '192.0.2.7', ...here })).toBe(false)
    expect(mayControl({ remoteAddress: undefined, ...here })).toBe(false)
    const { headers } = await control('GET', 'clock')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('for a page on another port', () => {
  const preflight = (path: string, origin: string) =>
    fetch(`${wire.url}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
    })

  test('of this machine, the API may be asked and its answers read', async () => {
    const origin = 'http://localhost:3000'
    const leave = await preflight('/account/v1/codes', origin)
    expect(leave.status).toBe(204)
    expect(leave.headers.get('access-control-allow-origin')).toBe(origin)
    expect(leave.headers.get('access-control-allow-methods')).toContain('POST')
    expect(leave.headers.get('access-control-allow-headers')).toContain('idempotency-key')
    const { status, headers } = await sendCode({ origin })
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([202, origin, 'origin'])
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  test.each(['http://elsewhere.test', 'null', 'http://localhost.elsewhere.test'])('from %s it gets no leave', async (origin) => {
    const leave = await preflight('/account/v1/codes', origin)
    expect(leave.headers.get('access-control-allow-origin')).toBeNull()
    expect((await sendCode({ origin })).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('the control desk gives none', async () => {
    const leave = await preflight('/__control/clock', 'http://localhost:3000')
    expect(leave.status).toBe(405)
    expect(leave.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('on the socket', () => {
  const fault = (value: unknown) => control('PUT', 'conditions', { name: 'server.fault', value })

  test('a reset breaks the connection, a cut body breaks in the middle', async () => {
    await fault('reset')
    await expect(sendCode()).rejects.toThrow('fetch failed')
    await fault('cutBody')
    await expect(sendCode()).rejects.toThrow('terminated')
    await fault(null)
    expect((await sendCode()).status).toBe(202)
  })

  test('503 says when to try again', async () => {
    await fault({ kind: '503', retryAfter: '2min' })
    const { status, headers, body } = await sendCode()
    expect([status, headers.get('retry-after'), body['retryAfter']]).toEqual([503, '120', 120])
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  test('whoever waits for an answer that never comes can leave, and the server notices', async () => {
    await fault('neverAnswers')
    const leaving = new AbortController()
    const asking = fetch(`${wire.url}/account/v1/status`, { signal: leaving.signal }).catch((error: Error) => error.name)
    await expect.poll(() => wire.story.server.log().length).toBe(1)
    leaving.abort()
    expect(await asking).toBe('AbortError')
    await expect.poll(() => wire.story.server.log()[0]!.outcome).toBe('gone')
  })

  test('a request arrives at the time it is, though nothing else moved the clock', async () => {
    await control('POST', 'clock', { speed: 1_000_000 })
    await ask('GET', '/account/v1/status')
    await ask('GET', '/account/v1/status')
    const [one, other] = wire.story.server.log()
    expect(other!.at).toBeGreaterThan(one!.at)
  })

  test('two requests may have the same id', async () => {
    await control('PUT', 'conditions', { name: 'server.hold', value: true })
    const asking = [sendCode({ 'x-request-id': 'twin' }), sendCode({ 'x-request-id': 'twin' })]
    await expect.poll(async () => ((await control('GET', 'state')).body['held'] as unknown[]).length).toBe(2)
    await control('POST', 'release')
    expect((await Promise.all(asking)).map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([202, 429])
  })

  test('a body without end is refused', async () => {
    const response = await fetch(`${wire.url}/account/v1/captchas`, { method: 'POST', body: 'x'.repeat(200_000) })
    expect([response.status, await response.json()]).toMatchObject([400, { type: '/problems/bad-request', title: 'The body is too long' }])
    const smaller = await ask('POST', '/account/v1/captchas', { surface: 'x'.repeat(70_000) })
    expect(smaller).toMatchObject({ status: 400, body: { detail: 'The body is longer than 64 kB' } })
  })

  test('publishes the contract', async () => {
    expect((await ask('GET', '/openapi.json')).body).toMatchObject({ openapi: '3.1.0' })
    expect((await ask('GET', '/')).body).toMatchObject({ type: '/problems/not-found' })
  })
})
