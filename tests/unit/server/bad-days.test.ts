import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../src/account/client.ts'
import type { Operation } from '../../../src/account/contract.ts'
import { faultKinds } from '../../../mocks/server/index.ts'
import { acceptAll, createStory, ending, number, type Story } from './story.ts'
import { everything } from './every-operation.ts'

const failing = (call: Promise<unknown>) => call.then(() => 'answered', failureOf)
const status = (story: Story) => story.client.call('readStatus', {})
const endedAt = async (story: Story, call: Promise<unknown>) => {
  const ended = call.then(() => story.clock.now())
  await story.clock.advance('10min')
  return ended
}

describe('latency', () => {
  test.each([
    ['fixed, in words', '90s', 90_000],
    ['fixed', { fixed: 1500 }, 1500],
    ['of nothing', 0, 0],
    ['uniform between two that are one', { uniform: ['2s', '2s'] }, 2_000],
    ['lognormal without spread', { lognormal: { median: '3s', sigma: 0 } }, 3_000],
    ['lognormal, cut at its longest', { lognormal: { median: '3s', sigma: 0, max: '2s' } }, 2_000],
  ])('%s', async (_, latency, ms) => {
    const story = createStory({ 'server.latency': latency })
    expect(await endedAt(story, status(story))).toBe(ms)
  })

  test('goes by the operation first, then by the server, then by the region', async () => {
    const story = createStory({ 'server.region': 'elsewhere', 'server.latency.readStatus': '1s', 'server.latency': '2s' })
    expect(await endedAt(story, status(story))).toBe(1_000)
    story.set('server.latency.readStatus', null)
    expect(await endedAt(story, status(story))).toBe(600_000 + 2_000)
    story.set('server.latency', null)
    const far = await endedAt(story, status(story))
    expect(far).toBeGreaterThan(1_200_400)
    expect(far).toBeLessThanOrEqual(1_500_000)
    story.set('server.region', 'mainland')
    const near = await endedAt(story, status(story))
    expect(near).toBeGreaterThanOrEqual(1_800_120)
    expect(near).toBeLessThanOrEqual(1_800_400)
  })

  test('of one request does not depend on requests of another kind', async () => {
    const latencies = async (noise: boolean) => {
      const story = createStory({ 'server.region': 'mainland' })
      for (let index = 0; index < 5; index += 1) {
        if (noise) void story.client.call('listAgreements', { query: { locale: 'en' } })
        await endedAt(story, status(story))
      }
      return story.server.log().flatMap(({ operation, latency }) => (operation === 'readStatus' ? [latency] : []))
    }
    const quiet = await latencies(false)
    expect(await latencies(true)).toEqual(quiet)
    expect(new Set(quiet).size).toBeGreaterThan(1)
  })

  test('ends when whoever asked goes away', async () => {
    const story = createStory({ 'server.latency': '5min' })
    const leaving = new AbortController()
    const asking = failing(story.client.call('readStatus', { signal: leaving.signal }))
    await story.clock.advance('1min')
    await story.clock.run(() => leaving.abort())
    expect(await asking).toEqual({ kind: 'cancelled' })
    expect(story.server.log()[0]).toMatchObject({ outcome: 'gone', endedAt: 60_000 })
    expect(story.clock.pending()).toEqual([])
  })
})

describe('a held answer', () => {
  test('waits for its release and for nothing else', async () => {
    const story = createStory({ 'server.hold.sendCode': true })
    const asking = story.askCode()
    await story.clock.advance('2d')
    expect(story.server.inside().held).toEqual([{ requestId: 'r1', operation: 'sendCode', since: 0 }])
    expect(story.server.log()[0]).toMatchObject({ outcome: 'held', latency: null })
    expect(await status(story)).toMatchObject({ state: 'operational' })
    expect(story.server.release({ operation: 'createCaptcha' })).toBe(0)
    await story.clock.run(() => expect(story.server.release()).toBe(1))
    expect(await asking).toMatchObject({ sentAt: 0 })
    expect(story.server.log()[0]).toMatchObject({ outcome: 'answered', at: 0, endedAt: 2 * 86_400_000 })
    expect(story.server.inside().held).toEqual([])
  })

  test('goes by request id', async () => {
    const story = createStory({ 'server.hold': true })
    const [one, other] = [status(story), status(story)]
    await story.clock.settled()
    expect(story.server.release({ requestId: 'r2' })).toBe(1)
    await other
    expect(story.server.inside().held).toHaveLength(1)
    expect(story.server.release()).toBe(1)
    await one
  })

  test('is let go when whoever asked goes away', async () => {
    const story = createStory({ 'server.hold': true })
    const leaving = new AbortController()
    const asking = ending(story.client.call('readStatus', { signal: leaving.signal }))
    await story.clock.settled()
    leaving.abort()
    expect(await asking).toBe('cancelled')
    await story.clock.settled()
    expect(story.server.inside().held).toEqual([])
  })
})

