import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds } from '../../mocks/server/index.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import {
  ask,
  believes,
  enterPassword,
  here,
  isBound,
  number,
  openFindDevice,
  owned,
  password,
  said,
  saidOfFault,
  signedIn,
} from './owner.ts'

afterEach(stopWorlds)

const other = { deviceId: 'phone-2', name: 'Handset 9' }

async function atPassword(on: boolean, conditions = {}): Promise<HeadlessPhone> {
  const play = await signedIn(owned(on ? [] : [here]), conditions)
  await openFindDevice(play)
  await play.findDevice({ type: 'find-device.switched', on })
  expect(play.screen()).toBe('confirm-password/password')
  return play
}

describe('Find device', () => {
  it('shows what the server says, whatever the phone believed', async () => {
    const play = await signedIn(owned([here]))
    await play.set('server.region', 'local')
    await play.world.server.handle(
      new Request('http://handset.test/account/v1/devices/phone-1', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${play.session()!.token}`, 'idempotency-key': 'elsewhere' },
      }),
    )
    expect([isBound(play), believes(play)]).toEqual([false, true])
    await openFindDevice(play)
    expect(believes(play)).toBe(false)
  })

  it.each([true, false])('is switched with the password: on %s', async (on) => {
    const play = await atPassword(on)
    await enterPassword(play)
    expect(play.screen()).toBe('find-device/home')
    expect([isBound(play), believes(play)]).toEqual([on, on])
  })

  it.each([true, false])('stays as it is without the right password: on %s', async (on) => {
    const play = await atPassword(on)
    await enterPassword(play, 'Wrong1234')
    expect(said(play)).toBe('credentials-invalid')
    await play.back()
    await play.waitUntil('the list', () => !play.busy())
    expect([play.screen(), isBound(play), believes(play)]).toEqual(['find-device/home', !on, !on])
  })

  it('cannot be turned off without a connection', async () => {
    const play = await atPassword(false)
    await play.radios({ type: 'airplane.changed', on: true })
    await enterPassword(play)
    expect([said(play), isBound(play)]).toEqual(['offline', true])
    await play.radios({ type: 'airplane.changed', on: false })
    await play.waitUntil('the connection', () => play.world.phones[0]!.radios().link !== 'none')
    await ask(play, () => play.confirmPassword({ type: 'password.submitted' }))
    expect(isBound(play)).toBe(false)
  })

  it('asks for the picture after several wrong ones, and goes on from there', async () => {
    const play = await atPassword(false)
    for (let n = 0; n < 3; n += 1) await enterPassword(play, `Wrong123${n}`)
    await enterPassword(play)
    expect(play.screen()).toBe('confirm-password/captcha')
    await play.waitUntil('the picture', () => play.captchaText() !== undefined)
    await ask(play, () => play.enterCaptcha())
    expect([play.screen(), isBound(play)]).toEqual(['find-device/home', false])
  })

  it('answers like a wrong password while the account is locked, and falls to waiting alone', async () => {
    const play = await atPassword(false, { 'captcha.when.login': 'off', 'auth.lockFor': ['2h'], 'auth.lockExtend': false })
    for (let n = 0; n < 5; n += 1) await enterPassword(play, `Wrong123${n}`)
    await enterPassword(play)
    expect([said(play), isBound(play)]).toEqual(['credentials-invalid', true])
    await play.wait('3h')
    await enterPassword(play)
    expect(isBound(play)).toBe(false)
  })

  it('stays on for three days after a change of the password, and says until when', async () => {
    const play = await signedIn(owned([here]), { 'device.guardDays': 3 })
    await play.openSettings('mi-account')
    await play.account({ type: 'password.opened' })
    await play.newPassword({ type: 'current.changed', text: password })
    await play.newPassword({ type: 'password.changed', text: 'Harbour42lamp' })
    await play.newPassword({ type: 'repeated.changed', text: 'Harbour42lamp' })
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    const changedAt = play.world.clock.now()
    await play.account({ type: 'find-device.opened' })
    await play.waitUntil('the devices', () => !play.busy())
    await play.findDevice({ type: 'find-device.switched', on: false })
    await enterPassword(play, 'Harbour42lamp')
    expect(said(play)).toBe('device-guarded')
    const failure = play.trouble()
    const until = failure?.kind === 'problem' ? failure.document.until! : 0
    expect(Math.abs(until - changedAt - 3 * 86_400_000)).toBeLessThan(2_000)
    await play.wait('3d')
    await enterPassword(play, 'Harbour42lamp')
    expect(isBound(play)).toBe(false)
  })

  it('signs in again where the session was ended elsewhere, as the same account and no other', async () => {
    const play = await atPassword(false)
    const request = new Request('http://handset.test/account/v1/sessions/current', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${play.session()!.token}`, 'idempotency-key': 'elsewhere' },
    })
    await play.set('server.region', 'local')
    await play.world.server.handle(request)
    await enterPassword(play)
    expect(said(play)).toBe('session-expired')
    await play.confirmPassword({ type: 'sign-in.chosen' })
    const { accountId } = play.session()!.account
    await play.signIn({ type: 'identifier.changed', text: 'somebody@post.test' })
    expect(play.contextAt('settings/mi-account/find-device/confirm-password/sign-in')!['identifier']).toBe(accountId)
    await play.signIn({ type: 'password.changed', text: password })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    // What was asked for is done with the password that was entered just now.
    expect([play.screen(), isBound(play)]).toEqual(['find-device/home', false])
    expect(play.session()!.account.accountId).toBe(accountId)
  })

  it.each([true, false].flatMap((on) => faultKinds.map((kind) => [on, kind] as const)))(
    'on %s, %s: says so, and the same tap again does it',
    async (on, kind) => {
      const play = await atPassword(on)
      await play.set('server.fault.bindDevice', { kind, count: 1 })
      await enterPassword(play)
      expect(said(play)).toBe(saidOfFault[kind])
      expect(isBound(play)).toBe(kind === 'answerLostAfterCommit' ? on : !on)
      await ask(play, () => play.confirmPassword({ type: 'password.submitted' }))
      expect([play.screen(), isBound(play), believes(play)]).toEqual(['find-device/home', on, on])
      // What was lost is fetched under its key, not done again.
      expect(play.world.server.log().some(({ replayed }) => replayed)).toBe(kind === 'answerLostAfterCommit')
    },
  )

  it.each(faultKinds)('list, %s: says so, and the same tap again shows it', async (kind) => {
    const play = await signedIn(owned([here]), { 'server.fault.listDevices': { kind, count: 1 } })
    await openFindDevice(play)
    expect(said(play)).toBe(saidOfFault[kind])
    await ask(play, () => play.findDevice({ type: 'retry' }))
    expect([said(play), believes(play)]).toEqual([undefined, true])
  })

  it('takes an answer of five minutes, and a Back from it that does nothing twice', async () => {
    const play = await atPassword(true, { 'server.latency.bindDevice': '5min' })
    await play.confirmPassword({ type: 'password.changed', text: password })
    await play.confirmPassword({ type: 'password.submitted' })
    await play.confirmPassword({ type: 'password.submitted' })
    await play.wait('1min')
    await play.back()
    expect(play.screen()).toBe('confirm-password/password')
    await ask(play, () => play.confirmPassword({ type: 'password.submitted' }))
    expect([play.screen(), isBound(play), believes(play)]).toEqual(['find-device/home', true, true])
  })

  it('was turned off though its answer was lost: going back shows that it is', async () => {
    const play = await atPassword(false)
    await play.set('server.fault.bindDevice', { kind: 'answerLostAfterCommit', count: 1 })
    await enterPassword(play)
    expect(believes(play)).toBe(true)
    await ask(play, () => play.back())
    expect([play.screen(), believes(play)]).toEqual(['find-device/home', false])
  })
})

