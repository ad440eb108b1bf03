import { describe, expect, test } from 'vitest'
import { ada, bo, createStory, ending, refusal, type Story } from './story.ts'

const hour = 3_600_000

function plain(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.recovery': 'off', 'captcha.when.phone': 'off', ...conditions })
  const { accountId } = story.server.addAccount(ada)
  story.server.addAccount(bo)
  return { ...story, accountId }
}
const fail = async (story: Story, times: number) => {
  for (let n = 0; n < times; n += 1) await ending(story.signIn({ password: 'wrong' }))
}
const lockOf = (story: Story) => story.server.inside().locks[0]

describe('the fifth wrong password in a row', () => {
  test('locks the account for two hours: the right one gets the same answer, on every phone and by every name', async () => {
    const story = plain()
    await fail(story, 4)
    expect(await ending(story.signIn())).toBe('answered')
    await fail(story, 5)
    expect(lockOf(story)).toMatchObject({ failures: 5, steps: 1, lockedUntil: 2 * hour })
    story.set('auth.lockExtend', false)
    for (const identifier of [ada.email, ada.number, story.accountId]) {
      expect(await ending(story.signIn({ identifier, device: 'Another phone' }))).toBe('credentials-invalid')
    }
    await story.clock.advance(2 * hour - 1)
    expect(await ending(story.signIn())).toBe('credentials-invalid')
    await story.clock.advance(1)
    expect(await ending(story.signIn())).toBe('answered')
    expect(lockOf(story)).toBeUndefined()
  })

  test('leaves other accounts alone', async () => {
    const story = plain()
    await fail(story, 20)
    expect(await ending(story.signIn({ identifier: bo.email, password: bo.password }))).toBe('answered')
  })

  test('counts wherever the password is asked', async () => {
    const story = plain()
    const { token } = await story.session()
    const call = story.client.call
    await fail(story, 2)
    await ending(call('setPassword', { body: { password: 'Meadow1234', current: 'wrong' }, token }))
    await ending(call('bindDevice', { params: { deviceId: 'd' }, body: { on: true, password: 'wrong' }, token }))
    expect(lockOf(story)).toMatchObject({ failures: 4, lockedUntil: null })
    await fail(story, 1)
    expect(await ending(call('setPassword', { body: { password: 'Meadow1234', current: ada.password }, token }))).toBe(
      'credentials-invalid',
    )
    expect(await ending(call('readAccount', { token }))).toBe('answered')
  })
})

describe('a try while locked', () => {
  test('lengthens the lock to 6, 12 and 24 hours from then, and never further, the right password included', async () => {
    const story = plain()
    await fail(story, 5)
    await story.clock.advance('1h')
    for (const length of [6, 12, 24, 24, 24]) {
      await ending(story.signIn())
      expect(lockOf(story)!.lockedUntil! - story.clock.now()).toBe(length * hour)
    }
    await story.clock.advance('24h')
    expect(await ending(story.signIn())).toBe('answered')
  })

  test('changes nothing where locks do not grow', async () => {
    const story = plain({ 'auth.lockExtend': false })
    await fail(story, 30)
    expect(lockOf(story)).toMatchObject({ failures: 5, lockedUntil: 2 * hour })
  })

  test('never makes a lock shorter', async () => {
    const story = plain({ 'auth.lockFor': ['10h', '10h'] })
    await fail(story, 5)
    story.set('auth.lockFor', ['1h'])
    await fail(story, 1)
    expect(lockOf(story)!.lockedUntil).toBe(10 * hour)
  })
})

test('a second lock within a day is a longer one, and a day of rest or a success forgets', async () => {
  const story = plain()
  await fail(story, 5)
  await story.clock.advance('2h')
  await fail(story, 4)
  expect(lockOf(story)).toMatchObject({ failures: 4, lockedUntil: null })
  await fail(story, 1)
  expect(lockOf(story)!.lockedUntil! - story.clock.now()).toBe(6 * hour)
  await story.clock.advance('6h')
  await story.session()
  await fail(story, 5)
  expect(lockOf(story)!.lockedUntil! - story.clock.now()).toBe(2 * hour)
  await story.clock.advance('24h')
  expect(story.server.inside().locks).toEqual([])
})

