import { describe, expect, test } from 'vitest'
import type { BodyOf } from '../../../src/account/contract.ts'
import { ada, bo, createStory, ending, number, refusal, type Story } from './story.ts'

const deviceId = 'imei-1'
const params = { deviceId }

function plain(conditions = {}, account = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.phone': 'off', 'server.syncDelay': 0, ...conditions })
  story.server.addAccount(bo)
  return { ...story, account: story.server.addAccount({ ...ada, ...account }) }
}
/** A story that begins with a phone that is bound, as after a wipe. */
function bound(conditions = {}, account = {}) {
  return plain(conditions, { devices: [{ deviceId, name: 'Ada’s phone' }], ...account })
}
const turn = (story: Story, token: string, on: boolean, password: string | undefined = ada.password) =>
  story.client.call('bindDevice', { params, body: { on, ...(password !== undefined && { password }) }, token })
const activation = (story: Story) => story.client.call('readActivation', { params, query: {} })
const activate = (story: Story, request: Partial<BodyOf<'activateDevice'>> = {}) =>
  story.client.call('activateDevice', { params, body: { password: ada.password, device: 'Test phone', ...request } })
const isBound = async (story: Story) => (await activation(story)).bound
const asBo = { identifier: bo.email, password: bo.password }

describe('Find device', () => {
  test('is turned on and off with the password', async () => {
    const story = plain()
    const { token } = await story.session()
    expect(await ending(turn(story, token, true, 'wrong'))).toBe('credentials-invalid')
    expect(await isBound(story)).toBe(false)
    expect(await turn(story, token, true)).toEqual({ deviceId, name: 'Test phone', findDevice: true, boundAt: 0 })
    expect(await ending(turn(story, token, false, 'wrong'))).toBe('credentials-invalid')
    expect(await ending(story.client.call('bindDevice', { params, body: { on: false }, token }))).toBe('bad-request')
    expect(await isBound(story)).toBe(true)
    expect(await turn(story, token, false)).toEqual({ deviceId, name: 'Test phone', findDevice: false })
    expect(await isBound(story)).toBe(false)
    expect(await story.client.call('listDevices', { token })).toEqual({ devices: [{ deviceId, name: 'Test phone', findDevice: false }] })
  })

  test('says when and where a bound device was heard of last, and nothing of one that is free', async () => {
    const story = plain()
    const { token } = await story.session()
    const ask = (place?: 'home' | 'station') => story.client.call('readActivation', { params, query: { ...(place && { place }) } })
    const seen = async () => (await story.client.call('listDevices', { token })).devices[0]?.seen
    await ask('home')
    await turn(story, token, true)
    expect(await seen()).toBeUndefined()
    await ask('home')
    expect(await seen()).toEqual({ at: story.clock.now(), place: 'home' })
    await story.clock.advance(60_000)
    await ask('station')
    expect(await seen()).toEqual({ at: 60_000, place: 'station' })
    await ask()
    expect(await seen()).toEqual({ at: 60_000 })
    await turn(story, token, false)
    await ask('home')
    expect(await seen()).toBeUndefined()
  })

  test('asks nothing when it is as it shall be', async () => {
    const story = plain()
    const { token } = await story.session()
    const set = (on: boolean, name?: string) => story.client.call('bindDevice', { params, body: { on, ...(name && { name }) }, token })
    expect(await set(false)).toMatchObject({ findDevice: false })
    expect(story.server.inside().devices).toEqual([])
    await turn(story, token, true)
    expect(await set(true, 'Mine')).toMatchObject({ findDevice: true, name: 'Mine' })
  })

  test('is no proof to who only has the number, nor with a wrong password', async () => {
    const story = bound()
    const { proof } = await story.proveNumber({ number, purpose: 'cloud-sign-in' })
    const { token } = await story.client.call('createSession', { body: { proof, device: 'Another phone' } })
    const set = (held: string, password?: string) =>
      story.client.call('bindDevice', { params, body: { on: true, ...(password !== undefined && { password }) }, token: held })
    expect(await ending(set(token))).toBe('bad-request')
    expect(await ending(set(token, 'wrong'))).toBe('credentials-invalid')
    expect(await ending(set((await story.session()).token, 'wrong'))).toBe('credentials-invalid')
    expect(await ending(set(token, ada.password))).toBe('answered')
  })

  test('is nothing that another account can touch', async () => {
    const story = bound()
    const { token } = await story.session(asBo)
    for (const on of [true, false]) expect(await ending(turn(story, token, on, bo.password))).toBe('device-bound')
    expect(await ending(story.client.call('removeDevice', { params, token }))).toBe('not-found')
    expect(await ending(story.client.call('setLostMode', { params, body: { lost: null }, token }))).toBe('not-found')
    expect(await isBound(story)).toBe(true)
  })

  test('of an account without a password can be turned on, and off only when there is one', async () => {
    const story = createStory({ 'captcha.when.phone': 'off', 'server.syncDelay': 0 })
    const { token } = await story.signUp()
    const set = (on: boolean, password?: string) =>
      story.client.call('bindDevice', { params, body: { on, ...(password && { password }) }, token })
    expect(await set(true)).toMatchObject({ findDevice: true })
    for (const password of [undefined, 'Meadow1234']) expect(await ending(set(false, password))).toBe('password-not-set')
    expect(await ending(activate(story))).toBe('password-not-set')
    await story.client.call('setPassword', { body: { password: 'Meadow1234' }, token })
    expect(await ending(set(false, 'Meadow1234'))).toBe('answered')
  })

  test('stays on for three days after a change of the password, if so set', async () => {
    const story = bound({ 'device.guardDays': 3 })
    const { token } = await story.session()
    await story.client.call('setPassword', { body: { password: 'Meadow1234', current: ada.password }, token })
    await story.clock.advance('2d')
    expect(await refusal(turn(story, token, false, 'Meadow1234'))).toMatchObject({ kind: 'device-guarded', retryAfter: 86_400 })
    await story.clock.advance('1d')
    expect(await ending(turn(story, token, false, 'Meadow1234'))).toBe('answered')
  })
})

