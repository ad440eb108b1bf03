import { describe, expect, it } from 'vitest'
import { activate, ada, begin, bound, goOn, isInUse, losses, set, story, wait, wizard, wizardLock } from './setup-steps.ts'

const minute = 60_000
const locked = 'activation-lock/password'
const lockedPhone = (account = {}, options = {}) => begin(story({ devices: bound, ...account }), options)

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
  const { createAccountFlows } = await import('../../src/world/phone/account-flows.ts')
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