describe('a fault', () => {
  test.each([
    ['500', { kind: 'server-fault', status: 500 }],
    ['502', { kind: 'server-fault', status: 502 }],
    ['503', { kind: 'server-fault', status: 503, retryAfter: 30 }],
    ['429', { kind: 'problem', problem: 'too-many-requests' }],
    ['403', { kind: 'problem', problem: 'access-denied', document: { status: 403 } }],
    ['reset', { kind: 'refused' }],
    ['empty', { kind: 'garbled' }],
    ['malformed', { kind: 'garbled' }],
    ['cutBody', { kind: 'garbled' }],
    ['answerLostAfterCommit', { kind: 'refused' }],
  ])('%s is seen as what it is, after the latency', async (kind, failure) => {
    const story = createStory({ 'server.fault': kind, 'server.latency': '2s' })
    const asking = failing(story.askCode())
    await story.clock.advance('1s')
    expect(story.server.log()[0]).toMatchObject({ fault: kind, endedAt: null })
    await story.clock.advance('1s')
    expect(await asking).toMatchObject(failure)
    expect(story.sent).toHaveLength(kind === 'answerLostAfterCommit' ? 1 : 0)
  })

  test('that cuts a body off lets the headers through', async () => {
    const story = createStory({ 'server.fault': 'cutBody' })
    const response = await story.raw('GET', '/account/v1/status')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    await expect(response.text()).rejects.toThrow('in the middle of the body')
  })

  test('never answers', async () => {
    const story = createStory({ 'server.fault': 'neverAnswers' })
    let answered = false
    void story.askCode().then(() => (answered = true))
    await story.clock.advance('30d')
    expect(answered).toBe(false)
    expect(story.server.release()).toBe(0)
    expect(story.sent).toEqual([])
  })

  test('meets so many requests as it counts, from when it was set', async () => {
    const story = createStory()
    const endings = async (times: number) => {
      const all: string[] = []
      for (let index = 0; index < times; index += 1) all.push(await ending(status(story)))
      return all
    }
    story.set('server.fault', { kind: '500', count: 2 })
    expect(await endings(3)).toEqual(['server-fault', 'server-fault', 'answered'])
    story.set('server.fault', { kind: '500', count: 2 })
    expect(await endings(3)).toEqual(['server-fault', 'server-fault', 'answered'])
  })

  test('of an operation goes before that of the server', async () => {
    const story = createStory({ 'server.fault': '500', 'server.fault.readStatus': { kind: '502', count: 1 } })
    expect(await failing(status(story))).toMatchObject({ status: 502 })
    expect(await ending(status(story))).toBe('answered')
    expect(await failing(story.askCode())).toMatchObject({ status: 500 })
  })

  test('has its time after the start', async () => {
    const story = createStory({ 'server.fault': { kind: '500', from: '5min', until: '20min' } })
    const endings: string[] = []
    for (const _ of [0, 5, 10, 15, 20]) {
      endings.push(await ending(status(story)))
      await story.clock.advance('5min')
    }
    expect(endings).toEqual(['answered', 'server-fault', 'server-fault', 'server-fault', 'answered'])
  })

  test('happens as often as it is likely', async () => {
    const story = createStory({ 'server.fault': { kind: '500', probability: 0.3 } })
    let faults = 0
    for (let index = 0; index < 400; index += 1) faults += Number((await ending(status(story))) === 'server-fault')
    expect(faults).toBeGreaterThan(90)
    expect(faults).toBeLessThan(150)
  })
})