describe('a sound by which a phone is found', () => {
  const ring = (story: Story, token: string) => ending(story.client.call('ringDevice', { params, token }))

  test('goes to a bound device of one’s own, needs no password, and counts for five minutes', async () => {
    const story = bound()
    const { token } = await story.session()
    expect(await ring(story, token)).toBe('answered')
    expect(story.rung).toEqual([{ deviceId: params.deviceId, until: 300_000 }])
  })

  test('goes to nobody else’s device, and to none that is not bound', async () => {
    const story = bound()
    expect(await ring(story, (await story.session(asBo)).token)).toBe('not-found')
    const { token } = await story.session()
    await turn(story, token, false, ada.password)
    expect(await ring(story, token)).toBe('not-found')
    expect(story.rung).toEqual([])
  })
})

describe('erasing a phone from afar', () => {
  const erase = (story: Story, token: string) => story.client.call('eraseDevice', { params, token })
  const report = (story: Story) => story.client.call('reportErasure', { params })

  test('waits until the phone has heard of it, says when it was done, and leaves the phone bound', async () => {
    const story = bound()
    const { token } = await story.session()
    expect(await ending(report(story))).toBe('not-found')
    expect((await erase(story, token)).erasure).toEqual({ askedAt: 0 })
    await story.clock.advance('1h')
    // Asked twice, it is one.
    expect((await erase(story, token)).erasure).toEqual({ askedAt: 0 })
    expect(await activation(story)).toMatchObject({ bound: true, erase: true })
    await report(story)
    expect(await activation(story)).not.toHaveProperty('erase')
    const { devices } = await story.client.call('listDevices', { token })
    expect(devices[0]).toMatchObject({ findDevice: true, erasure: { askedAt: 0, doneAt: 3_600_000 } })
    expect(await ending(report(story))).toBe('not-found')
    await activate(story)
    expect((await story.client.call('listDevices', { token })).devices[0]).not.toHaveProperty('erasure')
  })

  test('is for the owner alone, with the password, and for a phone on which Find device is on', async () => {
    const story = bound()
    const theirs = await story.session(asBo)
    expect(await ending(erase(story, theirs.token))).toBe('not-found')
    const { proof } = await story.proveNumber()
    const byNumber = await story.client.call('createSession', { body: { proof, device: 'Phone', captchaPass: await story.passCaptcha() } })
    expect(await ending(erase(story, byNumber.token))).toBe('password-required')
    const { token } = await story.session()
    await story.client.call('bindDevice', { params, body: { on: false, password: ada.password }, token })
    expect(await ending(erase(story, token))).toBe('not-found')
  })
})

