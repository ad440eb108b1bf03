import { describe, expect, test } from 'vitest'
import type { SignIn } from '../../../src/account/contract.ts'
import { ada, bo, createStory, ending, refusal, type Story } from './story.ts'

const phone = 'Handset 9'

/** An account with two steps, whose owner is signed in on another phone. */
function signedInElsewhere(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'server.syncDelay': 0, ...conditions })
  story.register('other-token', 'phone-2')
  const sessions = [{ token: 'other-token', deviceId: 'phone-2', device: phone }]
  return { ...story, account: story.server.addAccount({ ...ada, twoStep: true, sessions }) }
}

async function begin(story: Story, request = {}): Promise<SignIn & { outcome: 'second-step' }> {
  const answer = await story.signIn(request)
  if (answer.outcome !== 'second-step') throw new Error('No second step is asked')
  return answer
}
const send = (story: Story, signInId: string, method: 'sms' | 'device' = 'device') =>
  story.client.call('sendSecondStepCode', { params: { signInId }, body: { method, locale: 'en' } })
const answer = (story: Story, codeId: string, allow: boolean, token = 'other-token') =>
  story.client.call('answerSignInRequest', { params: { codeId }, body: { allow }, token })
const complete = (story: Story, signInId: string, codeId: string, code: string) =>
  story.client.call('completeSignIn', { params: { signInId }, body: { codeId, code, trustDevice: false } })
/** What the server's books say the newest code is, whoever may see it. */
const inBooks = (story: Story) => story.server.inside().codes.at(-1)!.digits
const methodsOf = async (story: Story) => (await begin(story)).methods.map(({ method }) => method)

describe('a code on another device', () => {
  test('is shown there once it was allowed, and signs in here', async () => {
    const story = signedInElsewhere()
    const { signInId, methods } = await begin(story)
    expect(methods.at(-1)).toEqual({ method: 'device', masked: phone })
    const ticket = await send(story, signInId)
    expect(ticket).toMatchObject({ purpose: 'second-step', method: 'device', maskedNumber: phone, length: 6 })
    expect(story.pushed).toEqual([
      {
        messageId: expect.stringMatching(/^device_/) as string,
        to: 'other-token',
        request: {
          codeId: ticket.codeId,
          device: 'Test phone',
          surface: 'phone',
          region: 'GB',
          askedAt: 0,
          expiresAt: 600_000,
        },
      },
    ])
    expect(JSON.stringify(story.pushed)).not.toContain(inBooks(story))
    const { code } = await answer(story, ticket.codeId, true)
    expect(code).toBe(inBooks(story))
    expect(await ending(complete(story, signInId, ticket.codeId, code!))).toBe('answered')
    expect([story.sent, story.mails]).toEqual([[], []])
  })

  test('is of no use to who guesses it before it was allowed', async () => {
    const story = signedInElsewhere()
    const { signInId } = await begin(story)
    const { codeId } = await send(story, signInId)
    expect(await ending(complete(story, signInId, codeId, inBooks(story)))).toBe('code-wrong')
    await answer(story, codeId, true)
    expect(await ending(complete(story, signInId, codeId, inBooks(story)))).toBe('answered')
  })

  test('that is denied ends the sign-in, whichever way its code goes', async () => {
    const story = signedInElsewhere()
    const { signInId } = await begin(story)
    const { codeId } = await send(story, signInId)
    expect(await answer(story, codeId, false)).toEqual({ expiresAt: 0 })
    expect(await ending(complete(story, signInId, codeId, inBooks(story)))).toBe('sign-in-denied')
    expect(await ending(send(story, signInId, 'sms'))).toBe('sign-in-denied')
    expect(await ending(answer(story, codeId, true))).toBe('sign-in-denied')
    // Who was too quick with Deny begins again.
    await story.clock.advance('1min')
    const again = await begin(story)
    const next = await send(story, again.signInId)
    const { code } = await answer(story, next.codeId, true)
    expect(await ending(complete(story, again.signInId, next.codeId, code!))).toBe('answered')
  })

  test('lasts as long as any code, stands as many tries, and the newest wins', async () => {
    const story = signedInElsewhere()
    const { signInId } = await begin(story)
    const first = await send(story, signInId)
    expect(await ending(send(story, signInId))).toBe('code-too-soon')
    await story.clock.advance('1min')
    const second = await send(story, signInId)
    expect(await ending(answer(story, first.codeId, true))).toBe('code-superseded')
    await answer(story, second.codeId, true)
    for (const attemptsLeft of [4, 3, 2, 1])
      expect(await refusal(complete(story, signInId, second.codeId, '1'))).toMatchObject({ kind: 'code-wrong', attemptsLeft })
    expect(await ending(complete(story, signInId, second.codeId, '1'))).toBe('code-attempts-used-up')
    expect(await ending(answer(story, second.codeId, true))).toBe('code-attempts-used-up')
    await story.clock.advance('2min')
    const third = await send(story, signInId)
    await story.clock.advance('10min')
    expect(await ending(answer(story, third.codeId, true))).toBe('code-expired')
  })

  test('is not asked for while the account is locked, and nobody is told', async () => {
    const story = signedInElsewhere()
    const { signInId } = await begin(story)
    for (let n = 0; n < 5; n += 1) await ending(story.signIn({ password: 'wrong' }))
    const { codeId } = await send(story, signInId)
    expect(story.pushed).toEqual([])
    expect(await ending(answer(story, codeId, true))).toBe('not-found')
    expect(await ending(complete(story, signInId, codeId, inBooks(story)))).toBe('credentials-invalid')
  })
})