describe('an outage', () => {
  test.each([
    ['codes', ['sendCode', 'verifyCode', 'readCodeQuota']],
    ['signUp', ['createAccount', 'startMailSignUp', 'resendActivation', 'activateAccount']],
    [
      'signIn',
      [
        'createSession',
        'signIn',
        'sendSecondStepCode',
        'completeSignIn',
        'setPassword',
        'confirmPassword',
        'lookUpNames',
        'readSignIn',
        'startRecovery',
        'sendRecoveryCode',
        'verifyRecoveryCode',
        'finishRecovery',
        'activateDevice',
      ],
    ],
    [
      'cloud',
      [
        'readCloudSync',
        'setCloudSync',
        'listCloudItems',
        'saveCloudItems',
        'listDevices',
        'bindDevice',
        'setLostMode',
        'ringDevice',
        'removeDevice',
        'readActivation',
      ],
    ],
  ] as const)('of %s refuses that and no more, and the status page says so', async (outage, refused) => {
    const story = createStory({ 'server.outage': outage })
    const answers = await everything(story)
    expect(
      Object.keys(answers)
        .filter((operation) => answers[operation as Operation] === 503)
        .toSorted(),
    ).toEqual([...refused].toSorted())
    expect(await status(story)).toMatchObject({ state: 'outage', notices: [{ text: expect.any(String) as string }] })
  })

  test('of everything leaves the status page, with a time to try again', async () => {
    const story = createStory({ 'server.outage': 'all' })
    const answers = await everything(story)
    expect(Object.entries(answers).filter(([, answer]) => answer !== 503)).toEqual([['readStatus', 200]])
    expect(await failing(story.askCode())).toEqual({ kind: 'server-fault', status: 503, retryAfter: 120 })
    expect((await status(story)).services.every(({ state }) => state === 'outage')).toBe(true)
  })

  test('commits nothing', async () => {
    const story = createStory({ 'server.outage': 'codes' })
    await ending(story.askCode())
    expect(story.sent).toEqual([])
  })

  test('for maintenance lets everybody read', async () => {
    const story = createStory({ 'server.maintenance': true })
    expect(await ending(story.askCode())).toBe('server-fault')
    expect(await ending(story.client.call('readCodeQuota', { query: { purpose: 'recovery', number } }))).toBe('answered')
    expect((await status(story)).state).toBe('maintenance')
  })

  test('has a beginning and an end', async () => {
    const story = createStory()
    await story.clock.advance('1h')
    expect(await status(story)).toEqual({
      state: 'operational',
      since: 0,
      services: expect.any(Array) as unknown[],
      notices: [],
      history: [],
    })
    story.set('server.outage', 'codes')
    expect((await status(story)).since).toBe(3_600_000)
    await story.clock.advance('1h')
    expect((await status(story)).since).toBe(3_600_000)
    story.set('server.outage', 'none')
    expect(await status(story)).toMatchObject({
      state: 'operational',
      since: 7_200_000,
      history: [{ state: 'outage', from: 3_600_000, to: 7_200_000 }],
    })
    story.set('server.region', 'elsewhere')
    const slow = status(story)
    await story.clock.advance('5min')
    expect((await slow).state).toBe('slow')
  })
})

const steps = ['sendCode', 'verifyCode', 'createCaptcha', 'answerCaptcha', 'createAccount'] as const

describe.each(steps)('while %s meets', (step) => {
  test.each(faultKinds.filter((kind) => kind !== 'neverAnswers'))('%s once, repeating it with its key makes one account', async (kind) => {
    const story = createStory({ [`server.fault.${step}`]: { kind, count: 1 } })
    const { client } = story
    /** Does what a person with patience does: the same again. */
    async function insist<T>(call: (idempotencyKey: string) => Promise<T>, idempotencyKey: string): Promise<T> {
      if ((await ending(call(idempotencyKey))) === 'answered') return call(idempotencyKey)
      return call(idempotencyKey)
    }
    const { codeId } = await insist(
      (idempotencyKey) =>
        client.call('sendCode', {
          body: { purpose: 'phone-sign-up', surface: 'phone', number, region: 'GB', locale: 'en' },
          idempotencyKey,
        }),
      'a',
    )
    const { proof } = await insist(
      (idempotencyKey) => client.call('verifyCode', { params: { codeId }, body: { code: story.digits() }, idempotencyKey }),
      'b',
    )
    const { captchaId } = await insist(
      (idempotencyKey) => client.call('createCaptcha', { body: { surface: 'phone' }, idempotencyKey }),
      'c',
    )
    const { text } = story.server.inside().captchas.at(-1)!
    const { pass } = await insist(
      (idempotencyKey) => client.call('answerCaptcha', { params: { captchaId }, body: { text }, idempotencyKey }),
      'd',
    )
    const session = await insist(
      (idempotencyKey) =>
        client.call('createAccount', { body: { ...acceptAll, proof, captchaPass: pass, cloudSync: false }, idempotencyKey }),
      'e',
    )
    expect(session.created).toBe(true)
    expect(story.server.inside().accounts).toHaveLength(1)
    expect(story.sent).toHaveLength(1)
  })
})
