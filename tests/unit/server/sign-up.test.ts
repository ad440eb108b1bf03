import { describe, expect, test } from 'vitest'
import type { BodyOf } from '../../../src/account/contract.ts'
import { acceptAll, createStory, ending, number, refusal, type Story } from './story.ts'

/** A story in which no captcha is asked, for tests about what comes after. */
const plain = (conditions = {}) => createStory({ 'captcha.when.phone': 'off', ...conditions })
const create = (story: Story, proof: string, rest: Partial<BodyOf<'createAccount'>> = {}) =>
  story.client.call('createAccount', { body: { ...acceptAll, proof, cloudSync: false, ...rest } })
const enter = (story: Story, proof: string, captchaPass?: string) =>
  story.client.call('createSession', { body: { proof, device: 'Test phone', ...(captchaPass && { captchaPass }) } })
const accounts = (story: Story) => story.server.inside().accounts

test('a number is proven, a picture read, the agreement accepted, and there is an account', async () => {
  const story = createStory()
  const { account, created, token } = await story.signUp({ cloudSync: true })
  expect(created).toBe(true)
  expect(account).toMatchObject({ number, region: 'GB', hasPassword: false, cloudSync: { on: true, kinds: { photos: true } } })
  expect(account.accountId).toMatch(/^[1-9]\d{8,9}$/)
  expect(account.name).toMatch(/^Mi user \d{4}$/)
  expect(await story.client.call('readAccount', { token })).toEqual(account)
})

describe('a proof', () => {
  test('leads to the same account again, with a fresh session', async () => {
    const story = createStory()
    const { proof } = await story.proveNumber()
    const captchaPass = await story.passCaptcha()
    const first = await create(story, proof, { captchaPass })
    const second = await create(story, proof, { captchaPass })
    const third = await enter(story, proof)
    expect([first.created, second.created, third.created]).toEqual([true, false, false])
    expect([second.account, third.account]).toEqual([first.account, first.account])
    expect(new Set([first.token, second.token, third.token]).size).toBe(3)
    expect(accounts(story)).toHaveLength(1)
  })

  test('is worth nothing after half an hour, made up, or given for something else', async () => {
    const story = plain()
    const { proof, expiresAt } = await story.proveNumber()
    expect(expiresAt).toBe(1_800_000)
    const { proof: recovery } = await story.proveNumber({ purpose: 'recovery' })
    await story.clock.advance('29min 59s')
    expect(await refusal(create(story, recovery))).toMatchObject({ kind: 'proof-invalid' })
    expect(await refusal(create(story, 'made-up'))).toMatchObject({ kind: 'proof-invalid' })
    await story.clock.advance('1s')
    expect(await refusal(create(story, proof))).toMatchObject({ kind: 'proof-invalid' })
    expect(await refusal(enter(story, proof))).toMatchObject({ kind: 'proof-invalid' })
  })

  test('wants its captcha, which a refusal for another reason does not use up', async () => {
    const story = createStory()
    const { proof } = await story.proveNumber()
    expect(await refusal(create(story, proof))).toMatchObject({ kind: 'captcha-required' })
    const captchaPass = await story.passCaptcha()
    expect(await refusal(create(story, proof, { captchaPass, agreements: [] }))).toMatchObject({ kind: 'agreement-required' })
    expect(await create(story, proof, { captchaPass })).toMatchObject({ created: true })
    const { proof: other } = await story.proveNumber({ number: '+441632960456' })
    expect(await refusal(create(story, other, { captchaPass }))).toMatchObject({ kind: 'captcha-expired' })
  })
})

