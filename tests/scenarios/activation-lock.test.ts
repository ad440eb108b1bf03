import { describe, expect, it } from 'vitest'
import { codeIn } from '../../src/world/code-reader.ts'
import type { Player } from '../../src/world/player.ts'
import {
  activate,
  ada,
  begin,
  bo,
  bound,
  comeUp,
  connect,
  elsewhere,
  goOn,
  isBound,
  isInUse,
  losses,
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

describe.each(Object.entries(losses))('after a %s', (_, lose) => {
  describe.each([true, false])('with Find device on: %s', (findDevice) => {
    it.each([true, false])('and a connection: %s', async (online) => {
      const player = await begin(story(findDevice ? { devices: bound } : {}, { isSetUp: true, pin: '2580' }))
      expect(isInUse(player)).toBe(true)
      await lose(player)
      if (!online) await connect(player, false)
      const end = await goOn(player)
      expect(end).toBe(!online ? 'setup/checking' : findDevice ? locked : 'home')
      expect(isBound(player)).toBe(findDevice)
      if (online) return
      // Nothing is known, so nothing goes on, until somebody can be asked.
      await player.tell(wizard, { type: 'step.finished' })
      await player.tell(wizard, { type: 'skip.confirmed' })
      expect(player.screen()).toBe('setup/checking')
      await connect(player, true)
      await wait(player, 10_000)
      expect(await goOn(player)).toBe(findDevice ? locked : 'home')
    })
  })

  it('leaves the phone usable to who knows the password, and to nobody else', async () => {
    const player = await begin(story({ devices: bound }, { isSetUp: true, pin: '2580' }))
    await lose(player)
    expect(await goOn(player)).toBe(locked)
    await activate(player, { password: 'Lighthouse8' })
    expect(player.screen()).toBe(locked)
    await activate(player, ada)
    expect(await goOn(player)).toBe('home')
    expect(isBound(player)).toBe(false)
  })
})

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

describe('beside the lock', () => {
  it('a lock of the seller opens to no account, and what it hides is still asked for', async () => {
    const player = await lockedPhone({}, { conditions: { 'device.lockKind': 'finance' } })
    expect(await goOn(player)).toBe('setup/finance-lock')
    await player.tell(wizard, { type: 'retry' })
    expect(await goOn(player)).toBe('setup/finance-lock')
    await set(player, 'device.lockKind', 'account')
    await player.tell(wizard, { type: 'retry' })
    expect(await goOn(player)).toBe(locked)
  })

  it('a second gate asks for the PIN from before, behind the lock', async () => {
    const player = await begin(story({ devices: bound }, { isSetUp: true, pin: '2580' }), { conditions: { 'device.googleGate': true } })
    await losses['wipe']!(player)
    await goOn(player)
    await activate(player, ada)
    expect(player.screen()).toBe('setup/previous-pin')
    for (let tries = 0; tries < 5; tries += 1) {
      await player.tell(wizard, { type: 'pin.changed', pin: '1111' })
      await player.tell(wizard, { type: 'pin.submitted' })
    }
    await player.tell(wizard, { type: 'pin.changed', pin: '2580' })
    await player.tell(wizard, { type: 'pin.submitted' })
    expect(player.screen()).toBe('setup/previous-pin')
    await wait(player, minute)
    expect(await goOn(player)).toBe('home')
  })

  it('Wi-Fi and emergency calls are in reach, and lead nowhere else', async () => {
    const player = await lockedPhone()
    await goOn(player)
    await player.tell(wizardLock, { type: 'password.changed', text: 'half a pass' })
    await player.tell('', { type: 'networks.opened' })
    expect(player.screen()).toBe('settings/wifi')
    await player.tell('', { type: 'home' })
    await player.tell('', { type: 'back' })
    await player.tell('', { type: 'emergency.opened' })
    expect(player.screen()).toBe('emergency-call/keypad')
    await player.tell('emergency-call', { type: 'number.changed', text: '07700900123' })
    await player.tell('emergency-call', { type: 'call.requested' })
    expect(player.valueAt('emergency-call')).toBe('refused')
    await player.tell('', { type: 'back' })
    await player.tell('', { type: 'back' })
    expect(player.screen()).toBe(locked)
    expect((player.actorAt(wizardLock)!.getSnapshot() as { context: { password: string } }).context.password).toBe('half a pass')
  })

  it('a shut phone has no shade, no recents, no home and no apps', async () => {
    const player = await lockedPhone()
    await goOn(player)
    for (const event of [{ type: 'shade.opened' }, { type: 'recents.opened' }, { type: 'home' }, { type: 'app.opened', app: 'settings' }])
      await player.tell('', event)
    expect([player.screen(), isInUse(player)]).toEqual([locked, false])
  })
})

describe('a phone in use that is reported lost', () => {
  const inUse = () => begin(story({ devices: bound }, { isSetUp: true, pin: '2580' }))
  const lost = { message: 'Please call me', contact: '+44 7700 900456' }
  const report = async (player: Player, note: typeof lost | null) => {
    const { token } = await sessionOf(player.world, ada)
    await elsewhere(player.world).call('setLostMode', { params: { deviceId: 'phone-1' }, body: { lost: note }, token })
  }
  const lock = 'activation-lock'

  it('locks within a quarter of an hour, says what the owner wrote, and opens to the owner', async () => {
    const player = await inUse()
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
    expect((player.actorAt(lock)!.getSnapshot() as { context: { activation: unknown } }).context.activation).toMatchObject({ lost })
    await player.tell('', { type: 'back' })
    await player.tell('', { type: 'home' })
    expect(player.screen()).toBe(locked)
    await activate(player, { password: 'Lighthouse8' }, lock)
    expect(player.screen()).toBe(locked)
    await activate(player, ada, lock)
    expect(player.screen()).toBe('lock-screen/cover')
  })

  it('locks from the lock screen too, and again after a restart', async () => {
    const player = await inUse()
    await player.tell('', { type: 'power.pressed' })
    await player.tell('', { type: 'power.pressed' })
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
    await connect(player, false)
    await restart(player)
    expect(player.screen()).toBe(locked)
  })

  it('opens when the owner takes the loss back', async () => {
    const player = await inUse()
    await report(player, lost)
    await wait(player, 16 * minute)
    await report(player, null)
    await wait(player, 2 * minute)
    expect(player.screen()).toBe('lock-screen/cover')
    expect(isBound(player)).toBe(true)
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
  })

  it('learns of it when it is connected again', async () => {
    const player = await inUse()
    await connect(player, false)
    await report(player, lost)
    await wait(player, 60 * minute)
    expect(isInUse(player)).toBe(true)
    await connect(player, true)
    await wait(player, 10_000)
    expect(player.screen()).toBe(locked)
  })

  it('is not talked out of watching by anybody but the server', async () => {
    const player = await inUse()
    for (const event of [
      { type: 'find-device.changed', on: false },
      { type: 'find-device.told', on: false },
    ])
      await player.tell('', event)
    await player.tell('find-device-agent', { type: 'find-device.changed', on: false })
    await report(player, lost)
    await restart(player)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
  })

  it('is not locked by a mere claim for longer than it takes to ask', async () => {
    const player = await inUse()
    await player.tell('', { type: 'device.lost' })
    await wait(player, minute)
    expect(player.screen()).toBe('lock-screen/cover')
  })

  it('asks nobody while Find device is off', async () => {
    const player = await begin(story({}, { isSetUp: true }))
    await wait(player, 24 * 60 * minute)
    expect(player.world.server.log()).toEqual([])
    expect(player.world.clock.pending()).toEqual([])
  })
})

it('messages with nothing in them leave the phone alive', async () => {
  const player = await begin(story())
  for (const type of ['sms.received', 'mail.received']) await player.tell('', { type })
  expect(player.phone.actor.getSnapshot()).toMatchObject({ status: 'active', context: { messages: [], mails: [] } })
})

it('an account can be skipped only behind the check', async () => {
  const player = await begin(story())
  await player.tell(wizard, { type: 'skip.requested' })
  await player.tell(wizard, { type: 'skip.confirmed' })
  expect(player.screen()).toBe('setup/language')
  expect(await goOn(player)).toBe('home')
})

it('a phone that comes up while its flows cannot be had shows that it is starting, and goes on once they are there', async () => {
  const { createAccountFlows } = await import('../../src/world/account-flows.ts')
  const { later } = await import('../../src/world/later.ts')
  let isBroken = true
  const accountFlows = later(() => (isBroken ? Promise.reject(new Error('no network')) : Promise.resolve(createAccountFlows)))
  const player = await begin(story({ devices: bound }), { parts: { accountFlows } })
  expect([player.screen(), isInUse(player)]).toEqual(['power/booting', false])
  await wait(player, minute)
  expect(player.screen()).toBe('power/booting')
  isBroken = false
  await wait(player, minute)
  expect(await goOn(player)).toBe(locked)
})

async function recover({ world }: Player, password: string) {
  const server = elsewhere(world)
  const { recoveryId } = await server.call('startRecovery', { body: { identifier: ada.email, region: 'GB', surface: 'web' } })
  const params = { recoveryId }
  const { codeId } = await server.call('sendRecoveryCode', { params, body: { method: 'mail', locale: 'en' } })
  const code = world.server.inside().codes.find((one) => one.codeId === codeId)!.digits
  const { proof } = await server.call('verifyRecoveryCode', { params, body: { codeId, code } })
  await server.call('finishRecovery', { params, body: { proof, password } })
}

async function remove({ world }: Player) {
  const { token } = await sessionOf(world, ada)
  await elsewhere(world).call('removeDevice', { params: { deviceId: 'phone-1' }, token })
}

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
