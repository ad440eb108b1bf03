import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { askForCloudCode, quickCloud } from './cloud-codes.ts'

afterEach(stopWorlds)

const off = { 'autofill.mode': 'off' }
const atCode = (conditions: Record<string, unknown>) => playPhone({ at: 'sign-up/code', conditions: { ...off, ...conditions } })
const last = ({ world }: HeadlessPhone) => world.sms.traces().at(-1)!
const hops = (play: HeadlessPhone) => last(play).hops.map(({ state }) => state)
const filter = (play: HeadlessPhone, app: 'blocklist' | 'quarantine', event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to: `phone-1/${app}`, event })
const held = (play: HeadlessPhone, app: 'blocklist' | 'quarantine') =>
  play.contextAt(app)!['held'] as { messageId: string; reason: string }[]
const again = async (play: HeadlessPhone) => {
  await play.waitUntil(
    'the end of the countdown',
    () => !JSON.stringify(play.valueAt('settings/mi-account/sign-up/code')).includes('cooling'),
  )
  await play.code({ type: 'resend.requested' })
  await play.wait('10s')
}

describe('a code for the cloud', () => {
  const cloud = (conditions: Record<string, unknown>) => playPhone({ conditions: { ...off, ...quickCloud, ...conditions } })

  it('finds a route only for a page in Chinese, where the rule says so; on the phone all is well', async () => {
    const play = await cloud({ 'sms.localeRule': 'zhOnly' })
    expect(await askForCloudCode(play)).toBe(202)
    await play.wait('2min')
    expect([last(play).state, last(play).hops.at(-1)!.why, play.messages().length]).toEqual(['lost', 'no-route', 0])
    await askForCloudCode(play, 'zh-CN')
    await play.wait('10s')
    expect(play.messages()[0]!.text).toMatch(/小米账号/)
  })

  it('can be lost for the cloud alone: the phone’s own codes come', async () => {
    const play = await atCode({ ...quickCloud, 'sms.loss.cloud': 1, 'sms.loss.phone': 0 })
    await play.wait('10s')
    expect(play.messages()).toHaveLength(1)
    expect(await askForCloudCode(play)).toBe(202)
    await play.wait('1h')
    expect(play.messages()).toHaveLength(1)
    expect(last(play).state).toBe('lost')
  })

  it('can be lost for the phone alone', async () => {
    const play = await atCode({ ...quickCloud, 'sms.loss.phone': 1 })
    await askForCloudCode(play)
    await play.wait('10s')
    expect(play.world.sms.traces().map(({ state }) => state)).toEqual(['lost', 'delivered'])
  })
})

describe.each([
  ['securityApp', 'blocklist', 'security-app', 'quarantine'],
  ['thirdParty', 'quarantine', 'guard-app', 'blocklist'],
] as const)('a message that %s keeps', (keeper, app, why, other) => {
  it('reached the phone and not the inbox; only that app holds it', async () => {
    const play = await atCode({ 'sms.blockedBy': keeper })
    await play.wait('10s')
    expect(hops(play).slice(-2)).toEqual(['delivered', 'held'])
    expect(last(play).hops.at(-1)!.why).toBe(why)
    expect(play.messages()).toEqual([])
    expect(held(play, app)).toMatchObject([{ messageId: last(play).messageId, reason: 'service' }])
    expect(held(play, other)).toEqual([])
  })

  it('can be moved to the inbox, where its code is right; nobody is told, and no code is read from it', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.blockedBy': keeper, 'autofill.mode': 'auto' } })
    await play.wait('10s')
    await filter(play, app, { type: 'message.restored', messageId: last(play).messageId })
    expect(hops(play).at(-1)).toBe('restored')
    expect(held(play, app)).toEqual([])
    expect(play.messages()).toMatchObject([{ read: false }])
    expect(play.world.phones[0]!.actor.getSnapshot().context.notifications).toEqual([])
    await play.wait('30s')
    expect(play.screen()).toBe('sign-up/code')
    await play.enterCode(play.lastCode()!)
    await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha')
    expect(play.world.conditions.get('sms.blockedBy')).toBe(keeper)
  })

  it.each([
    ['messages of services are let pass', { type: 'services.changed', allowed: true }],
    ['the filter is turned off', { type: 'filter.changed', on: false }],
  ])('comes once %s, and the cause is gone from the desk', async (_, event) => {
    const play = await atCode({ 'sms.blockedBy': keeper })
    await play.wait('10s')
    await filter(play, app, event)
    expect(play.world.conditions.get('sms.blockedBy')).toBe('none')
    expect(play.messages()).toEqual([])
    await again(play)
    expect(play.messages()).toHaveLength(1)
  })

  it('comes once its sender is an exception', async () => {
    const play = await atCode({ 'sms.blockedBy': keeper })
    await play.wait('10s')
    await filter(play, app, { type: 'entry.added', list: 'exceptions', entry: 'miaccount ' })
    await again(play)
    expect(play.messages()).toHaveLength(1)
  })

  it('is kept by nobody when the desk takes the cause away, and by nobody else when it puts another there', async () => {
    const play = await atCode({ 'sms.blockedBy': keeper })
    await play.wait('10s')
    await play.set('sms.blockedBy', 'none')
    await again(play)
    expect(play.messages()).toHaveLength(1)
    await play.set('sms.blockedBy', keeper)
    await again(play)
    expect([play.messages().length, held(play, app).length]).toEqual([1, 2])
  })
})

