import { describe, expect, test, vi } from 'vitest'
import { createClock } from '../../../src/sim/clock.ts'
import { createRandom } from '../../../src/sim/random.ts'
import { operations, routes } from '../../../src/account/contract.ts'
import { createConditionStore } from '../../../mocks/control/condition-store.ts'
import { createAccountServer, serverConditions } from '../../../mocks/server/index.ts'
import { createStory, number } from './story.ts'

const body = { purpose: 'phone-sign-up', surface: 'phone', number, region: 'GB', locale: 'en' }
const codes = '/account/v1/codes'
const problemOf = async (response: Response): Promise<Record<string, unknown>> => ({
  status: response.status,
  ...((await response.json()) as Record<string, unknown>),
})

describe('a request that does not fit the contract', () => {
  test('is told every field that is wrong', async () => {
    const { raw, sent } = createStory()
    const response = await raw('POST', codes, { body: { ...body, number: '0123', locale: 'english', surface: undefined } })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await problemOf(response)).toEqual({
      type: '/problems/bad-request',
      title: 'The request does not fit the contract',
      status: 400,
      fields: {
        number: 'a phone number like +441632960123',
        locale: 'a language tag like en or zh-CN',
        surface: expect.any(String) as string,
      },
    })
    expect(sent).toEqual([])
  })

  test('is told what is wrong inside of it, in its query and in its path', async () => {
    const { raw } = createStory()
    expect(await problemOf(await raw('GET', '/account/v1/codes/quota?purpose=fun'))).toMatchObject({
      fields: { purpose: expect.any(String) as string, number: expect.any(String) as string },
    })
    expect(await problemOf(await raw('GET', '/account/v1/agreements/rules?locale=en'))).toMatchObject({
      fields: { agreementId: expect.any(String) as string },
    })
    const answers = {
      proof: 'p',
      region: 'GB',
      cloudSync: true,
      device: 'd',
      agreements: [{ id: 'user-agreement', version: 1, accepted: true }],
    }
    expect(await problemOf(await raw('POST', '/account/v1/accounts', { body: answers }))).toMatchObject({
      fields: { 'agreements.0.version': expect.any(String) as string },
    })
  })

  test.each([
    ['is not JSON', '{', {}, 'The body is not JSON'],
    ['is empty', '', {}, 'The body is not JSON'],
    ['is too long', JSON.stringify({ ...body, locale: 'x'.repeat(70_000) }), {}, 'The body is longer than 64 kB'],
    ['is said to be too long', '{}', { 'content-length': '70000' }, 'The body is longer than 64 kB'],
  ])('whose body %s is refused', async (_, text, headers, detail) => {
    const { raw } = createStory()
    expect(await problemOf(await raw('POST', codes, { body: text, headers }))).toMatchObject({
      status: 400,
      type: '/problems/bad-request',
      detail,
    })
  })

  test.each([{ 'content-type': 'text/plain' }, { 'content-type': '' }])(
    'that is said to be no JSON is refused as that: %j',
    async (type) => {
      const { raw } = createStory()
      const headers = { ...type, 'idempotency-key': 'one' }
      expect(await problemOf(await raw('POST', codes, { body, headers }))).toMatchObject({
        status: 415,
        type: '/problems/media-type-unsupported',
        detail: 'The body has to be application/json',
      })
      // It was never read: the same key takes it when it is sent as what it is.
      expect((await raw('POST', codes, { body, headers: { 'idempotency-key': 'one' } })).status).toBe(202)
    },
  )

  test('in something nobody reads is let pass', async () => {
    const { raw } = createStory()
    expect((await raw('POST', codes, { body: { ...body, colour: 'red' } })).status).toBe(202)
  })

  test('may be repaired under the same key', async () => {
    const { raw } = createStory()
    const headers = { 'idempotency-key': 'one' }
    expect((await raw('POST', codes, { body: { ...body, region: 'gb' }, headers })).status).toBe(400)
    expect((await raw('POST', codes, { body, headers })).status).toBe(202)
  })

  test.each([
    '/account/',
    '/account/v1/nothing',
    '/account/v1/codes/%E0/verifications',
    '/account/v1/codes/a/b/verifications',
    '/account/v2/status',
  ])('goes to %s, where nothing is', async (path) => {
    expect(await problemOf(await createStory().raw('GET', path))).toMatchObject({ status: 404, type: '/problems/not-found' })
  })

  test.each([
    ['PUT', '/account/v1/status', 'GET'],
    ['GET', '/account/v1/codes/a/verifications', 'POST'],
    ['DELETE', '/account/v1/cloud/sync', 'GET, PUT'],
  ])('does %s to %s, which takes %s', async (method, path, allowed) => {
    const response = await createStory().raw(method, path)
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed])
  })
})