describe('an account without a password', () => {
  async function fresh() {
    const play = await playPhone({ at: 'find-device/home', conditions: { 'server.syncDelay': 0 } })
    expect(play.session()!.account.hasPassword).toBe(false)
    await play.findDevice({ type: 'find-device.switched', on: true })
    expect(play.screen()).toBe('find-device/home')
    return play
  }

  it('turns it on after a warning, and off only once there is one', async () => {
    const play = await fresh()
    expect(isBound(play)).toBe(false)
    await ask(play, () => play.findDevice({ type: 'find-device.confirmed' }))
    expect([isBound(play), believes(play)]).toEqual([true, true])
    await play.findDevice({ type: 'find-device.switched', on: false })
    await enterPassword(play, 'Whatever1')
    expect([said(play), isBound(play)]).toEqual(['password-not-set', true])
    await play.confirmPassword({ type: 'password.missing' })
    expect(play.screen()).toBe('account/password')
    await play.newPassword({ type: 'password.changed', text: password })
    await play.newPassword({ type: 'repeated.changed', text: password })
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    await enterPassword(play)
    expect([isBound(play), believes(play)]).toEqual([false, false])
    expect(play.session()!.account.hasPassword).toBe(true)
  })

  it('may set one first', async () => {
    const play = await fresh()
    await play.findDevice({ type: 'password.missing' })
    await play.newPassword({ type: 'password.changed', text: password })
    await play.newPassword({ type: 'repeated.changed', text: password })
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    await enterPassword(play)
    expect([isBound(play), believes(play)]).toEqual([true, true])
  })

  it.each(faultKinds)('%s while it is turned on: says so, and the same tap again does it', async (kind) => {
    const play = await fresh()
    await play.set('server.fault.bindDevice', { kind, count: 1 })
    await ask(play, () => play.findDevice({ type: 'find-device.confirmed' }))
    expect(said(play)).toBe(saidOfFault[kind])
    await ask(play, () => play.findDevice({ type: 'retry' }))
    expect([said(play), isBound(play), believes(play)]).toEqual([undefined, true, true])
  })
})

