import { describe, expect, test } from 'vitest'
import { ada, bo, createStory, ending, number, refusal, type Story } from './story.ts'

const newNumber = '+441632960999'
const newAddress = 'quill@letters.test'
const hour = 3_600_000

function plain(conditions = {}, account = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.phone': 'off', 'captcha.when.recovery': 'off', ...conditions })
  story.server.addAccount(bo)
  return { ...story, account: story.server.addAccount({ ...ada, ...account }) }
}
const ask = (story: Story, token: string, method: 'sms' | 'mail', to: string) =>
  story.client.call('sendContactCode', { token, body: { method, to, region: 'GB', locale: 'en' } })
const newestCode = (story: Story) => story.server.inside().codes.at(-1)!.digits
const change = (story: Story, token: string, codeId: string, code = newestCode(story)) =>
  story.client.call('changeContact', { token, body: { codeId, code } })
const recoverable = async (story: Story) => (await story.startRecovery({ identifier: ada.email })).methods.map(({ method }) => method)
async function numberSession(story: Story) {
  const { proof } = await story.proveNumber({ number, purpose: 'cloud-sign-in' })
  return (await story.client.call('createSession', { body: { proof, device: 'Finder' } })).token
}

describe('number and recovery mail', () => {
  test('an address is added by a code to it, and codes go there from then on', async () => {
    const story = plain({}, { email: undefined })
    const { token } = await story.session({ identifier: number })
    const { codeId, method } = await ask(story, token, 'mail', ' Quill@Letters.test ')
    expect(method).toBe('mail')
    expect(story.mails.at(-1)).toMatchObject({ to: newAddress, kind: 'new-contact' })
    expect(await refusal(change(story, token, codeId, '000000'))).toMatchObject({ kind: 'code-wrong' })
    expect(story.server.inside().accounts.at(-1)!.email).toBeUndefined()
    expect(await change(story, token, codeId)).toMatchObject({ email: newAddress })
    const { methods } = await story.startRecovery({ identifier: newAddress })
    expect(methods.map(({ method: way }) => way)).toEqual(['sms', 'mail'])
  })

  test('a number is changed by a code to the new one; the old one leads to the account no more', async () => {
    const story = plain()
    const { token } = await story.session()
    const { codeId } = await ask(story, token, 'sms', newNumber)
    expect(story.sent.at(-1)).toMatchObject({ to: newNumber, purpose: 'new-contact' })
    expect(await change(story, token, codeId)).toMatchObject({ number: newNumber })
    expect(await ending(story.session({ identifier: number }))).toBe('credentials-invalid')
    expect(await ending(story.session({ identifier: newNumber }))).toBe('answered')
  })

  test('nothing of it for who has shown the number alone', async () => {
    const story = plain()
    const token = await numberSession(story)
    expect(await ending(ask(story, token, 'mail', newAddress))).toBe('password-required')
    expect(await ending(story.client.call('setTwoStep', { token, body: { on: true } }))).toBe('password-required')
    const owner = (await story.session()).token
    const { codeId } = await ask(story, owner, 'mail', newAddress)
    expect(await ending(change(story, token, codeId))).toBe('password-required')
    expect(await ending(change(story, owner, codeId))).toBe('answered')
  })

  test('a code is for the account it was sent for', async () => {
    const story = plain()
    const bos = (await story.session({ identifier: bo.email, password: bo.password })).token
    const { codeId } = await ask(story, (await story.session()).token, 'mail', newAddress)
    expect(await ending(change(story, bos, codeId))).toBe('not-found')
    expect(await ending(story.client.call('verifyCode', { params: { codeId }, body: { code: newestCode(story) } }))).toBe('not-found')
  })

  test('what another account has stays there, and is told to who gets its codes only', async () => {
    const story = plain()
    const { token } = await story.session()
    for (const [method, to] of [
      ['sms', bo.number],
      ['mail', bo.email],
    ] as const) {
      const { codeId } = await ask(story, token, method, to)
      expect(await ending(change(story, token, codeId))).toBe('contact-taken')
    }
    expect(await ending(story.session({ identifier: bo.number, password: bo.password }))).toBe('answered')
  })

  test.each([
    ['sms', '+4412', 'number-invalid'],
    ['sms', 'ring me', 'number-invalid'],
    ['mail', 'quill@letters', 'email-invalid'],
    ['mail', ada.email.toUpperCase(), 'contact-unchanged'],
    ['sms', ada.number, 'contact-unchanged'],
  ] as const)('%s to “%s” is %s', async (method, to, problem) => {
    const story = plain()
    expect(await ending(ask(story, (await story.session()).token, method, to))).toBe(problem)
  })
})