test('each account is forgotten a day after its own last try', async () => {
  const story = plain()
  await fail(story, 1)
  await ending(story.signIn({ identifier: bo.email, password: 'wrong' }))
  await story.clock.advance('12h')
  await fail(story, 1)
  await story.clock.advance('12h')
  expect(story.server.inside().locks).toMatchObject([{ accountId: story.accountId, failures: 2 }])
})

test('a name that nobody has locks nobody', async () => {
  const story = plain()
  for (let n = 0; n < 9; n += 1) await ending(story.signIn({ identifier: '+441632960789' }))
  expect(lockOf(story)).toMatchObject({ accountId: null, subject: 'number +441632960789' })
  story.server.addAccount({ number: '+441632960789', password: ada.password })
  expect(await ending(story.signIn({ identifier: '+441632960789' }))).toBe('answered')
})

test('a lock that may be seen says so, and how long; to a name that nobody has as well', async () => {
  const story = plain({ 'auth.lockVisible': true })
  await fail(story, 4)
  expect(await refusal(story.signIn({ password: 'wrong' }))).toMatchObject({ kind: 'account-locked', status: 423, retryAfter: 7_200 })
  await story.clock.advance('30min')
  expect(await refusal(story.signIn())).toMatchObject({ kind: 'account-locked', retryAfter: 21_600 })
  const identifier = 'nobody@post.test'
  for (let n = 0; n < 4; n += 1) expect(await ending(story.signIn({ identifier }))).toBe('credentials-invalid')
  expect(await refusal(story.signIn({ identifier }))).toMatchObject({ kind: 'account-locked', retryAfter: 7_200 })
})

describe('while the account is locked, codes', () => {
  test('are accepted and never go out: for recovery, by mail, and for the number in general', async () => {
    const story = plain()
    await fail(story, 5)
    const { recoveryId } = await story.startRecovery()
    for (const method of ['sms', 'mail'] as const) {
      const ticket = await story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method, locale: 'en' } })
      expect(ticket).toMatchObject({ length: 6, method, sendsLeft: 4 })
    }
    expect(await story.askCode()).toMatchObject({ sendsLeft: 3 })
    expect([story.sent, story.mails]).toEqual([[], []])
    const { codes } = story.server.inside()
    expect(codes.map(({ withheld }) => withheld)).toEqual(['locked', 'locked', 'locked'])
    for (const { codeId, digits } of codes.slice(0, 2)) {
      const verifying = story.client.call('verifyRecoveryCode', { params: { recoveryId }, body: { codeId, code: digits } })
      expect(await refusal(verifying)).toMatchObject({ kind: 'code-wrong', attemptsLeft: 4 })
    }
    await story.askCode({ number: bo.number })
    expect(story.sent.map(({ to }) => to)).toEqual([bo.number])
  })

  test('do not follow when the lock is over, but new ones come', async () => {
    const story = plain()
    await fail(story, 5)
    await story.askCode()
    await story.clock.advance('2h')
    expect(story.sent).toEqual([])
    await story.askCode()
    expect(story.sent).toHaveLength(1)
  })

  test('go out where the lock does not stop them; a recovery then changes the password and leaves the lock', async () => {
    const story = plain({ 'auth.lockBlocksCodes': false, 'server.syncDelay': 0 })
    await fail(story, 5)
    const { recoveryId } = await story.startRecovery()
    const params = { recoveryId }
    const { codeId } = await story.client.call('sendRecoveryCode', { params, body: { method: 'sms', locale: 'en' } })
    const { proof } = await story.client.call('verifyRecoveryCode', { params, body: { codeId, code: story.digits() } })
    await story.client.call('finishRecovery', { params, body: { proof, password: 'Meadow1234' } })
    story.set('auth.lockExtend', false)
    expect(await ending(story.signIn({ password: 'Meadow1234' }))).toBe('credentials-invalid')
    await story.clock.advance('2h')
    expect(await ending(story.signIn({ password: 'Meadow1234' }))).toBe('answered')
  })
})
