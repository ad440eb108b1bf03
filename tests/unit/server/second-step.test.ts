import { describe, expect, test } from 'vitest'
import type { SignIn } from '../../../src/account/contract.ts'
import { ada, bo, createStory, ending, number, refusal, type Story } from './story.ts'

function plain(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'server.syncDelay': 0, ...conditions })
  return { ...story, account: story.server.addAccount({ ...ada, twoStep: true }) }
}
async function begin(story: Story, request = {}): Promise<SignIn & { outcome: 'second-step' }> {
  const answer = await story.signIn(request)
  if (answer.outcome !== 'second-step') throw new Error('No second step is asked')
  return answer
}
const send = (story: Story, signInId: string, method: 'sms' | 'mail' = 'sms') =>
  story.client.call('sendSecondStepCode', { params: { signInId }, body: { method, locale: 'en' } })
const complete = (story: Story, signInId: string, codeId: string, code: string, trustDevice = false) =>
  story.client.call('completeSignIn', { params: { signInId }, body: { codeId, code, trustDevice } })
async function twoSteps(story: Story, trustDevice = false) {
  const { signInId } = await begin(story)
  const { codeId } = await send(story, signInId)
  return complete(story, signInId, codeId, story.digits(), trustDevice)
}

describe('an account with two steps', () => {
  test.each(['sms', 'mail'] as const)('is signed in to with the password and a code by %s', async (method) => {
    const story = plain()
    const { signInId, methods, expiresAt } = await begin(story)
    expect(methods.map((one) => one.method)).toEqual(['sms', 'mail'])
    expect(expiresAt).toBe(1_800_000)
    expect(story.server.inside().sessions).toEqual([])
    const ticket = await send(story, signInId, method)
    expect(ticket).toMatchObject({ purpose: 'second-step', method, length: 6 })
    const { text, to } = method === 'sms' ? story.sent[0]! : story.mails[0]!
    expect(to).toBe(method === 'sms' ? number : ada.email)
    const { token, account, trust } = await complete(story, signInId, ticket.codeId, /\b\d{6}\b/.exec(text)![0])
    expect([account, trust]).toEqual([story.account, undefined])
    expect(await ending(story.client.call('readAccount', { token }))).toBe('answered')
  })

  test('tells in the mail what the code is for, in the language of who asked', async () => {
    const story = plain()
    const { signInId } = await begin(story)
    await story.client.call('sendSecondStepCode', { params: { signInId }, body: { method: 'mail', locale: 'zh-CN' } })
    await story.clock.advance('1min')
    await send(story, signInId, 'mail')
    expect(story.mails).toMatchObject([
      { kind: 'second-step', subject: '用于确认本人操作的验证码', locale: 'zh-CN' },
      { kind: 'second-step', subject: 'Your code to confirm that it is you', sender: 'no-reply@account.test' },
    ])
    for (const { text } of story.mails) expect(text.match(/\d{4,}/g)).toHaveLength(1)
  })

  test('asks nothing more of who does not know the password', async () => {
    expect(await ending(plain().signIn({ password: 'wrong' }))).toBe('credentials-invalid')
  })

  test('spares a trusted device, and only with what it was given, for its own account', async () => {
    const story = plain()
    story.server.addAccount({ ...bo, twoStep: true })
    const { trust } = await twoSteps(story, true)
    expect(await story.signIn({ trust: trust! })).toMatchObject({ outcome: 'signed-in' })
    for (const request of [{}, { trust: 'made-up' }, { trust: trust!, identifier: bo.email, password: bo.password }]) {
      expect(await story.signIn(request)).toMatchObject({ outcome: 'second-step' })
    }
    expect(await ending(story.signIn({ trust: trust!, password: 'wrong' }))).toBe('credentials-invalid')
  })
})

