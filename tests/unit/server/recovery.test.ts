import { describe, expect, test } from 'vitest'
import { ada, createStory, ending, number, refusal, type Story } from './story.ts'

const minute = 60_000
const fresh = 'Meadow1234'
/** A story with an account, no pictures, and servers that learn of a change at once. */
function plain(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.recovery': 'off', 'server.syncDelay': 0, ...conditions })
  return { ...story, account: story.server.addAccount(ada) }
}
const send = (story: Story, recoveryId: string, method: 'sms' | 'mail' = 'sms') =>
  story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method, locale: 'en' } })
const verify = (story: Story, recoveryId: string, codeId: string, code: string) =>
  story.client.call('verifyRecoveryCode', { params: { recoveryId }, body: { codeId, code } })
const finish = (story: Story, recoveryId: string, proof: string, password = fresh) =>
  story.client.call('finishRecovery', { params: { recoveryId }, body: { proof, password } })
async function prove(story: Story, request = {}) {
  const { recoveryId } = await story.startRecovery(request)
  const { codeId } = await send(story, recoveryId)
  const { proof } = await verify(story, recoveryId, codeId, story.digits())
  return { recoveryId, proof }
}

describe('a recovery of an account whose number changes meanwhile', () => {
  async function changeNumber(story: Story) {
    const { token } = await story.session()
    const body = { method: 'sms', to: '+441632960999', region: 'GB', locale: 'en' } as const
    const { codeId } = await story.client.call('sendContactCode', { token, body })
    await story.client.call('changeContact', { token, body: { codeId, code: story.digits() } })
  }

  test('is over: neither another code nor the one that was sent before leads on', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery()
    const { codeId } = await send(story, recoveryId)
    const code = story.digits()
    await changeNumber(story)
    expect(await ending(verify(story, recoveryId, codeId, code))).toBe('recovery-expired')
    await story.clock.advance('1min')
    expect(await ending(send(story, recoveryId))).toBe('recovery-expired')
    expect(story.sent.filter(({ purpose }) => purpose === 'recovery')).toHaveLength(1)
    const again = await story.startRecovery()
    expect(again.methods[0]!.masked).toMatch(/999$/)
  })

  test('is over, even where the old number was shown before', async () => {
    const story = plain()
    const { recoveryId, proof } = await prove(story)
    await changeNumber(story)
    expect(await ending(finish(story, recoveryId, proof))).toBe('recovery-expired')
  })
})

describe('somebody who forgot the password', () => {
  test.each(['sms', 'mail'] as const)('solves a picture, gets a code by %s, and chooses a new password', async (method) => {
    const story = plain({ 'captcha.when.recovery': 'before' })
    const { recoveryId, methods, expiresAt } = await story.startRecovery()
    expect(methods).toEqual([
      { method: 'sms', masked: '+44•••••••123' },
      { method: 'mail', masked: 'a•••l@post.test' },
    ])
    expect(expiresAt).toBe(30 * minute)
    const ticket = await send(story, recoveryId, method)
    expect(ticket).toMatchObject({ purpose: 'recovery', method, maskedNumber: method === 'sms' ? methods[0]!.masked : methods[1]!.masked })
    const [message] = method === 'sms' ? story.sent : story.mails
    expect(message).toMatchObject({ to: method === 'sms' ? number : ada.email, messageId: expect.stringContaining(method) as string })
    const code = /\b\d{6}\b/.exec(message!.text)![0]
    const { proof, maskedAccount } = await verify(story, recoveryId, ticket.codeId, code)
    expect(maskedAccount.name).toBe('Ad•••l')
    expect(await finish(story, recoveryId, proof)).toEqual({ changedAt: 0 })
    expect(await ending(story.signIn())).toBe('credentials-invalid')
    expect(await ending(story.signIn({ password: fresh }))).toBe('answered')
    expect(story.server.inside().recoveries).toMatchObject([{ accountId: story.account.accountId, state: 'finished' }])
  })

  test('who never had one sets the first', async () => {
    const story = createStory({ 'captcha.when.recovery': 'off', 'server.syncDelay': 0 })
    const { token } = await story.signUp()
    const { recoveryId, proof } = await prove(story, { identifier: number })
    await finish(story, recoveryId, proof)
    expect((await story.session({ identifier: number, password: fresh })).account.hasPassword).toBe(true)
    expect(await ending(story.client.call('readAccount', { token }))).toBe('session-expired')
  })

  test('may go back and begin again: a code on its way still counts', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery()
    await send(story, recoveryId)
    const again = await story.startRecovery({ identifier: number })
    const refused = await refusal(send(story, again.recoveryId))
    expect(refused).toMatchObject({ kind: 'code-too-soon', ticket: { method: 'sms' } })
    const { codeId } = refused.ticket as { codeId: string }
    expect(await verify(story, again.recoveryId, codeId, story.digits())).toHaveProperty('proof')
  })
})

