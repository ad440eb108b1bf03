import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds, type FaultKind } from '../../mocks/server/index.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { stepInSetup } from '../../src/world/routes/in-setup.ts'
import { createPlayer } from '../../src/world/routes/player.ts'
import { ask, believes, enterPassword, here, isBound, owned, password, said, saidOfFault, signedIn } from './owner.ts'

afterEach(stopWorlds)

async function openReset(play: HeadlessPhone) {
  await play.openSettings('about')
  await play.world.dispatch({ type: 'event', to: 'phone-1/settings', event: { type: 'reset.opened' } })
  expect(play.screen()).toBe('factory-reset/what')
}
const request = (play: HeadlessPhone) => ask(play, () => play.reset({ type: 'reset.requested' }))

/** From the list of what goes to the first warning, with the password where it is asked for. */
async function toWarning(play: HeadlessPhone) {
  await openReset(play)
  await request(play)
  if (play.screen() === 'confirm-password/password') await enterPassword(play)
  expect(play.screen()).toBe('factory-reset/warning')
}

async function confirm(play: HeadlessPhone) {
  await play.reset({ type: 'reset.continued' })
  await play.wait('5s')
  await play.reset({ type: 'reset.confirmed' })
}

/** Lets the phone erase and start, and goes through the set-up as far as it leads whoever has the phone then. */
async function setUpAnew(play: HeadlessPhone) {
  const player = createPlayer(play.world)
  await player.until(() => play.screen() === 'setup/language')
  const inSetup = () => play.screen().startsWith('setup/')
  while (inSetup() && (await stepInSetup(player)));
  return play.screen()
}

