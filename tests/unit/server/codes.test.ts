import { describe, expect, test } from 'vitest'
import { createStory, ending, number, refusal, type Story } from './story.ts'

const verify = (story: Story, codeId: string, code: string) => story.client.call('verifyCode', { params: { codeId }, body: { code } })
const other = '+441632960456'

describe('the message', () => {
  test.each([
    ['en', 'en'],
    ['zh-CN', 'zh'],
    ['fr', 'en'],
  ])('in %s carries the digits as its only run of 4, 6 or 8, and tells the validity', async (locale, language) => {
    for (const [ttl, length] of [
      ['10min', 4],
      ['90s', 6],
      ['1d', 8],
      ['2d', 6],
    ] as const) {
      const story = createStory({ 'code.ttl': ttl, 'sms.len.phoneSignup': length })
      await story.askCode({ locale })
      const { text, to, sender } = story.sent[0]!
      const runs = text.match(/\d+/g)!
      expect(runs.filter((run) => run.length >= 4)).toHaveLength(1)
      expect(runs[0]).toHaveLength(length)
      expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh')
      expect([to, sender]).toEqual([number, 'MiAccount'])
    }
  })

  test('says how long the code works', async () => {
    const story = createStory()
    await story.askCode()
    expect(story.sent[0]!.text).toContain('10 minutes')
    expect(story.sent[0]).toMatchObject({ purpose: 'phone-sign-up', locale: 'en', region: 'GB', messageId: expect.any(String) as string })
  })
})

test.each([
  ['phone-sign-up', 6],
  ['web-sign-up', 4],
  ['cloud-sign-in', 6],
  ['second-step', 6],
  ['recovery', 6],
] as const)('a code for %s has %i digits', async (purpose, length) => {
  const story = createStory()
  expect((await story.askCode({ purpose })).length).toBe(length)
  expect(story.digits()).toHaveLength(length)
})

describe('a code', () => {
  test('proves its number once', async () => {
    const story = createStory()
    const { codeId } = await story.askCode()
    expect(await verify(story, codeId, story.digits())).toMatchObject({ standing: 'free' })
    expect(await refusal(verify(story, codeId, story.digits()))).toMatchObject({ kind: 'code-used' })
  })

  test('works until the last millisecond of its ten minutes', async () => {
    for (const [wait, end] of [
      [599_999, 'answered'],
      [600_000, 'code-expired'],
    ] as const) {
      const story = createStory()
      const { codeId, expiresAt } = await story.askCode()
      expect(expiresAt).toBe(600_000)
      await story.clock.advance(wait)
      expect(await ending(verify(story, codeId, story.digits()))).toBe(end)
    }
  })

  test('is not eaten up by a slow server: what counts is when the question arrives', async () => {
    const story = createStory({ 'server.latency': '5min' })
    const asking = story.askCode()
    await story.clock.advance('5min')
    const { codeId, expiresAt } = await asking
    expect(expiresAt).toBe(600_000)
    await story.clock.advance('4min 59s')
    const verifying = verify(story, codeId, story.digits())
    await story.clock.advance('5min')
    expect(await verifying).toHaveProperty('proof')
  })

  test('survives four wrong tries, and the fifth kills it', async () => {
    const story = createStory()
    const { codeId } = await story.askCode()
    const wrong = story.digits() === '000000' ? '000001' : '000000'
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await refusal(verify(story, codeId, wrong))).toMatchObject({ kind: 'code-wrong', attemptsLeft })
    }
    expect(await refusal(verify(story, codeId, wrong))).toMatchObject({ kind: 'code-attempts-used-up', retryAfter: 60 })
    expect(await refusal(verify(story, codeId, story.digits()))).toMatchObject({ kind: 'code-attempts-used-up' })
    await story.clock.advance('60s')
    const next = await story.askCode()
    expect(await verify(story, next.codeId, story.digits())).toHaveProperty('proof')
  })

  test('gives way to a newer one, by its ticket and by its digits', async () => {
    const story = createStory()
    const first = await story.askCode()
    const old = story.digits()
    await story.clock.advance('60s')
    const second = await story.askCode()
    expect(await refusal(verify(story, first.codeId, old))).toMatchObject({ kind: 'code-superseded' })
    expect(await refusal(verify(story, second.codeId, old))).toMatchObject({ kind: 'code-superseded', attemptsLeft: 4 })
    expect(await verify(story, second.codeId, story.digits())).toHaveProperty('proof')
  })

  test('for one purpose leaves that for another alone', async () => {
    const story = createStory()
    const first = await story.askCode()
    const digits = story.digits()
    await story.askCode({ purpose: 'web-sign-up' })
    expect(await verify(story, first.codeId, digits)).toHaveProperty('proof')
  })

  test('nobody asked for is not found', async () => {
    expect(await refusal(verify(createStory(), 'code_none', '123456'))).toMatchObject({ kind: 'not-found' })
  })
})