describe('two-step', () => {
  test('turned on, it asks for a code at the next sign-in; turned off, it does not', async () => {
    const story = plain()
    const { token } = await story.session()
    const set = (on: boolean) => story.client.call('setTwoStep', { token, body: { on } })
    expect(await set(true)).toEqual({ twoStep: true })
    expect((await story.signIn()).outcome).toBe('second-step')
    expect(await set(false)).toEqual({ twoStep: false })
    expect((await story.signIn()).outcome).toBe('signed-in')
  })
})

describe('sessions', () => {
  test('are listed without their tokens, and others can be ended', async () => {
    const story = plain()
    const { token } = await story.session({ device: 'Desk' })
    const other = await story.session({ device: 'Train' })
    const read = () => story.client.call('readSecurity', { token })
    const { sessions } = await read()
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ['Desk', true],
      ['Train', false],
    ])
    expect(JSON.stringify(sessions)).not.toContain(other.token)
    const end = (sessionId: string) => story.client.call('endOtherSession', { token, params: { sessionId } })
    const bos = await story.session({ identifier: bo.email, password: bo.password })
    const [theirs] = (await story.client.call('readSecurity', { token: bos.token })).sessions
    expect(await ending(end(theirs!.sessionId))).toBe('not-found')
    expect(await ending(end(sessions[0]!.sessionId))).toBe('not-found')
    expect(await ending(end(sessions[1]!.sessionId))).toBe('answered')
    expect(await ending(story.client.call('readAccount', { token: other.token }))).toBe('session-expired')
    expect((await read()).sessions).toHaveLength(1)
  })

  test('wrong tries of a day are told, right ones in between or not', async () => {
    const story = plain()
    const tries = async () => (await story.client.call('readSecurity', { token: (await story.session()).token })).wrongTries
    await ending(story.session({ password: 'Wrong1234' }))
    await ending(story.session({ password: 'Wrong1234' }))
    expect(await tries()).toBe(2)
    await story.clock.advance(24 * hour)
    expect(await tries()).toBe(0)
  })
})

describe('the cloud, from a session that was begun elsewhere', () => {
  const open = (story: Story, token: string, trust?: string) =>
    story.client.call('openCloud', { token, body: trust === undefined ? {} : { trust } })

  test('asks for a code to the number once, and shows no more than the session did', async () => {
    const story = plain()
    const token = await numberSession(story)
    const asked = await open(story, token)
    if (asked.outcome !== 'second-step') throw new Error('No code was asked for')
    expect(asked.methods.map(({ method }) => method)).toEqual(['sms'])
    const { signInId } = asked
    const { codeId } = await story.client.call('sendSecondStepCode', { params: { signInId }, body: { method: 'sms', locale: 'en' } })
    const body = { codeId, code: newestCode(story), trustDevice: false }
    expect((await story.client.call('completeSignIn', { params: { signInId }, body })).token).toBe(token)
    expect((await open(story, token)).outcome).toBe('signed-in')
    expect(await ending(ask(story, token, 'mail', newAddress))).toBe('password-required')
    expect((await open(story, (await story.session()).token)).outcome).toBe('second-step')
  })

  test('is over when the session is', async () => {
    const story = plain()
    const { token } = await story.session()
    const asked = await open(story, token)
    if (asked.outcome !== 'second-step') throw new Error('No code was asked for')
    await story.client.call('endSession', { token })
    const sent = story.client.call('sendSecondStepCode', { params: { signInId: asked.signInId }, body: { method: 'sms', locale: 'en' } })
    expect(await ending(sent)).toBe('sign-in-expired')
  })

  test('wants an account with a number', async () => {
    const story = plain({}, { number: '' })
    const { token } = await story.session()
    expect(await ending(open(story, token))).toBe('number-required')
    const { codeId } = await ask(story, token, 'sms', newNumber)
    await change(story, token, codeId)
    expect((await open(story, token)).outcome).toBe('second-step')
    expect(await recoverable(story)).toEqual(['sms', 'mail'])
  })
})