/** Nothing went: the phone is on, in Settings, signed in. */
function expectUntouched(play: HeadlessPhone) {
  expect(play.screen()).toMatch(/^(factory-reset|confirm-password|settings)\//)
  expect(play.session()?.account.name).toBe('Ada Marlow')
  expect(play.world.phones[0]!.actor.getSnapshot().context.isSetUp).toBe(true)
}

describe('a reset from Settings', () => {
  it('turns Find device off with the password, erases, restarts, and leaves a phone that is free', async () => {
    const play = await signedIn(owned([here]))
    await openReset(play)
    await request(play)
    expect([play.screen(), isBound(play), believes(play)]).toEqual(['confirm-password/password', true, true])
    await enterPassword(play)
    expect([play.screen(), isBound(play), believes(play)]).toEqual(['factory-reset/warning', false, false])
    expectUntouched(play)
    await confirm(play)
    expect(play.screen()).toBe('power/erasing')
    await play.wait('20s')
    expect(play.screen()).toBe('power/booting')
    expect(play.session()).toBeUndefined()
    expect(await setUpAnew(play)).toBe('home')
    expect(isBound(play)).toBe(false)
  })

  it('asks no password where Find device is off', async () => {
    const play = await signedIn(owned())
    await toWarning(play)
    await confirm(play)
    expect(play.screen()).toBe('power/erasing')
  })

  it('erases on the second warning alone, and only after five seconds of it', async () => {
    const play = await signedIn(owned())
    await toWarning(play)
    await play.reset({ type: 'reset.confirmed' })
    expectUntouched(play)
    await play.reset({ type: 'reset.continued' })
    await play.reset({ type: 'reset.confirmed' })
    await play.wait('4s')
    await play.reset({ type: 'reset.confirmed' })
    expectUntouched(play)
    await play.wait('1s')
    await play.reset({ type: 'reset.confirmed' })
    await play.reset({ type: 'reset.confirmed' })
    expect(play.screen()).toBe('power/erasing')
  })

  it('goes back one step at a time from everywhere, and nothing is gone', async () => {
    const play = await signedIn(owned([here]))
    await openReset(play)
    await play.reset({ type: 'reset.requested' })
    await play.back()
    expect([play.screen(), play.busy()]).toEqual(['factory-reset/what', false])
    await request(play)
    await play.back()
    expect(play.screen()).toBe('factory-reset/what')
    await request(play)
    await enterPassword(play)
    await play.reset({ type: 'reset.continued' })
    await play.back()
    await play.reset({ type: 'reset.confirmed' })
    expect(play.screen()).toBe('factory-reset/warning')
    await play.back()
    expect(play.screen()).toBe('factory-reset/what')
    // Find device stays off, which is said.
    expect(play.contextAt('settings/factory-reset')).toMatchObject({ isReleased: true })
    await play.back()
    expect(play.screen()).toBe('settings/about')
    expectUntouched(play)
    expect([isBound(play), believes(play)]).toEqual([false, false])
  })
})

const steps = [
  { operation: 'readActivation', again: (play: HeadlessPhone) => play.reset({ type: 'retry' }) },
  { operation: 'bindDevice', again: (play: HeadlessPhone) => play.confirmPassword({ type: 'password.submitted' }) },
] as const

describe('no reset', () => {
  it.each(steps.flatMap((step) => faultKinds.map((kind) => [step.operation, kind, step.again] as const)))(
    '%s, %s: nothing is erased, it is said, and trying again leads on',
    async (operation, kind: FaultKind, again) => {
      const play = await signedIn(owned([here]))
      await play.set(`server.fault.${operation}`, { kind, count: 1 })
      await openReset(play)
      await request(play)
      if (operation === 'bindDevice') await enterPassword(play)
      expect(said(play)).toBe(saidOfFault[kind])
      expectUntouched(play)
      await play.reset({ type: 'reset.continued' })
      await play.reset({ type: 'reset.confirmed' })
      expectUntouched(play)
      await ask(play, () => again(play))
      if (operation === 'readActivation') await enterPassword(play)
      expect([play.screen(), isBound(play)]).toEqual(['factory-reset/warning', false])
      await confirm(play)
      expect(play.screen()).toBe('power/erasing')
    },
  )

  it.each(['check', 'password'])('without a connection at the %s', async (step) => {
    const play = await signedIn(owned([here]))
    await openReset(play)
    if (step === 'password') await request(play)
    await play.radios({ type: 'airplane.changed', on: true })
    if (step === 'password') await enterPassword(play)
    else await request(play)
    expect([said(play), isBound(play)]).toEqual(['offline', true])
    expectUntouched(play)
    await play.back()
    expect(play.screen()).toBe('factory-reset/what')
  })

  it('with a wrong password, however often', async () => {
    const play = await signedIn(owned([here]), { 'captcha.when.login': 'off' })
    await openReset(play)
    await request(play)
    for (let n = 0; n < 8; n += 1) await enterPassword(play, `Wrong123${n}`)
    expect([said(play), isBound(play)]).toEqual(['credentials-invalid', true])
    // The lock takes the right one for a wrong one.
    await enterPassword(play)
    expect([said(play), isBound(play)]).toEqual(['credentials-invalid', true])
    expectUntouched(play)
  })

  it('within three days of a change of the password, where that guards', async () => {
    const play = await signedIn(owned([here]), { 'device.guardDays': 3 })
    await play.openSettings('mi-account')
    await play.account({ type: 'password.opened' })
    await play.newPassword({ type: 'current.changed', text: password })
    await play.newPassword({ type: 'password.changed', text: 'Harbour42lamp' })
    await play.newPassword({ type: 'repeated.changed', text: 'Harbour42lamp' })
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    await play.back()
    await openReset(play)
    await request(play)
    await enterPassword(play, 'Harbour42lamp')
    expect([said(play), isBound(play)]).toEqual(['device-guarded', true])
    expectUntouched(play)
  })

  it('of a bound phone with nobody signed in, before the account it is bound to has shown itself', async () => {
    const play = await playPhone({ scenario: owned([here]), conditions: { 'server.syncDelay': 0 } })
    await openReset(play)
    await request(play)
    expect([play.screen(), isBound(play)]).toEqual(['sign-in/credentials', true])
    await play.back()
    expect(play.screen()).toBe('factory-reset/what')
    await request(play)
    await play.signIn({ type: 'identifier.changed', text: 'ada.marlow@post.test' })
    await play.signIn({ type: 'password.changed', text: password })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    // Once is enough: nobody is asked for it again.
    await play.waitUntil('the answer', () => !play.busy())
    expect([play.screen(), isBound(play)]).toEqual(['factory-reset/warning', false])
  })

  it('of a phone that is bound to somebody else’s account', async () => {
    const source = owned([here])
    const bo = { number: '+447700900456', email: 'bo.tarn@post.test', name: 'Bo Tarn', password: 'Meadow1234', region: 'GB' }
    const play = await playPhone({ scenario: { ...source, accounts: [...source.accounts!, bo] }, conditions: { 'server.syncDelay': 0 } })
    await openReset(play)
    await request(play)
    await play.signIn({ type: 'identifier.changed', text: bo.email })
    await play.signIn({ type: 'password.changed', text: bo.password })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    expect([said(play), isBound(play)]).toEqual(['device-bound', true])
    expect(play.screen()).toBe('confirm-password/password')
  })
})

describe('slow servers', () => {
  it('may take five minutes for each answer', async () => {
    const play = await signedIn(owned([here]))
    await play.set('server.latency', '5min')
    await openReset(play)
    await request(play)
    await enterPassword(play)
    expect([play.screen(), isBound(play)]).toEqual(['factory-reset/warning', false])
  })

  it('may be asked twice by taps of impatience, and answer once', async () => {
    const play = await signedIn(owned([here]), { 'server.latency.bindDevice': '4min' })
    await openReset(play)
    await request(play)
    await play.confirmPassword({ type: 'password.changed', text: password })
    await play.confirmPassword({ type: 'password.submitted' })
    await play.confirmPassword({ type: 'password.submitted' })
    await play.wait('10s')
    await play.back()
    await ask(play, () => play.confirmPassword({ type: 'password.submitted' }))
    expect([play.screen(), isBound(play), believes(play)]).toEqual(['factory-reset/warning', false, false])
    expect(play.world.server.inside().locks).toEqual([])
  })

  it('that never answer end the wait after six minutes, with nothing erased', async () => {
    const play = await signedIn(owned([here]))
    await play.set('server.fault.readActivation', { kind: 'neverAnswers' })
    await openReset(play)
    await play.reset({ type: 'reset.requested' })
    await play.wait('359s')
    expect(play.busy()).toBe(true)
    await play.wait('1s')
    expect([play.busy(), said(play)]).toEqual([false, 'timed-out'])
    expectUntouched(play)
  })

  it('whose yes got lost: whoever goes back and asks anew meets a phone that is free', async () => {
    const play = await signedIn(owned([here]))
    await openReset(play)
    await request(play)
    await play.set('server.fault.bindDevice', { kind: 'answerLostAfterCommit', count: 1 })
    await enterPassword(play)
    expect([isBound(play), believes(play)]).toEqual([false, true])
    await play.back()
    await request(play)
    expect([play.screen(), believes(play)]).toEqual(['factory-reset/warning', false])
  })
})

describe('a build that locks after a reset from Settings', () => {
  it('erases without a password, says that the phone will be locked, and leaves it bound', async () => {
    const play = await signedIn(owned([here]), { 'device.lockAfterReset': true })
    await openReset(play)
    await request(play)
    expect(play.screen()).toBe('factory-reset/warning')
    expect(play.contextAt('settings/factory-reset')).toMatchObject({ staysBound: true })
    await confirm(play)
    expect([play.screen(), isBound(play)]).toEqual(['power/erasing', true])
    expect(await setUpAnew(play)).toBe('activation-lock/password')
  })

  it('asks the server like any other: no answer, no reset', async () => {
    const play = await signedIn(owned([here]), { 'device.lockAfterReset': true })
    await play.set('server.fault.readActivation', { kind: '500', count: 1 })
    await openReset(play)
    await request(play)
    expect(said(play)).toBe('server-fault')
    expectUntouched(play)
  })
})