describe('asking again', () => {
  test('takes a minute longer each time', async () => {
    const story = createStory()
    for (const wait of [60, 120, 180, 240]) {
      const { sentAt, resendAt } = await story.askCode()
      expect(resendAt - sentAt).toBe(wait * 1_000)
      await story.clock.advance(`${wait}s`)
    }
  })

  test('too soon tells how long to wait, and gives the ticket that still counts', async () => {
    const story = createStory()
    const ticket = await story.askCode()
    await story.clock.advance(59_001)
    const response = await story.raw('POST', '/account/v1/codes', {
      body: { purpose: 'phone-sign-up', surface: 'phone', number, region: 'GB', locale: 'en' },
    })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await response.json()).toMatchObject({ type: '/problems/code-too-soon', ticket })
    expect(story.sent).toHaveLength(1)
  })

  test('gives no ticket of a code that is dead', async () => {
    const story = createStory({ 'code.attempts': 1 })
    const { codeId } = await story.askCode()
    await refusal(verify(story, codeId, '9'))
    expect(await refusal(story.askCode())).not.toHaveProperty('ticket')
  })

  test('needs no wait after a code was used, or for another number or purpose', async () => {
    const story = createStory()
    await story.proveNumber()
    expect((await story.askCode()).resendAt).toBe(60_000)
    expect((await story.askCode({ number: other })).resendAt).toBe(60_000)
    expect((await story.askCode({ purpose: 'recovery' })).resendAt).toBe(60_000)
  })

  test('starts at a minute again when the last code is over', async () => {
    const story = createStory()
    await story.askCode()
    await story.clock.advance('60s')
    await story.askCode()
    await story.clock.advance('10min')
    const { resendAt, sentAt } = await story.askCode()
    expect(resendAt - sentAt).toBe(60_000)
  })

  test('ends at the limit of the day, which begins with the first code', async () => {
    const story = createStory({ 'sms.dailyLimit': 3 })
    const left = () => story.client.call('readCodeQuota', { query: { purpose: 'phone-sign-up', number } })
    expect(await left()).toEqual({ sendsLeft: 3, dailyLimit: 3, resetsAt: 0 })
    for (const sendsLeft of [2, 1, 0]) {
      expect((await story.askCode()).sendsLeft).toBe(sendsLeft)
      await story.clock.advance('5min')
    }
    expect(await left()).toEqual({ sendsLeft: 0, dailyLimit: 3, resetsAt: 86_400_000 })
    expect(await refusal(story.askCode())).toMatchObject({ kind: 'code-limit-reached', retryAfter: 86_400 - 900 })
    expect(await refusal(story.askCode({ purpose: 'recovery' }))).toMatchObject({ kind: 'code-limit-reached' })
    expect((await story.askCode({ number: other })).sendsLeft).toBe(2)
    await story.clock.advanceTo(86_400_000)
    expect((await story.askCode()).sendsLeft).toBe(2)
  })
})

describe('asking for a code', () => {
  test('tells nothing about whether the number has an account', async () => {
    const answers = []
    for (const known of [true, false]) {
      const story = createStory({ 'server.region': 'mainland' })
      if (known) story.server.addAccount({ number })
      const asking = story.askCode()
      await story.clock.advance('1s')
      answers.push([await asking, story.server.log()[0]!.endedAt])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test.each(['+861234', '+8623456789012', '+44012345678', '+1555010', '+999123'])(
    'for %s is refused: it cannot be a phone',
    async (wrong) => {
      const story = createStory()
      expect(await refusal(story.askCode({ number: wrong }))).toMatchObject({ kind: 'number-invalid' })
      expect(story.sent).toEqual([])
    },
  )

  test.each(['+8613800000000', '+447700900123', '+12025550123', '+4915123456789', '+35312345678'])('for %s sends one', async (right) => {
    const ticket = await createStory().askCode({ number: right })
    expect(ticket.maskedNumber).toMatch(/^\+\d\d•+\d{3}$/)
    expect(ticket.maskedNumber).toHaveLength(right.length)
  })
})