describe('another device of the account', () => {
  const note = { message: 'Please call me', contact: '+44 1632 960000' }

  async function opened(conditions = {}) {
    const play = await signedIn(owned([here, other]), conditions)
    await openFindDevice(play)
    await play.findDevice({ type: 'device.opened', deviceId: other.deviceId })
    return play
  }
  async function writeNote(play: HeadlessPhone) {
    await play.findDevice({ type: 'lost.opened' })
    await play.findDevice({ type: 'message.changed', text: note.message })
    await play.findDevice({ type: 'contact.changed', text: note.contact })
  }
  const lostNote = ({ world }: HeadlessPhone) => world.server.inside().devices.find(({ deviceId }) => deviceId === other.deviceId)?.lost

  it('is locked with a message and a contact, and let go again', async () => {
    const play = await opened()
    await writeNote(play)
    await ask(play, () => play.findDevice({ type: 'lost.submitted' }))
    expect([play.screen(), lostNote(play)]).toEqual(['find-device/device', note])
    await ask(play, () => play.findDevice({ type: 'lost.ended' }))
    expect(lostNote(play)).toBeUndefined()
  })

  it.each(faultKinds)('%s in lost mode: nothing typed is lost, and the same tap again does it', async (kind) => {
    const play = await opened()
    await writeNote(play)
    await play.set('server.fault.setLostMode', { kind, count: 1 })
    await ask(play, () => play.findDevice({ type: 'lost.submitted' }))
    expect(said(play)).toBe(saidOfFault[kind])
    expect(play.contextAt('settings/mi-account/find-device')).toMatchObject(note)
    await ask(play, () => play.findDevice({ type: 'lost.submitted' }))
    expect([play.screen(), lostNote(play)]).toEqual(['find-device/device', note])
  })

  it.each(faultKinds)('%s at Remove: it stays until the same tap again', async (kind) => {
    const play = await opened()
    await play.set('server.fault.removeDevice', { kind, count: 1 })
    await play.findDevice({ type: 'removal.requested' })
    await ask(play, () => play.findDevice({ type: 'removal.confirmed' }))
    expect(said(play)).toBe(saidOfFault[kind])
    expect(isBound(play, other.deviceId)).toBe(kind !== 'answerLostAfterCommit')
    await ask(play, () => play.findDevice({ type: 'retry' }))
    expect([play.screen(), isBound(play, other.deviceId), isBound(play)]).toEqual(['find-device/home', false, true])
  })

  it('is removed by who signed in with a code only after the password', async () => {
    const play = await playPhone({ scenario: 'two-devices', at: 'find-device/device' })
    expect(play.session()!.account.number).toBe(number)
    await play.findDevice({ type: 'removal.requested' })
    await ask(play, () => play.findDevice({ type: 'removal.confirmed' }))
    expect([play.screen(), isBound(play, other.deviceId)]).toEqual(['sign-in/credentials', true])
    await play.back()
    expect([play.screen(), isBound(play, other.deviceId)]).toEqual(['find-device/device', true])
    await play.findDevice({ type: 'removal.requested' })
    await ask(play, () => play.findDevice({ type: 'removal.confirmed' }))
    await play.signIn({ type: 'password.changed', text: password })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    expect([play.screen(), isBound(play, other.deviceId)]).toEqual(['find-device/home', false])
  })
})

describe('signing out', () => {
  async function asked(conditions = {}) {
    const play = await signedIn(owned([here]), conditions)
    await play.openSettings('mi-account')
    await play.account({ type: 'sign-out.requested' })
    await ask(play, () => play.account({ type: 'sign-out.confirmed' }))
    return play
  }

  it('asks for the password while the phone is bound, and frees it', async () => {
    const play = await asked()
    expect([play.screen(), isBound(play)]).toEqual(['confirm-password/password', true])
    await enterPassword(play)
    expect([play.session(), isBound(play), believes(play)]).toEqual([undefined, false, false])
  })

  it('stays signed in without the password', async () => {
    const play = await asked()
    await enterPassword(play, 'Wrong1234')
    await play.back()
    expect(play.screen()).toBe('account/home')
    expect([play.session()?.account.number, isBound(play), believes(play)]).toEqual([number, true, true])
  })

  it.each(['listDevices', 'bindDevice', 'endSession'].flatMap((operation) => faultKinds.map((kind) => [operation, kind] as const)))(
    '%s, %s: says so, and trying again signs out of a free phone',
    async (operation, kind) => {
      const play = await signedIn(owned([here]), { [`server.fault.${operation}`]: { kind, count: 1 } })
      await play.openSettings('mi-account')
      const heard: (string | undefined)[] = []
      const step = async (tap: () => Promise<void>, again: () => Promise<void>) => {
        await ask(play, tap)
        if (said(play) === undefined) return
        heard.push(said(play))
        expect(play.session()?.account.number).toBe(number)
        await ask(play, again)
      }
      const retry = () => play.account({ type: 'retry' })
      await play.account({ type: 'sign-out.requested' })
      await step(() => play.account({ type: 'sign-out.confirmed' }), retry)
      await play.confirmPassword({ type: 'password.changed', text: password })
      const submit = () => play.confirmPassword({ type: 'password.submitted' })
      await step(submit, () => (play.screen() === 'account/home' ? retry() : submit()))
      expect(heard).toEqual([saidOfFault[kind]])
      expect([play.session(), isBound(play), believes(play)]).toEqual([undefined, false, false])
    },
  )
})