describe('a recovery', () => {
  test('waits for a code that was sent for something else, and is not given it', async () => {
    const story = plain()
    await story.askCode({ purpose: 'recovery' })
    const { recoveryId } = await story.startRecovery()
    const refused = await refusal(send(story, recoveryId))
    expect([refused.kind, refused.ticket]).toEqual(['code-too-soon', undefined])
  })

  test('needs its picture', async () => {
    const story = plain({ 'captcha.when.recovery': 'before' })
    const start = (captchaPass?: string) =>
      story.client.call('startRecovery', {
        body: { identifier: ada.email, region: 'GB', surface: 'web', ...(captchaPass && { captchaPass }) },
      })
    expect(await ending(start())).toBe('captcha-required')
    expect(await ending(start('made-up'))).toBe('captcha-expired')
  })

  test('ends after half an hour, and half an hour after the code', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery()
    await story.clock.advance(29 * minute)
    const { codeId } = await send(story, recoveryId)
    const { proof, expiresAt } = await verify(story, recoveryId, codeId, story.digits())
    expect(expiresAt).toBe(59 * minute)
    await story.clock.advance(30 * minute)
    for (const late of [send(story, recoveryId), verify(story, recoveryId, codeId, '1'), finish(story, recoveryId, proof)]) {
      expect(await ending(late)).toBe('recovery-expired')
    }
    expect(story.server.inside().recoveries).toMatchObject([{ state: 'expired' }])
  })

  test('is for one password, proven with its own code', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery()
    expect(await ending(finish(story, recoveryId, 'made-up'))).toBe('proof-invalid')
    const { codeId } = await story.askCode({ purpose: 'recovery' })
    expect(await ending(verify(story, recoveryId, codeId, story.digits()))).toBe('not-found')
    await story.clock.advance('1h')
    const one = await prove(story)
    await story.clock.advance('1min')
    const other = await prove(story)
    expect(await ending(finish(story, other.recoveryId, one.proof))).toBe('proof-invalid')
    expect(await ending(finish(story, other.recoveryId, other.proof))).toBe('answered')
    expect(await ending(finish(story, other.recoveryId, other.proof, 'Meadow12345'))).toBe('recovery-expired')
    expect(await ending(send(story, 'made-up'))).toBe('not-found')
  })

  test('whose code is for a recovery only', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery()
    const { codeId } = await send(story, recoveryId, 'mail')
    const code = /\b\d{6}\b/.exec(story.mails[0]!.text)![0]
    expect(await ending(story.client.call('verifyCode', { params: { codeId }, body: { code } }))).toBe('not-found')
  })

  test('may correct a password that breaks the rules', async () => {
    const story = plain()
    const { recoveryId, proof } = await prove(story)
    expect(await refusal(finish(story, recoveryId, proof, 'short'))).toMatchObject({ kind: 'password-rules', rules: ['length', 'numbers'] })
    expect(await refusal(finish(story, recoveryId, proof, ada.password))).toMatchObject({ kind: 'password-repeated' })
    expect(await ending(finish(story, recoveryId, proof))).toBe('answered')
  })

  test('sends only where the account can be reached', async () => {
    const story = createStory({ 'captcha.when.recovery': 'off' })
    story.server.addAccount({ number, password: ada.password })
    const { recoveryId, methods } = await story.startRecovery({ identifier: number })
    expect(methods).toHaveLength(1)
    expect(await ending(send(story, recoveryId, 'mail'))).toBe('method-unavailable')
  })

  test('forgets failures that have not locked the account', async () => {
    const story = plain()
    for (let n = 0; n < 4; n += 1) await ending(story.signIn({ password: 'wrong' }))
    const { recoveryId, proof } = await prove(story)
    await finish(story, recoveryId, proof)
    for (let n = 0; n < 4; n += 1) await ending(story.signIn({ password: 'wrong' }))
    expect(await ending(story.signIn({ password: fresh }))).toBe('answered')
  })
})

describe('for a name that no account has', () => {
  test.each([
    ['nobody@post.test', 'n•••y@post.test'],
    ['+44 1632 960 789', '+44•••••••789'],
    ['123456789', ''],
    ['what?', ''],
  ])('“%s” is answered like one that has: the same methods each time, and a code that never comes', async (identifier, masked) => {
    const story = plain()
    const { methods, recoveryId } = await story.startRecovery({ identifier })
    expect((await story.startRecovery({ identifier })).methods).toEqual(methods)
    expect(methods[0]!.method).toBe('sms')
    expect(JSON.stringify(methods)).toContain(masked)
    const { codeId, length, sendsLeft } = await send(story, recoveryId)
    expect([length, sendsLeft]).toEqual([6, 4])
    expect([story.sent, story.mails]).toEqual([[], []])
    const { digits, withheld } = story.server.inside().codes.at(-1)!
    expect(withheld).toBe('unknown')
    expect(await refusal(verify(story, recoveryId, codeId, digits))).toMatchObject({ kind: 'code-wrong', attemptsLeft: 4 })
    expect(story.server.inside().recoveries[0]).toMatchObject({ accountId: null, state: 'open' })
  })

  test('all answers are those of a known one, in form and time', async () => {
    const tell = async (identifier: string) => {
      const story = plain({ 'server.latency': '2s' })
      const ask = async (path: string, body: object) => {
        const asking = story.raw('POST', `/account/v1/recoveries${path}`, { body })
        await story.clock.advance('2s')
        const response = await asking
        return {
          status: response.status,
          took: story.server.log().at(-1)!.endedAt! - story.server.log().at(-1)!.at,
          body: (await response.json()) as Record<string, unknown>,
        }
      }
      const start = await ask('', { identifier, region: 'GB', surface: 'web' })
      const path = `/${String(start.body['recoveryId'])}`
      const sent = await ask(`${path}/codes`, { method: 'sms', locale: 'en' })
      const codeId = sent.body['codeId']
      const answers = [start, sent, await ask(`${path}/codes`, { method: 'sms', locale: 'en' })]
      for (let n = 0; n < 6; n += 1) answers.push(await ask(`${path}/verifications`, { codeId, code: '1' }))
      // Ids, masks and whether there is an address differ from one account to the next anyhow.
      const isOwn = (key: string) => ['masked', 'maskedNumber', 'methods'].includes(key) || key.endsWith('Id')
      return JSON.stringify(answers, (key, value: unknown) => (isOwn(key) ? '' : value))
    }
    expect(await tell('+441632960789')).toBe(await tell(number))
  })
})