describe('the lists of a filter', () => {
  it('keep by word and by sender, delete, and bring back what was deleted', async () => {
    const play = await atCode({})
    await play.wait('10s')
    await filter(play, 'blocklist', { type: 'entry.added', list: 'keywords', entry: 'CODE to' })
    await again(play)
    expect(held(play, 'blocklist')).toMatchObject([{ reason: 'keyword' }])
    await filter(play, 'blocklist', { type: 'entry.removed', list: 'keywords', entry: 'code to' })
    await filter(play, 'blocklist', { type: 'entry.added', list: 'senders', entry: 'MiAccount' })
    await again(play)
    expect(held(play, 'blocklist').map(({ reason }) => reason)).toEqual(['keyword', 'sender'])
    const [first] = held(play, 'blocklist')
    await filter(play, 'blocklist', { type: 'message.deleted', messageId: first!.messageId })
    expect(held(play, 'blocklist')).toHaveLength(1)
    await filter(play, 'blocklist', { type: 'undone' })
    expect(held(play, 'blocklist')[0]).toEqual(first)
    await filter(play, 'blocklist', { type: 'entry.removed', list: 'senders', entry: 'miaccount' })
    await filter(play, 'blocklist', { type: 'undone' })
    expect(play.contextAt('blocklist')!['senders']).toEqual(['miaccount'])
  })
})

describe('an account that is too new', () => {
  it('gets no code, though the page says that one was sent; a day later it does, and is right', async () => {
    const play = await playPhone({ scenario: 'S31', at: 'account-code/code', conditions: { 'server.latency': 0 } })
    expect(play.world.server.inside().codes.at(-1)).toMatchObject({ withheld: 'too-new' })
    expect(play.world.sms.traces()).toEqual([])
    await play.wait('24h')
    await goTo(play.world, 'sign-in/credentials')
    await goTo(play.world, 'account-code/code')
    await play.wait('10s')
    expect(play.messages()).toHaveLength(1)
    await play.enterCode(play.lastCode()!)
    await play.waitUntil('the next screen', () => play.screen() === 'recovery/password')
  })
})

describe('S06', () => {
  it('draws its root from the seed: the same for the same, and each of them for some', async () => {
    const drawn = new Set<string>()
    for (let seed = 1; seed <= 30; seed += 1) {
      const [one, two] = [await playPhone({ scenario: 'S06', seed }), await playPhone({ scenario: 'S06', seed })]
      const root = ({ world }: HeadlessPhone) =>
        JSON.stringify((['sms.localeRule', 'sms.readyAfter', 'sms.blockedBy'] as const).map((name) => world.conditions.get(name)))
      expect(root(one)).toBe(root(two))
      drawn.add(root(one))
      await stopWorlds()
    }
    expect(drawn.size).toBe(5)
  })
})