describe('a number that has an account', () => {
  test('signs in to it and makes no second one', async () => {
    const story = createStory()
    const known = story.server.addAccount({ number, name: 'Ada Quill', region: 'CN', hasPassword: true, createdAt: -5 })
    const proven = await story.proveNumber()
    expect(proven).toMatchObject({ standing: 'registered', account: { name: 'Ad•••l' } })
    expect(proven.account!.accountId).toMatch(/^\d\d•+\d\d$/)
    expect(await refusal(create(story, proven.proof))).toMatchObject({ kind: 'number-registered' })
    expect(await refusal(enter(story, proven.proof))).toMatchObject({ kind: 'captcha-required' })
    const { account, created } = await enter(story, proven.proof, await story.passCaptcha())
    expect([account, created]).toEqual([known, false])
    expect(known).toMatchObject({ name: 'Ada Quill', region: 'CN', hasPassword: true, createdAt: -5 })
  })

  test('made between proof and sign-up is not made twice', async () => {
    const story = plain()
    const one = await story.proveNumber()
    const other = await story.proveNumber()
    await create(story, one.proof)
    expect(await refusal(create(story, other.proof))).toMatchObject({ kind: 'number-registered' })
    expect(accounts(story)).toHaveLength(1)
  })

  test('nobody signs in to an account that is not there', async () => {
    const story = plain()
    const { proof } = await story.proveNumber()
    expect(await refusal(enter(story, proof))).toMatchObject({ kind: 'not-found' })
  })
})

describe('a recycled number', () => {
  test('“it is me” signs in, and the number is recycled no longer', async () => {
    const story = plain()
    const known = story.server.addAccount({ number, recycled: true })
    const { proof, standing } = await story.proveNumber()
    expect(standing).toBe('recycled')
    expect((await enter(story, proof)).account.accountId).toBe(known.accountId)
    expect((await story.proveNumber()).standing).toBe('registered')
  })

  test('“it is not me” makes a new account, and the number goes there', async () => {
    const story = plain()
    const known = story.server.addAccount({ number, recycled: true })
    const { proof } = await story.proveNumber()
    const { account } = await create(story, proof)
    expect(account.accountId).not.toBe(known.accountId)
    expect(accounts(story).map((one) => [one.accountId, one.number, one.firstNumber])).toEqual([
      [known.accountId, '', number],
      [account.accountId, number, number],
    ])
    const next = await story.proveNumber()
    expect(next.standing).toBe('registered')
    expect((await enter(story, next.proof)).account.accountId).toBe(account.accountId)
  })

  test('makes no account where they are made with an address; who has one signs in as before', async () => {
    const story = plain()
    story.set('account.signUp', 'mail')
    const { proof } = await story.proveNumber()
    expect(await refusal(create(story, proof))).toMatchObject({ kind: 'sign-up-by-mail' })
    expect(accounts(story)).toEqual([])
    story.server.addAccount({ number })
    expect((await enter(story, (await story.proveNumber()).proof)).created).toBe(false)
  })

  test('has three accounts at most, ever', async () => {
    const story = plain()
    for (let made = 0; made < 3; made += 1) story.server.addAccount({ number, recycled: true })
    const { proof } = await story.proveNumber()
    expect(await refusal(create(story, proof))).toMatchObject({ kind: 'number-accounts-full' })
  })
})

describe('agreements', () => {
  const only = (id: 'user-agreement' | 'cloud-privacy-policy', version = '1.0', accepted = true) => ({
    agreements: [{ id, version, accepted }],
  })

  test('of the user is a must, of the cloud only with the cloud', async () => {
    const story = plain()
    const { proof } = await story.proveNumber()
    expect(await refusal(create(story, proof, only('cloud-privacy-policy')))).toMatchObject({ kind: 'agreement-required' })
    expect(await refusal(create(story, proof, only('user-agreement', '1.0', false)))).toMatchObject({ kind: 'agreement-required' })
    expect(await refusal(create(story, proof, { ...only('user-agreement'), cloudSync: true }))).toMatchObject({
      kind: 'agreement-required',
      detail: 'cloud-privacy-policy has to be accepted',
    })
    expect((await create(story, proof, only('user-agreement'))).account.cloudSync.on).toBe(false)
  })

  test('have a version, and the old one will not do', async () => {
    const story = plain({ 'agreements.version': 2 })
    const { proof } = await story.proveNumber()
    expect(await refusal(create(story, proof, only('user-agreement')))).toMatchObject({ kind: 'agreement-outdated' })
    expect(await create(story, proof, only('user-agreement', '2.0'))).toMatchObject({ created: true })
  })

  test('accepted at sign-up are remembered, an old one of the cloud is not', async () => {
    for (const [version, end] of [
      ['1.0', 'answered'],
      ['0.9', 'agreement-required'],
    ] as const) {
      const story = plain()
      const { proof } = await story.proveNumber()
      const { agreements } = only('user-agreement')
      const cloud = { id: 'cloud-privacy-policy' as const, version, accepted: true }
      const { token, account } = await create(story, proof, { agreements: [...agreements, cloud] })
      const turningOn = story.client.call('setCloudSync', { body: { ...account.cloudSync, on: true }, token })
      expect(await ending(turningOn)).toBe(end)
    }
  })

  test.each(['en', 'zh-CN', 'fr'])('can be read in full in %s', async (locale) => {
    const { client } = createStory()
    const { agreements } = await client.call('listAgreements', { query: { locale } })
    expect(agreements.map(({ id, required }) => [id, required])).toEqual([
      ['user-agreement', true],
      ['cloud-privacy-policy', false],
    ])
    for (const summary of agreements) {
      const { sections, ...rest } = await client.call('readAgreement', { params: { agreementId: summary.id }, query: { locale } })
      expect(rest).toEqual(summary)
      expect(sections.length).toBeGreaterThan(3)
      expect(sections.every(({ heading, text }) => heading.length > 1 && text.length > 20)).toBe(true)
      expect(/\p{Script=Han}/u.test(JSON.stringify(sections))).toBe(locale === 'zh-CN')
    }
  })
})

