import { describe, expect, test } from 'vitest'
import { ada, createStory, number, refusal } from './story.ts'

const toCloud = { service: 'cloud', surface: 'web' } as const

describe('signing in to the cloud', () => {
  test('asks for a code of six digits after the password, which goes to the number and nowhere else', async () => {
    const story = createStory()
    story.server.addAccount(ada)
    const begun = await story.signIn(toCloud)
    expect(begun).toMatchObject({ outcome: 'second-step', methods: [{ method: 'sms' }] })
    if (begun.outcome !== 'second-step') throw new Error('No code was asked for')
    const params = { signInId: begun.signInId }
    expect(await refusal(story.client.call('sendSecondStepCode', { params, body: { method: 'mail', locale: 'en' } }))).toMatchObject({
      kind: 'method-unavailable',
    })
    const { codeId, purpose } = await story.client.call('sendSecondStepCode', { params, body: { method: 'sms', locale: 'zh-CN' } })
    expect(purpose).toBe('cloud-sign-in')
    expect(story.sent.at(-1)).toMatchObject({ to: ada.number, purpose: 'cloud-sign-in', locale: 'zh-CN' })
    expect(story.digits()).toMatch(/^\d{6}$/)
    const body = { codeId, code: story.digits(), trustDevice: true }
    const { trust } = await story.client.call('completeSignIn', { params, body })
    expect(await story.signIn({ ...toCloud, trust: trust! })).toMatchObject({ outcome: 'signed-in' })
  })

  test('is not what signing in to the account is', async () => {
    const story = createStory()
    story.server.addAccount(ada)
    expect(await story.signIn({ surface: 'web' })).toMatchObject({ outcome: 'signed-in' })
  })

  test('needs a number on the account, and says so only to who knows the password', async () => {
    const story = createStory()
    story.server.addAccount({ ...ada, number })
    // The number moved on to another account.
    story.server.addAccount({ number })
    expect(await refusal(story.signIn({ ...toCloud, password: 'Wrong777' }))).toMatchObject({ kind: 'credentials-invalid' })
    expect(await refusal(story.signIn(toCloud))).toMatchObject({ kind: 'number-required' })
  })
})

describe('confirming with the password', () => {
  test('makes a session that began with a code as good as one that began with the password', async () => {
    const story = createStory()
    story.server.addAccount({ ...ada, devices: [{ deviceId: 'd1', name: 'Handset' }] })
    const { proof } = await story.proveNumber({ number: ada.number })
    const captchaPass = await story.passCaptcha()
    const { token } = await story.client.call('createSession', { body: { proof, captchaPass, device: 'Browser' } })
    const remove = () => story.client.call('removeDevice', { token, params: { deviceId: 'd1' } })
    expect(await refusal(remove())).toMatchObject({ kind: 'password-required' })
    expect(await refusal(story.client.call('confirmPassword', { token, body: { password: 'Wrong777' } }))).toMatchObject({
      kind: 'credentials-invalid',
    })
    expect(await refusal(remove())).toMatchObject({ kind: 'password-required' })
    await story.client.call('confirmPassword', { token, body: { password: ada.password } })
    await remove()
    expect(story.server.inside().devices).toEqual([])
  })

  test('counts wrong tries with all others, and is refused while the account is locked', async () => {
    const story = createStory({ 'captcha.when.login': 'off' })
    story.server.addAccount(ada)
    const { token } = await story.session()
    for (let n = 0; n < 5; n += 1) await refusal(story.client.call('confirmPassword', { token, body: { password: 'Wrong777' } }))
    expect(await refusal(story.client.call('confirmPassword', { token, body: { password: ada.password } }))).toMatchObject({
      kind: 'credentials-invalid',
    })
    expect(await refusal(story.signIn())).toMatchObject({ kind: 'credentials-invalid' })
  })
})