describe('the code', () => {
  test('is wrong, and is tried again', async () => {
    const story = plain()
    const { signInId } = await begin(story)
    const { codeId } = await send(story, signInId)
    expect(await refusal(complete(story, signInId, codeId, '1'))).toMatchObject({ kind: 'code-wrong', attemptsLeft: 4 })
    expect(await ending(complete(story, signInId, codeId, story.digits()))).toBe('answered')
    expect(await ending(complete(story, signInId, codeId, story.digits()))).toBe('sign-in-expired')
  })

  test('of another account, of a recovery, or of a sign-up will not do', async () => {
    const story = plain({ 'captcha.when.recovery': 'off' })
    story.server.addAccount({ ...bo, twoStep: true })
    const { signInId } = await begin(story)
    const theirs = await begin(story, { identifier: bo.email, password: bo.password })
    const { codeId } = await send(story, theirs.signInId)
    expect(await ending(complete(story, signInId, codeId, story.digits()))).toBe('not-found')
    const { recoveryId } = await story.startRecovery()
    const recovering = await story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method: 'sms', locale: 'en' } })
    expect(await ending(complete(story, signInId, recovering.codeId, story.digits()))).toBe('not-found')
    const ticket = await story.askCode({ purpose: 'second-step' })
    expect(await ending(complete(story, signInId, ticket.codeId, story.digits()))).toBe('not-found')
  })

  test('has to be waited for like any other, whichever sign-in asks', async () => {
    const story = plain()
    const one = await begin(story)
    const { codeId } = await send(story, one.signInId)
    const other = await begin(story)
    expect(await refusal(send(story, other.signInId))).toMatchObject({ kind: 'code-too-soon', retryAfter: 60, ticket: { codeId } })
    expect(await ending(complete(story, other.signInId, codeId, story.digits()))).toBe('answered')
  })

  test('cannot come by mail where there is no address', async () => {
    const story = createStory()
    story.server.addAccount({ number, password: ada.password, twoStep: true })
    const { signInId, methods } = await begin(story, { identifier: number })
    expect(methods).toHaveLength(1)
    expect(await ending(send(story, signInId, 'mail'))).toBe('method-unavailable')
  })
})

describe('a sign-in that was begun', () => {
  test('is over after half an hour, and unknown if nobody began it', async () => {
    const story = plain()
    const { signInId } = await begin(story)
    await story.clock.advance('30min')
    expect(await ending(send(story, signInId))).toBe('sign-in-expired')
    expect(await ending(complete(story, signInId, 'any', '1'))).toBe('sign-in-expired')
    expect(await ending(send(story, 'made-up'))).toBe('not-found')
  })

  test('is over when its password is', async () => {
    const story = plain()
    const { token } = await twoSteps(story)
    await story.clock.advance('10min')
    const { signInId } = await begin(story)
    const { codeId } = await send(story, signInId)
    await story.client.call('setPassword', { body: { password: 'Meadow1234', current: ada.password }, token })
    expect(await ending(complete(story, signInId, codeId, story.digits()))).toBe('sign-in-expired')
  })

  test('stands still while the account is locked, and gets no code', async () => {
    const story = plain()
    const { signInId } = await begin(story)
    const { codeId } = await send(story, signInId)
    for (let n = 0; n < 5; n += 1) await ending(story.signIn({ password: 'wrong' }))
    expect(await ending(complete(story, signInId, codeId, story.digits()))).toBe('credentials-invalid')
    await story.clock.advance('1min')
    expect(await ending(send(story, signInId))).toBe('answered')
    expect(story.sent).toHaveLength(1)
  })
})

describe('which names an account has', () => {
  const look = (story: Story, proof: string) => story.client.call('lookUpNames', { body: { proof } })

  test('is told, masked, to who has proven its number', async () => {
    const story = plain()
    const { proof } = await story.proveNumber({ purpose: 'recovery' })
    const { names } = await look(story, proof)
    expect(names.slice(0, 2)).toEqual([
      { kind: 'number', masked: '+44•••••••123' },
      { kind: 'email', masked: 'a•••l@post.test' },
    ])
    expect(names[2]!.masked).toMatch(/^\d\d•{5,6}\d\d$/)
    expect(await ending(look(story, 'made-up'))).toBe('proof-invalid')
    await story.clock.advance('30min')
    expect(await ending(look(story, proof))).toBe('proof-invalid')
  })

  test('is not told where no account has the number', async () => {
    const story = plain()
    const { proof } = await story.proveNumber({ number: bo.number })
    expect(await ending(look(story, proof))).toBe('not-found')
  })
})

describe('an account that is too new for codes', () => {
  const day = 86_400_000

  test('says nothing of it as a rule: the code is said to be sent, and never is', async () => {
    const story = plain({ 'account.buffer': day })
    const { signInId } = await begin(story)
    expect(await ending(send(story, signInId))).toBe('answered')
    expect(story.sent).toEqual([])
  })

  test('says so, and how long, where that is wanted; after that a code comes', async () => {
    const story = plain({ 'account.buffer': day, 'account.bufferVisible': true })
    const { signInId } = await begin(story)
    expect(await refusal(send(story, signInId))).toMatchObject({ kind: 'account-too-new', status: 403, retryAfter: 86_400 })
    await story.clock.advance('1d')
    const later = await begin(story)
    expect(await ending(send(story, later.signInId))).toBe('answered')
    expect(story.sent).toHaveLength(1)
  })

  test('tells it nobody who has not entered the password', async () => {
    const story = plain({ 'account.buffer': day, 'account.bufferVisible': true })
    const { recoveryId } = await story.startRecovery()
    const sending = story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method: 'sms', locale: 'en' } })
    expect(await ending(sending)).toBe('answered')
    expect(story.sent).toEqual([])
  })
})