describe('a bound phone that starts like new', () => {
  test('tells whose it is, masked, and what the owner wants to say', async () => {
    const story = bound()
    expect(await activation(story)).toEqual({
      bound: true,
      maskedAccount: {
        accountId: expect.stringMatching(/^\d\d•+\d\d$/) as string,
        name: 'Ad•••l',
        number: '+44•••••••123',
        email: 'a•••l@post.test',
      },
    })
    const { token } = await story.session()
    const lost = { message: 'Please call me', contact: '+441632960000' }
    expect(await story.client.call('setLostMode', { params, body: { lost }, token })).toMatchObject({ lost })
    expect((await activation(story)).lost).toEqual(lost)
    await story.client.call('setLostMode', { params, body: { lost: null }, token })
    expect(await activation(story)).not.toHaveProperty('lost')
  })

  test.each([{}, { identifier: ada.email }, { identifier: '01632 960123' }])('falls to the owner’s credentials: %j', async (request) => {
    const story = bound()
    const answer = await activate(story, request)
    expect(answer).toMatchObject({ outcome: 'signed-in', session: { account: { accountId: story.account.accountId } } })
    expect(await activation(story)).toEqual({ bound: false })
    expect(await ending(activate(story))).toBe('not-found')
  })

  test('refuses another account, though its password is right, and counts that on the bound one', async () => {
    const story = bound()
    expect(await ending(activate(story, { ...asBo, password: ada.password }))).toBe('credentials-invalid')
    for (let n = 0; n < 5; n += 1) expect(await ending(activate(story, asBo))).toBe('credentials-invalid')
    expect(await isBound(story)).toBe(true)
    expect(story.server.inside().locks).toMatchObject([{ accountId: story.account.accountId, failures: 6 }])
    expect(await ending(story.signIn(asBo))).toBe('answered')
  })

  test('falls when the owner removes it, which signs it out', async () => {
    const story = plain()
    const phone = await story.session()
    await turn(story, phone.token, true)
    const { token } = await story.session({ surface: 'web', device: 'Browser' })
    await story.client.call('removeDevice', { params, token })
    expect(await activation(story)).toEqual({ bound: false })
    expect(await ending(story.client.call('readAccount', { token: phone.token }))).toBe('session-expired')
    expect(await story.client.call('listDevices', { token })).toEqual({ devices: [] })
  })

  test('is not removed by who only has the number', async () => {
    const story = bound()
    const { proof } = await story.proveNumber({ number, purpose: 'cloud-sign-in' })
    const { token } = await story.client.call('createSession', { body: { proof, device: 'Another phone' } })
    expect(await ending(story.client.call('removeDevice', { params, token }))).toBe('password-required')
    expect(await ending(turn(story, token, false, 'wrong'))).toBe('credentials-invalid')
    expect(await isBound(story)).toBe(true)
  })

  test('asks for a picture, and silently locks, like every sign-in', async () => {
    const story = bound({ 'captcha.when.login': 'onRisk' })
    for (let n = 0; n < 3; n += 1) await ending(activate(story, { password: 'wrong' }))
    expect(await ending(activate(story))).toBe('captcha-required')
    story.set('captcha.when.login', 'off')
    for (let n = 0; n < 2; n += 1) await ending(activate(story, { password: 'wrong' }))
    expect(await ending(activate(story))).toBe('credentials-invalid')
    expect(await isBound(story)).toBe(true)
    await story.clock.advance('24h')
    expect(await ending(activate(story))).toBe('answered')
  })

  test('learns of a new password as late as every sign-in', async () => {
    const story = bound({ 'server.syncDelay': '6min' })
    const { token } = await story.session()
    await story.client.call('setPassword', { body: { password: 'Meadow1234', current: ada.password }, token })
    expect(await ending(activate(story, { password: 'Meadow1234' }))).toBe('credentials-invalid')
    await story.clock.advance('6min')
    expect(await ending(activate(story))).toBe('credentials-invalid')
    expect(await ending(activate(story, { password: 'Meadow1234' }))).toBe('answered')
  })
})

describe('with two steps', () => {
  async function secondStep(story: Story) {
    const answer = await activate(story)
    if (answer.outcome !== 'second-step') throw new Error('No second step is asked')
    const { signInId } = answer
    const { codeId } = await story.client.call('sendSecondStepCode', { params: { signInId }, body: { method: 'sms', locale: 'en' } })
    return (code = story.digits()) =>
      story.client.call('completeSignIn', { params: { signInId }, body: { codeId, code, trustDevice: false } })
  }

  test('a bound phone falls to the password and the code together', async () => {
    const story = bound({}, { twoStep: true })
    const complete = await secondStep(story)
    expect(await isBound(story)).toBe(true)
    expect(await ending(complete('1'))).toBe('code-wrong')
    expect(await isBound(story)).toBe(true)
    expect((await complete()).account.accountId).toBe(story.account.accountId)
    expect(await isBound(story)).toBe(false)
  })

  test('a step that comes too late does not free a phone that is somebody else’s by now', async () => {
    const story = bound({}, { twoStep: true })
    const complete = await secondStep(story)
    const { signInId } = (await story.signIn()) as { signInId: string }
    await story.clock.advance('1min')
    const { codeId } = await story.client.call('sendSecondStepCode', { params: { signInId }, body: { method: 'mail', locale: 'en' } })
    const code = /\b\d{6}\b/.exec(story.mails[0]!.text)![0]
    const { token } = await story.client.call('completeSignIn', { params: { signInId }, body: { codeId, code, trustDevice: false } })
    await story.client.call('removeDevice', { params, token })
    const theirs = await story.session(asBo)
    await turn(story, theirs.token, true, bo.password)
    expect(await ending(complete())).toBe('answered')
    expect(await isBound(story)).toBe(true)
  })
})
