import { describe, expect, test } from 'vitest'
import { ada, bo, createStory, ending, refusal, type Story } from './story.ts'

/** A story with an account, in which pictures are asked only where a test is about them. */
function plain(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', ...conditions })
  return { ...story, account: story.server.addAccount(ada) }
}
const fail = async (story: Story, times: number, request = {}) => {
  for (let n = 0; n < times; n += 1) await ending(story.signIn({ password: 'wrong', ...request }))
}

describe('signing in', () => {
  test.each([
    ['the e-mail address', 'ada.quill@post.test'],
    ['the e-mail address in capitals', 'Ada.Quill@POST.test'],
    ['the number', '+441632960123'],
    ['the number as it is written', '+44 (1632) 960-123'],
    ['the number as it is dialled at home', '01632 960123'],
    ['the number without the first nought', '1632960123'],
    ['spaces around', '  ada.quill@post.test '],
    ['the number with the invisible marks of direction that copying brings along', '\u2066+44\u00a01632\u00a0960123\u2069'],
    ['the address with such marks', '\u200eada.quill@post.test\u200e'],
  ])('takes %s', async (_, identifier) => {
    const story = plain()
    const { account, created, token } = await story.session({ identifier })
    expect([account, created]).toEqual([story.account, false])
    expect(await story.client.call('readAccount', { token })).toEqual({ ...account, email: ada.email, hasPassword: true })
  })

  test('takes the numeric ID, whatever the region', async () => {
    const story = plain()
    expect((await story.session({ identifier: story.account.accountId, region: 'ZZ' })).account).toEqual(story.account)
  })

  test.each([
    ['a national number of another region', { identifier: '01632 960123', region: 'FR' }],
    ['a national number of a region without a known code', { identifier: '01632 960123', region: 'ZZ' }],
    ['another address', { identifier: 'ada@post.test' }],
    ['what is no name at all', { identifier: 'Ada Quill' }],
    ['nothing but spaces', { identifier: '   ' }],
    ['another password', { password: 'Lantern78' }],
    ['a password in another case', { password: 'lantern77' }],
    ['a password with a space after it', { password: 'Lantern77 ' }],
    ['a password with a space before it', { password: ' Lantern77' }],
  ])('refuses %s', async (_, request) => {
    expect(await ending(plain().signIn(request))).toBe('credentials-invalid')
  })

  test('refuses spaces around a name where they are not cut off', async () => {
    const story = plain({ 'input.trim': false })
    expect(await ending(story.signIn({ identifier: 'ada.quill@post.test ' }))).toBe('credentials-invalid')
    expect(await ending(story.signIn({ identifier: ' +44 1632 960123' }))).toBe('credentials-invalid')
    expect(await ending(story.signIn({ identifier: '+44 1632 960123' }))).toBe('answered')
  })

  test('says that there is no password yet', async () => {
    const story = createStory()
    const { account } = await story.signUp()
    for (let n = 0; n < 7; n += 1) expect(await ending(story.signIn({ identifier: account.accountId }))).toBe('password-not-set')
    expect(story.server.inside().locks).toEqual([])
  })

  test('nobody knows the password of an account that only has one', async () => {
    const story = createStory()
    expect(story.server.addAccount({ number: ada.number, hasPassword: true }).hasPassword).toBe(true)
    expect(await ending(story.signIn({ identifier: ada.number }))).toBe('credentials-invalid')
  })

  test('an address belongs to one account', () => {
    const { server } = plain()
    expect(() => server.addAccount({ ...bo, email: 'ADA.QUILL@post.test' })).toThrow('Another account has the address ada.quill@post.test')
  })
})

test('no password can be seen from inside, in the log or in an answer', async () => {
  const story = plain()
  await story.session()
  await fail(story, 6)
  const all = JSON.stringify([story.server.inside(), story.server.log(), story.account])
  expect(all).not.toContain(ada.password)
})

describe('an unknown account, a wrong password and a locked account', () => {
  test('get the same answer after the same time', async () => {
    const story = plain({ 'server.latency': '3s' })
    story.server.addAccount(bo)
    const ask = async (request: object) => {
      const before = story.clock.now()
      const asking = story.raw('POST', '/account/v1/sign-ins', {
        body: { identifier: ada.email, region: 'GB', password: ada.password, surface: 'phone', device: 'd', ...request },
      })
      await story.clock.advance('10s')
      const response = await asking
      const { endedAt } = story.server.log().at(-1)!
      return [response.status, await response.text(), endedAt! - before, [...response.headers]]
    }
    for (let n = 0; n < 5; n += 1) await ask({ password: 'wrong' })
    const locked = await ask({})
    expect(locked.slice(0, 3)).toEqual([403, expect.stringContaining('credentials-invalid'), 3_000])
    expect(await ask({ identifier: bo.email, password: 'wrong' })).toEqual(locked)
    expect(await ask({ identifier: 'nobody@post.test' })).toEqual(locked)
    expect(await ask({ identifier: 'nonsense' })).toEqual(locked)
  })
})

describe('a picture', () => {
  test('is asked after three failures on the account, by whatever name', async () => {
    const story = plain({ 'captcha.when.login': 'onRisk' })
    await fail(story, 2)
    await fail(story, 1, { identifier: ada.number })
    expect(await refusal(story.signIn({ identifier: story.account.accountId }))).toMatchObject({ kind: 'captcha-required' })
    expect(await refusal(story.signIn({ captchaPass: 'made-up' }))).toMatchObject({ kind: 'captcha-expired' })
    expect(await ending(story.signIn({ captchaPass: await story.passCaptcha() }))).toBe('answered')
    expect(await ending(story.signIn())).toBe('answered')
  })

  test('is asked for a name that nobody has, too', async () => {
    const story = plain({ 'captcha.when.login': 'onRisk' })
    const identifier = 'nobody@post.test'
    await fail(story, 3, { identifier })
    expect(await ending(story.signIn({ identifier }))).toBe('captcha-required')
    expect(await ending(story.signIn())).toBe('answered')
  })

  test('is good for one try, and a try without it is none', async () => {
    const story = plain({ 'captcha.when.login': 'onRisk' })
    await fail(story, 6)
    expect(story.server.inside().locks[0]).toMatchObject({ accountId: story.account.accountId, failures: 3, lockedUntil: null })
    const captchaPass = await story.passCaptcha()
    expect(await ending(story.signIn({ password: 'wrong', captchaPass }))).toBe('credentials-invalid')
    expect(await ending(story.signIn({ captchaPass }))).toBe('captcha-expired')
  })

  test('is asked always or never, if so set', async () => {
    const story = plain({ 'captcha.when.login': 'before' })
    expect(await ending(story.signIn())).toBe('captcha-required')
    expect(await ending(story.signIn({ captchaPass: await story.passCaptcha() }))).toBe('answered')
    story.set('captcha.when.login', 'off')
    await fail(story, 4)
    expect(await ending(story.signIn())).toBe('answered')
  })
})
