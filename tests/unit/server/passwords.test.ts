import { describe, expect, test } from 'vitest'
import { brokenPasswordRules } from '../../../src/account/password-rules.ts'
import { ada, createStory, ending, refusal, type Story } from './story.ts'

const minute = 60_000
const fresh = 'Meadow1234'

function plain(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.recovery': 'off', ...conditions })
  return { ...story, account: story.server.addAccount(ada) }
}
const change = (story: Story, token: string, password = fresh, current: string | undefined = ada.password) =>
  story.client.call('setPassword', { body: { password, ...(current !== undefined && { current }) }, token })
const read = (story: Story, token: string) => ending(story.client.call('readAccount', { token }))

describe('a password', () => {
  test.each([
    ['Meadow1234', []],
    ['meadow12', []],
    ['Meadow12345678!!', []],
    ['Meadow1', ['length']],
    ['Meadow12345678901', ['length']],
    ['12345678', ['letters']],
    ['Meadowland', ['numbers']],
    ['Meadow 1234', ['no-spaces']],
    ['Meadow1234 ', ['no-spaces']],
    ['草地草地草地草地', ['letters', 'numbers']],
    ['ADA.QUILL7', ['no-names']],
    ['x01632960123', ['no-names']],
    ['x9876543210', ['no-names']],
    ['', ['length', 'letters', 'numbers']],
  ])('“%s” breaks %j', (password, rules) => {
    expect(brokenPasswordRules(password, { ...ada, accountId: '9876543210' })).toEqual(rules)
  })

  test('may hold a name that is too short to mean anything', () => {
    expect(brokenPasswordRules('Meadow12', { email: 'me@post.test', number: '' })).toEqual([])
  })
})

describe('setting a password', () => {
  test('is for who is signed in and knows the current one', async () => {
    const story = plain({ 'server.syncDelay': 0 })
    const { token } = await story.session()
    expect(await ending(change(story, 'made-up'))).toBe('session-expired')
    expect(await ending(change(story, token, fresh, 'wrong'))).toBe('credentials-invalid')
    const missing = await story.raw('PUT', '/account/v1/accounts/me/password', {
      body: { password: fresh },
      headers: { authorization: `Bearer ${token}` },
    })
    expect([missing.status, await missing.json()]).toMatchObject([400, { fields: { current: 'the current password' } }])
    expect(await change(story, token)).toEqual(story.account)
    expect(await ending(story.signIn({ password: fresh }))).toBe('answered')
  })

  test('a first one needs no other, and replaces none', async () => {
    const story = createStory({ 'server.syncDelay': 0 })
    const { token, account } = await story.signUp()
    expect((await story.client.call('setPassword', { body: { password: fresh }, token })).hasPassword).toBe(true)
    expect(await ending(story.signIn({ identifier: account.accountId, password: fresh }))).toBe('answered')
  })

  test('names the rules that are broken, before the current one is tried', async () => {
    const story = plain()
    const { token } = await story.session()
    expect(await refusal(change(story, token, 'quill', 'wrong'))).toMatchObject({ kind: 'password-rules', rules: ['length', 'numbers'] })
    expect(await refusal(change(story, token, 'x01632960123'))).toMatchObject({ rules: ['no-names'] })
    expect(story.server.inside().locks).toEqual([])
  })

  test('refuses the one there is, but tells nobody who does not know it', async () => {
    const story = plain()
    const { token } = await story.session()
    expect(await ending(change(story, token, ada.password))).toBe('password-repeated')
    expect(await ending(change(story, token, ada.password, 'wrong'))).toBe('credentials-invalid')
  })
})

describe('until the servers know', () => {
  test('they take the old password and refuse the new one, then the other way round', async () => {
    const story = plain()
    const { token } = await story.session()
    await change(story, token)
    const [pending] = story.server.inside().replicas
    expect(pending).toMatchObject({ accountId: story.account.accountId, changedAt: 0 })
    expect(pending!.syncedAt).toBeGreaterThanOrEqual(5 * minute)
    expect(pending!.syncedAt).toBeLessThanOrEqual(10 * minute)
    await story.clock.advance(pending!.syncedAt - 1)
    expect(await ending(story.signIn())).toBe('answered')
    expect(await ending(story.signIn({ password: fresh }))).toBe('credentials-invalid')
    await story.clock.advance(1)
    expect(await ending(story.signIn())).toBe('credentials-invalid')
    expect(await ending(story.signIn({ password: fresh }))).toBe('answered')
    expect(story.server.inside().replicas).toEqual([])
  })

  test('whoever changed it stays signed in, all others only so long', async () => {
    const story = plain({ 'server.syncDelay': '7min' })
    const mine = await story.session()
    const theirs = await story.session({ device: 'Another phone' })
    await change(story, mine.token)
    const late = await story.session({ device: 'A third phone' })
    await story.clock.advance(7 * minute - 1)
    expect([await read(story, mine.token), await read(story, theirs.token), await read(story, late.token)]).toEqual([
      'answered',
      'answered',
      'answered',
    ])
    await story.clock.advance(1)
    expect([await read(story, mine.token), await read(story, theirs.token), await read(story, late.token)]).toEqual([
      'answered',
      'session-expired',
      'session-expired',
    ])
  })

  test('whoever changes it in a session that was to end stays signed in, too', async () => {
    const story = plain({ 'server.syncDelay': '7min' })
    const { token } = await story.session()
    await change(story, token)
    const late = await story.session()
    await change(story, late.token, 'Orchard99', fresh)
    await story.clock.advance(7 * minute)
    expect([await read(story, token), await read(story, late.token)]).toEqual(['session-expired', 'answered'])
  })

  test('the next change needs the new one, for it is made where the first was', async () => {
    const story = plain()
    const { token } = await story.session()
    await change(story, token)
    expect(await ending(change(story, token, 'Orchard99', ada.password))).toBe('credentials-invalid')
    expect(await ending(change(story, token, 'Orchard99', fresh))).toBe('answered')
  })

  test('a later change that comes through first is not undone by the earlier one', async () => {
    const story = plain({ 'server.syncDelay': '10min' })
    const { token } = await story.session()
    await change(story, token)
    story.set('server.syncDelay', '5min')
    await change(story, token, 'Orchard99', fresh)
    await story.clock.advance(5 * minute)
    expect(await ending(story.signIn({ password: 'Orchard99' }))).toBe('answered')
    await story.clock.advance(5 * minute)
    expect(await ending(story.signIn({ password: fresh }))).toBe('credentials-invalid')
    expect(await ending(story.signIn({ password: 'Orchard99' }))).toBe('answered')
  })

  test('a first password is none yet', async () => {
    const story = createStory()
    const { token, account } = await story.signUp()
    await story.client.call('setPassword', { body: { password: fresh }, token })
    expect(await ending(story.signIn({ identifier: account.accountId, password: fresh }))).toBe('password-not-set')
    await story.clock.advance(10 * minute)
    expect(await ending(story.signIn({ identifier: account.accountId, password: fresh }))).toBe('answered')
  })

  test('the numeric ID reaches the server where it was changed, if so set', async () => {
    const story = plain({ 'server.idAtOnce': true })
    const { token } = await story.session()
    await change(story, token)
    expect(await ending(story.signIn({ password: fresh }))).toBe('credentials-invalid')
    expect(await ending(story.signIn({ identifier: story.account.accountId, password: fresh }))).toBe('answered')
    expect(await ending(story.signIn({ identifier: story.account.accountId }))).toBe('credentials-invalid')
  })
})
