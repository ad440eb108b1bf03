import { describe, expect, it } from 'vitest'
import { codeIn } from '../../src/world/phone/code-in.ts'
import type { Player } from '../../src/world/routes/player.ts'
import {
  activate,
  ada,
  begin,
  bo,
  bound,
  connect,
  elsewhere,
  goOn,
  isBound,
  isInUse,
  recover,
  remove,
  restart,
  sessionOf,
  set,
  story,
  troubleOf,
  wait,
  wizard,
  wizardLock,
} from './setup-steps.ts'

const minute = 60_000
const locked = 'activation-lock/password'
const lockedPhone = (account = {}, options = {}) => begin(story({ devices: bound, ...account }), options)

describe('the lock', () => {
  const refusals: [string, { identifier?: string; password: string }][] = [
    ['a wrong password', { password: 'Lighthouse8' }],
    ['the password with a space behind it', { password: `${ada.password} ` }],
    ['another account, with its own password', { identifier: bo.email, password: bo.password }],
    ['another account, with the owner’s password', { identifier: bo.email, password: ada.password }],
    ['an account that does not exist', { identifier: 'nobody@post.test', password: ada.password }],
  ]
  it.each(refusals)('refuses %s', async (_, known) => {
    const player = await lockedPhone()
    expect(await goOn(player)).toBe(locked)
    await activate(player, known)
    expect([player.screen(), troubleOf(player), isBound(player)]).toEqual([locked, 'credentials-invalid', true])
    await wait(player, 10 * minute)
    expect(await goOn(player)).toBe(locked)
  })

  it.each([ada.email, ada.number, undefined])('opens to the owner: %s', async (identifier) => {
    const player = await lockedPhone()
    await goOn(player)
    await activate(player, { password: ada.password, ...(identifier !== undefined && { identifier }) })
    expect(player.screen()).toBe('setup/find-device')
    expect(player.phone.actor.getSnapshot().context.session?.account.name).toBe(ada.name)
    expect(await goOn(player)).toBe('home')
  })

  it('does nothing without a password', async () => {
    const player = await lockedPhone()
    await goOn(player)
    const before = player.world.server.log().length
    await activate(player, { password: '' })
    expect([player.screen(), player.world.server.log().length]).toEqual([locked, before])
  })

  it('keeps out even the right password while the account is silently locked, and cures by waiting', async () => {
    const player = await lockedPhone()
    await goOn(player)
    for (let tries = 0; tries < 5; tries += 1) await activate(player, { password: 'Lighthouse8' })
    await activate(player, ada)
    expect([player.screen(), troubleOf(player)]).toEqual([locked, 'credentials-invalid'])
    await wait(player, 25 * 60 * minute)
    await activate(player, ada)
    expect(await goOn(player)).toBe('home')
  })

  it('asks for the text in a picture when the server does', async () => {
    const player = await lockedPhone({}, { conditions: { 'captcha.when.login': 'before' } })
    await goOn(player)
    await activate(player, ada)
    expect(player.screen()).toBe('activation-lock/captcha')
    const text = player.world.server.inside().captchas.at(-1)!.text
    await player.tell(`${wizardLock}/captcha`, { type: 'text.changed', text })
    await player.tell(`${wizardLock}/captcha`, { type: 'text.submitted' })
    await player.until(() => player.screen() === 'setup/find-device')
  })

  it('asks for the second step, and stays shut without it', async () => {
    const player = await lockedPhone({ twoStep: true })
    await goOn(player)
    await activate(player, ada)
    expect([player.screen(), isBound(player)]).toEqual(['account-code/methods', true])
    await player.tell(`${wizardLock}/account-code`, { type: 'method.chosen', method: 'sms' })
    await player.until(() => player.screen() === 'account-code/code')
    await wait(player, minute / 6)
    const code = codeIn(player.phone.actor.getSnapshot().context.messages.at(-1)!.text)!
    const enter = async (digits: string) => {
      await player.tell(`${wizardLock}/account-code/code`, { type: 'code.changed', code: digits })
      await player.tell(`${wizardLock}/account-code/code`, { type: 'code.submitted' })
      await wait(player, 1_000)
    }
    await enter(code === '000000' ? '000001' : '000000')
    expect([player.screen(), isBound(player)]).toEqual(['account-code/code', true])
    await enter(code)
    expect(player.screen()).toBe('setup/find-device')
    expect(await goOn(player)).toBe('home')
  })

  it('tells who has no password yet that one has to be set elsewhere, and takes it then', async () => {
    const player = await begin(story({ devices: bound, password: undefined, hasPassword: false }))
    await goOn(player)
    await activate(player, ada)
    expect([player.screen(), troubleOf(player)]).toEqual([locked, 'password-not-set'])
    await recover(player, 'Harbour42')
    await activate(player, { password: 'Harbour42' })
    expect(await goOn(player)).toBe('home')
  })

  it('learns of a new password as late as every sign-in', async () => {
    const player = await lockedPhone({}, { conditions: { 'server.syncDelay': '7min' } })
    await goOn(player)
    await recover(player, 'Harbour42')
    await activate(player, { password: 'Harbour42' })
    expect([player.screen(), troubleOf(player)]).toEqual([locked, 'credentials-invalid'])
    await wait(player, 8 * minute)
    await activate(player, ada)
    expect(player.screen()).toBe(locked)
    await activate(player, { password: 'Harbour42' })
    expect(await goOn(player)).toBe('home')
  })

  it('opens within a minute after its owner removed the device elsewhere', async () => {
    const player = await lockedPhone()
    await goOn(player)
    await remove(player)
    expect(player.screen()).toBe(locked)
    await wait(player, 2 * minute)
    expect(player.screen()).toBe('setup/account')
    expect(await goOn(player)).toBe('home')
  })

  it('learns of the removal when the connection returns, and not before', async () => {
    const player = await lockedPhone()
    await goOn(player)
    await connect(player, false)
    await remove(player)
    await wait(player, 10 * minute)
    await player.tell(wizardLock, { type: 'check.requested' })
    expect(player.screen()).toBe(locked)
    await connect(player, true)
    await wait(player, 10_000)
    expect(player.screen()).toBe('setup/account')
  })

  it('sends nothing while there is no connection', async () => {
    const player = await lockedPhone()
    await goOn(player)
    await connect(player, false)
    const before = player.world.server.log().length
    await activate(player, ada)
    expect([troubleOf(player), player.world.server.log().length, isBound(player)]).toEqual(['offline', before, true])
    await wait(player, 60 * minute)
    expect(player.world.server.log().length).toBe(before)
  })

  it('survives restarts, and the set-up goes on where it stood', async () => {
    const player = await lockedPhone()
    await player.tell(wizard, { type: 'step.finished' })
    await player.tell(wizard, { type: 'region.selected', region: 'FR' })
    await restart(player)
    expect(player.screen()).toBe('setup/region')
    expect(player.phone.actor.getSnapshot().context.region).toBe('FR')
    for (let times = 0; times < 3; times += 1) {
      expect(await goOn(player)).toBe(locked)
      await restart(player)
    }
    expect(await goOn(player)).toBe(locked)
  })

  it('is not opened by what the phone remembers of a step behind it', async () => {
    const player = await lockedPhone()
    await player.tell('', { type: 'setup.progressed', progress: { step: 'extras' } })
    await player.tell('', { type: 'session.changed', session: await sessionOf(player.world, bo) })
    await restart(player)
    expect(await goOn(player)).toBe(locked)
    await player.tell(wizard, { type: 'step.finished' })
    expect([player.screen(), isInUse(player)]).toEqual([locked, false])
  })

  it('stands again where the owner bound the phone while it was being set up', async () => {
    const player = await begin(story())
    for (const step of ['language', 'region', 'keyboard', 'wifi', 'terms', 'sim']) {
      expect(player.screen()).toBe(`setup/${step}`)
      await player.tell(wizard, { type: 'step.finished' })
    }
    await player.until(() => player.screen() === 'setup/account')
    await bind(player)
    expect(await goOn(player)).toBe(locked)
    await activate(player, ada)
    expect(await goOn(player)).toBe('home')
  })

  it('is not asked for again by who turned Find device on in this very set-up', async () => {
    const player = await begin(story())
    await signIn(player)
    await player.tell(wizard, { type: 'password.changed', text: ada.password })
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => player.screen() === 'setup/screen-lock')
    expect(isBound(player)).toBe(true)
    expect(await goOn(player)).toBe('home')
    expect(player.phone.actor.getSnapshot().context.findDevice).toBe(true)
  })

  it('leaves whoever signed in during the set-up signed in, though the phone is told that nobody is', async () => {
    const player = await begin(story())
    await signIn(player)
    await player.tell(wizard, { type: 'password.changed', text: ada.password })
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => player.screen() === 'setup/screen-lock')
    await player.tell('', { type: 'session.changed' })
    expect(await goOn(player)).toBe('home')
    expect(player.phone.actor.getSnapshot().context.session?.account.name).toBe(ada.name)
  })

  it('is turned on by trying again where the answer to it was lost, with the text of the same picture', async () => {
    const player = await begin(story())
    await signIn(player)
    await set(player, 'captcha.when.login', 'before')
    await player.tell(wizard, { type: 'password.changed', text: ada.password })
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => player.screen() === 'setup/captcha')
    await set(player, 'server.fault.bindDevice', { kind: 'answerLostAfterCommit', count: 1 })
    const { text } = player.world.server.inside().captchas.at(-1)!
    await player.tell(`${wizard}/captcha`, { type: 'text.changed', text })
    await player.tell(`${wizard}/captcha`, { type: 'text.submitted' })
    await player.until(() => troubleOf(player, wizard) !== undefined)
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => player.screen() !== 'setup/find-device')
    expect([player.screen(), isBound(player)]).toEqual(['setup/screen-lock', true])
  })

  it('is asked for again by who turned it on and restarted before the end', async () => {
    const player = await begin(story())
    await signIn(player)
    await player.tell(wizard, { type: 'password.changed', text: ada.password })
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => player.screen() === 'setup/screen-lock')
    await restart(player)
    expect(await goOn(player)).toBe(locked)
  })

  it('does not take Find device, once somebody else turned it on, for a proof', async () => {
    const player = await begin(story())
    await signIn(player)
    await bind(player)
    await player.tell(wizard, { type: 'password.changed', text: 'Lighthouse8' })
    await player.tell(wizard, { type: 'find-device.accepted' })
    await player.until(() => troubleOf(player, wizard) !== undefined)
    expect(player.screen()).toBe('setup/find-device')
    expect(await goOn(player)).toBe(locked)
  })
})

async function bind({ world }: Player) {
  const { token } = await sessionOf(world, ada)
  await elsewhere(world).call('bindDevice', { params: { deviceId: 'phone-1' }, body: { on: true, password: ada.password }, token })
}

async function signIn(player: Player) {
  for (let steps = 0; player.screen() !== 'setup/account'; steps += 1) {
    await player.tell(wizard, { type: 'step.finished' })
    await player.until(() => player.screen() !== 'setup/checking')
    expect(steps).toBeLessThan(10)
  }
  await player.tell(wizard, { type: 'sign-in.chosen' })
  await player.tell(`${wizard}/sign-in`, { type: 'identifier.changed', text: ada.email })
  await player.tell(`${wizard}/sign-in`, { type: 'password.changed', text: ada.password })
  await player.tell(`${wizard}/sign-in`, { type: 'credentials.submitted' })
  await player.until(() => player.screen() === 'setup/find-device')
}