describe('somebody signed in', () => {
  const on = { on: true, kinds: { photos: true, contacts: false, notes: true } }

  test('turns the cloud on only after accepting its policy, and declining turns it off', async () => {
    const story = plain()
    const { proof } = await story.proveNumber()
    const { token } = await create(story, proof, { agreements: [{ id: 'user-agreement', version: '1.0', accepted: true }] })
    const { client } = story
    const answer = (accepted: boolean, version = '1.0') =>
      client.call('answerAgreement', { params: { agreementId: 'cloud-privacy-policy' }, body: { version, accepted }, token })

    expect(await refusal(client.call('setCloudSync', { body: on, token }))).toMatchObject({ kind: 'agreement-required' })
    expect(await refusal(answer(true, '0.9'))).toMatchObject({ kind: 'agreement-outdated' })
    await answer(true)
    expect(await client.call('setCloudSync', { body: on, token })).toEqual(on)
    expect(await client.call('readCloudSync', { token })).toEqual(on)
    expect(await client.call('setCloudSync', { body: { ...on, on: false }, token })).toEqual({ ...on, on: false })
    await client.call('setCloudSync', { body: on, token })
    await answer(false)
    expect((await client.call('readCloudSync', { token })).on).toBe(false)
  })

  test('keeps what runs when the policy changes, but starts nothing new under the old one', async () => {
    const story = plain()
    const { token } = await story.signUp({ cloudSync: true })
    story.set('agreements.version', 2)
    const all = await story.client.call('readCloudSync', { token })
    expect(await story.client.call('setCloudSync', { body: { ...all, kinds: { ...all.kinds, photos: false } }, token })).toMatchObject({
      on: true,
    })
    expect(await refusal(story.client.call('setCloudSync', { body: all, token }))).toMatchObject({ kind: 'agreement-required' })
  })

  test('signs out here and stays signed in elsewhere', async () => {
    const story = plain()
    const { token } = await story.signUp()
    const { proof } = await story.proveNumber()
    const elsewhere = await enter(story, proof)
    await story.client.call('endSession', { token })
    for (const gone of [token, 'made-up']) {
      expect(await refusal(story.client.call('readAccount', { token: gone }))).toMatchObject({ kind: 'session-expired', status: 401 })
    }
    expect((await story.client.call('readAccount', { token: elsewhere.token })).number).toBe(number)
    const challenge = await story.raw('GET', '/account/v1/accounts/me')
    expect([challenge.status, challenge.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(story.server.inside().sessions.map(({ endedAt }) => endedAt)).toEqual([0, null])
  })
})

test('the same seed makes the same story, another seed another one', async () => {
  const tell = async (seed: number) => {
    const story = createStory({ 'server.region': 'local' }, seed)
    const session = await story.signUp()
    return JSON.stringify([session, story.sent, story.server.inside(), story.server.log()])
  }
  expect(await tell(5)).toBe(await tell(5))
  expect(await tell(6)).not.toBe(await tell(5))
})