describe('who is asked', () => {
  test('only who is signed in to the account, on another device, with the password', async () => {
    const story = signedInElsewhere()
    story.register('mine', 'phone-1')
    story.register('theirs', 'phone-3')
    story.server.addAccount({ ...bo, sessions: [{ token: 'theirs', deviceId: 'phone-3', device: 'Handset 10' }] })
    const { codeId } = await send(story, (await begin(story)).signInId)
    expect(story.pushed.map(({ to }) => to)).toEqual(['other-token'])
    expect(await ending(answer(story, codeId, true, 'theirs'))).toBe('not-found')
    expect(await ending(answer(story, 'made-up', true))).toBe('not-found')
    expect(await ending(answer(story, codeId, true, 'nobody'))).toBe('session-expired')
  })

  test('nobody on the device that asks, whatever session it has', async () => {
    const story = createStory({ 'captcha.when.login': 'off' })
    story.register('own-token', 'phone-1')
    story.server.addAccount({
      ...ada,
      twoStep: true,
      sessions: [{ token: 'own-token', deviceId: 'phone-1', device: 'Test phone' }],
    })
    expect(await methodsOf(story)).toEqual(['sms', 'mail'])
  })

  test('nobody on a device that was wiped, is lost, or is signed out', async () => {
    for (const end of [
      async (story: Story) => story.register('other-token', undefined),
      (story: Story) => story.client.call('endSession', { token: 'other-token' }),
      async (story: Story) => {
        const params = { deviceId: 'phone-2' }
        await story.client.call('bindDevice', { params, body: { on: true, password: ada.password }, token: 'other-token' })
        await story.client.call('setLostMode', { params, body: { lost: { message: 'x', contact: 'y' } }, token: 'other-token' })
      },
    ]) {
      const story = signedInElsewhere()
      const { codeId } = await send(story, (await begin(story)).signInId)
      expect(await methodsOf(story)).toEqual(['sms', 'mail', 'device'])
      await end(story)
      expect(await methodsOf(story)).toEqual(['sms', 'mail'])
      expect(['not-found', 'session-expired']).toContain(await ending(answer(story, codeId, true)))
    }
  })

  test('nobody for the lock of the very device, nor for the cloud or a new password', async () => {
    const story = signedInElsewhere({ 'captcha.when.recovery': 'off' })
    await story.client.call('bindDevice', {
      params: { deviceId: 'phone-2' },
      body: { on: true, password: ada.password },
      token: 'other-token',
    })
    const lock = async (deviceId: string) =>
      story.client.call('activateDevice', { params: { deviceId }, body: { password: ada.password, device: 'like new' } })
    const own = await lock('phone-2')
    expect(own.outcome === 'second-step' && own.methods.map(({ method }) => method)).toEqual(['sms', 'mail'])
    const cloud = await story.signIn({ service: 'cloud' })
    expect(cloud.outcome === 'second-step' && cloud.methods.map(({ method }) => method)).toEqual(['sms'])
    expect((await story.startRecovery()).methods.map(({ method }) => method)).toEqual(['sms', 'mail'])
  })
})