describe('an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'once' }

  test('is a must for every change, and for nothing else', async () => {
    const { server } = createStory()
    for (const operation of operations) {
      const { method, path } = routes[operation]
      const request = new Request(`http://account.test${path.replace(/\{\w+\}/g, 'user-agreement')}`, { method })
      const { type } = await problemOf(await server.handle(request))
      expect(type === '/problems/idempotency-key-missing').toBe(method !== 'GET')
    }
  })

  test('gives the first answer again and does nothing twice', async () => {
    const { raw, sent, clock } = createStory()
    const first = await raw('POST', codes, { body, headers })
    await clock.advance('5min')
    const second = await raw('POST', codes, { body, headers })
    expect([second.status, await second.json()]).toEqual([first.status, await first.json()])
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([null, 'true'])
    expect(sent).toHaveLength(1)
  })

  test('works while the first answer is still on its way', async () => {
    const { raw, sent, clock, server } = createStory({ 'server.latency': '2min' })
    const first = raw('POST', codes, { body, headers })
    await clock.advance('1min')
    const second = raw('POST', codes, { body, headers })
    await clock.advance('5min')
    expect(await (await second).json()).toEqual(await (await first).json())
    expect(sent).toHaveLength(1)
    expect(server.log().map(({ endedAt, replayed }) => [endedAt, replayed])).toEqual([
      [120_000, false],
      [180_000, true],
    ])
  })

  test('brings back an answer that was lost', async () => {
    const { raw, set, sent } = createStory()
    set('server.fault', { kind: 'answerLostAfterCommit', count: 1 })
    await expect(raw('POST', codes, { body, headers })).rejects.toThrow(TypeError)
    expect((await raw('POST', codes, { body, headers })).status).toBe(202)
    expect(sent).toHaveLength(1)
  })

  test('repeats a no of the rules', async () => {
    const { raw, askCode, clock } = createStory()
    await askCode()
    const refused = await raw('POST', codes, { body, headers })
    await clock.advance('2min')
    const again = await raw('POST', codes, { body, headers })
    expect([refused.status, again.status]).toEqual([429, 429])
  })

  test('remembers nothing of a fault', async () => {
    const { raw, set, sent } = createStory()
    for (const kind of ['500', '502', '503', '429', '403', 'empty', 'malformed']) {
      set('server.fault', { kind, count: 1 })
      await raw('POST', codes, { body, headers })
    }
    expect(sent).toEqual([])
    expect((await raw('POST', codes, { body, headers })).status).toBe(202)
  })

  test('is for one request only', async () => {
    const { raw } = createStory()
    await raw('POST', codes, { body, headers })
    const others = [
      raw('POST', codes, { body: { ...body, locale: 'fr' }, headers }),
      raw('POST', '/account/v1/captchas', { body: { surface: 'phone' }, headers }),
      raw('POST', codes, { body, headers: { ...headers, authorization: 'Bearer somebody' } }),
    ]
    for (const other of await Promise.all(others)) {
      expect(await problemOf(other)).toMatchObject({ status: 422, type: '/problems/idempotency-key-reused' })
    }
  })

  test('is forgotten after a day', async () => {
    const { raw, sent, clock } = createStory()
    await raw('POST', codes, { body, headers })
    await clock.advance('23h 59min 59s')
    await raw('POST', codes, { body, headers })
    expect(sent).toHaveLength(1)
    await clock.advance('1s')
    await raw('POST', codes, { body, headers })
    expect(sent).toHaveLength(2)
  })
})

test('an error nobody expected is a problem without a stack', async () => {
  const conditions = createConditionStore(serverConditions, { 'server.region': 'local' })
  const sms = {
    send: () => {
      throw new Error('the gateway is gone')
    },
  }
  const server = createAccountServer({ clock: createClock(), random: createRandom(1), conditions, sms })
  const request = new Request(`http://account.test${codes}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one' },
  })
  const response = await server.handle(request)
  expect([response.status, await response.json()]).toEqual([
    500,
    { type: '/problems/server-error', title: 'The server met an error', status: 500 },
  ])
})

test('the log tells who asked what, when, and how it ended; listeners are told', async () => {
  const { client, clock, server, askCode, raw } = createStory({ 'server.latency': '2s' })
  const listener = vi.fn<() => void>()
  const unsubscribe = server.subscribe(listener)
  const asking = askCode()
  await clock.settled()
  expect(server.log()).toEqual([
    {
      requestId: 'r1',
      device: 'phone',
      operation: 'sendCode',
      method: 'POST',
      path: codes,
      at: 0,
      endedAt: null,
      outcome: 'waiting',
      status: null,
      problem: null,
      latency: 2_000,
      fault: null,
      replayed: false,
    },
  ])
  expect(listener).toHaveBeenCalledTimes(1)
  await clock.advance('2s')
  await asking
  expect(server.log()[0]).toMatchObject({ endedAt: 2_000, outcome: 'answered', status: 202 })
  expect(listener).toHaveBeenCalledTimes(2)
  unsubscribe()
  await raw('GET', '/account/nothing')
  expect(server.log()[1]).toMatchObject({ operation: null, status: 404, problem: 'not-found', endedAt: 2_000, device: null })
  const failing = client.call('speakCaptcha', { params: { captchaId: 'none' } }).catch(() => {})
  await clock.advance('2s')
  await failing
  expect(server.log()[2]).toMatchObject({ operation: 'speakCaptcha', status: 404, problem: 'not-found' })
  expect(listener).toHaveBeenCalledTimes(2)
})
