import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds } from '../../mocks/server/index.ts'
import { troubledAccount as ada } from '../../src/scenarios/account-trouble.ts'
import type { SignInRequestEvent } from '../../src/flows/sign-in-request/sign-in-request.machine.ts'
import { holdPhone, playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { ask, said, saidOfFault } from './owner.ts'

afterEach(stopWorlds)

const requestPath = 'sign-in-request'

interface Pair {
  /** Where somebody signs in. */
  here: HeadlessPhone
  /** Where they are signed in already. */
  there: HeadlessPhone
}

async function play(conditions: Record<string, unknown> = {}): Promise<Pair> {
  const here = await playPhone({
    scenario: 'S19-device',
    at: 'sign-in/credentials',
    conditions: { 'server.latency': 0, 'captcha.when.login': 'off', ...conditions },
  })
  return { here, there: holdPhone(here.world, 'phone-2') }
}

async function enterPassword(phone: HeadlessPhone, password = ada.password) {
  await phone.signIn({ type: 'identifier.changed', text: ada.number })
  await phone.signIn({ type: 'password.changed', text: password })
  await ask(phone, () => phone.signIn({ type: 'credentials.submitted' }))
}
const methodsOf = (phone: HeadlessPhone) =>
  (phone.contextAt('settings/mi-account/sign-in/account-code')!['methods'] as { method: string }[]).map(({ method }) => method)
const choose = (phone: HeadlessPhone, method: 'sms' | 'device') => ask(phone, () => phone.accountCode({ type: 'method.chosen', method }))

const root = ({ world }: HeadlessPhone, id: string) => world.phones.find((phone) => phone.id === id)!.actor.getSnapshot()
const asked = (phone: HeadlessPhone) => root(phone, 'phone-2').context.asked
async function open(phone: HeadlessPhone) {
  await phone.tell({ type: 'notification.opened', messageId: asked(phone)!.codeId })
}
const answer = (phone: HeadlessPhone, event: SignInRequestEvent) =>
  phone.world.dispatch({ type: 'event', to: `phone-2/${requestPath}`, event })
const shownCode = (phone: HeadlessPhone) => (phone.contextAt(requestPath)?.['code'] as { digits: string } | undefined)?.digits

/** As far as the other phone asks. */
async function request(conditions: Record<string, unknown> = {}): Promise<Pair> {
  const pair = await play(conditions)
  await enterPassword(pair.here)
  await choose(pair.here, 'device')
  await pair.here.wait('2s')
  return pair
}

describe('S19-device: the SIM is gone, and another phone is signed in', () => {
  it('no message comes, whatever is done; the code that the other phone shows opens the account', async () => {
    const { here, there } = await play()
    await enterPassword(here)
    expect(methodsOf(here)).toEqual(['sms', 'device'])
    await choose(here, 'sms')
    await here.radios({ type: 'airplane.changed', on: true })
    await here.radios({ type: 'airplane.changed', on: false })
    await here.wait('5min')
    expect([...here.messages(), ...there.messages()]).toEqual([])

    await here.code({ type: 'back' })
    await choose(here, 'device')
    expect(asked(here)).toBeUndefined()
    await here.wait('2s')
    expect([root(here, 'phone-2').hasTag('heads-up'), root(here, 'phone-1').context.notifications]).toEqual([true, []])
    expect(asked(here)).toMatchObject({ device: 'Handset 12', surface: 'phone', region: 'GB' })
    await open(there)
    expect(there.screen()).toBe('sign-in-request/question')
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the code', () => there.screen() === 'sign-in-request/code')
    await ask(here, () => here.enterCode(shownCode(there)!))
    expect(here.session()?.account.number).toBe(ada.number)
    await answer(here, { type: 'request.closed' })
    expect([there.screen(), root(here, 'phone-2').context.notifications]).toEqual(['home', []])
  })

  it('denied there, it is told here by itself, and another way leads on', async () => {
    const { here, there } = await request()
    await open(there)
    await answer(here, { type: 'sign-in.denied' })
    await here.waitUntil('the answer', () => there.screen() === 'sign-in-request/denied')
    await here.set('server.fault.readSignIn', { kind: '500', count: 1 })
    await here.wait('25s')
    expect([said(here), here.screen()]).toEqual(['sign-in-denied', 'sign-in/credentials'])
    await ask(here, () => here.signIn({ type: 'credentials.submitted' }))
    expect([said(here), here.screen()]).toEqual([undefined, 'account-code/methods'])
    await choose(here, 'sms')
    expect(here.screen()).toBe('account-code/code')
  })

  it('hears of it when it is connected again, and asks nothing where nobody was asked', async () => {
    const { here, there } = await request()
    await open(there)
    await here.radios({ type: 'airplane.changed', on: true })
    await answer(here, { type: 'sign-in.denied' })
    await here.waitUntil('the answer', () => there.screen() === 'sign-in-request/denied')
    await here.wait('1min')
    expect([said(here), here.screen()]).toEqual([undefined, 'account-code/code'])
    await here.radios({ type: 'airplane.changed', on: false })
    await here.wait('30s')
    expect(said(here)).toBe('sign-in-denied')
    const looks = () => here.world.server.log().filter(({ operation }) => operation === 'readSignIn').length
    const before = looks()
    await ask(here, () => here.signIn({ type: 'credentials.submitted' }))
    await choose(here, 'sms')
    await here.wait('1min')
    expect(looks()).toBe(before)
  })

  it('denied there, it is over here, and begins anew', async () => {
    const { here, there } = await request()
    await open(there)
    await answer(here, { type: 'sign-in.denied' })
    await here.waitUntil('the answer', () => there.screen() === 'sign-in-request/denied')
    await ask(here, () => here.enterCode('123456'))
    expect(said(here)).toBe('sign-in-denied')
    expect(here.session()).toBeUndefined()
    await here.accountCode({ type: 'abandoned' })
    await here.wait('1min')
    await enterPassword(here)
    await choose(here, 'device')
    await here.wait('2s')
    await answer(here, { type: 'request.closed' })
    await open(there)
    expect(there.screen()).toBe('sign-in-request/question')
  })

  it('asks on a phone that comes back online, while the request still counts, and never of a later one', async () => {
    const { here, there } = await play()
    await there.radios({ type: 'airplane.changed', on: true })
    await enterPassword(here)
    await choose(here, 'device')
    await here.wait('8min')
    expect(asked(here)).toBeUndefined()
    await there.radios({ type: 'airplane.changed', on: false })
    await here.wait('20s')
    expect(asked(here)).toBeDefined()

    await there.radios({ type: 'airplane.changed', on: true })
    await here.code({ type: 'back' })
    await choose(here, 'device')
    const before = asked(here)
    await here.wait('11min')
    await there.radios({ type: 'airplane.changed', on: false })
    await here.wait('20s')
    expect(asked(here)).toEqual(before)
  })

  it('says that it came too late, and closes', async () => {
    const { here, there } = await request()
    await here.wait('10min')
    await open(there)
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the answer', () => there.valueAt(requestPath) === 'spent')
    expect(shownCode(there)).toBeUndefined()
    await answer(here, { type: 'request.closed' })
    expect([there.screen(), asked(here)]).toEqual(['home', undefined])
  })

  it('a locked screen shows that somebody asks, and lets nobody answer', async () => {
    const { here, there } = await play()
    await there.tell({ type: 'screen-lock.chosen', lock: { kind: 'pin', pin: '2580' } })
    await there.tell({ type: 'power.pressed' })
    await there.tell({ type: 'power.pressed' })
    await enterPassword(here)
    await choose(here, 'device')
    await here.wait('2s')
    expect(root(here, 'phone-2').context.notifications).toHaveLength(1)
    await open(there)
    expect([there.screen(), there.valueAt(requestPath)]).toEqual(['lock-screen/cover', undefined])
  })

  it('while the account is locked nobody is asked, and nothing says so', async () => {
    const { here } = await play({ 'auth.maxFail': 2 })
    await enterPassword(here)
    const other = holdPhone(here.world, 'phone-1')
    await other.back()
    for (const wrong of ['one', 'two']) await enterPassword(here, wrong)
    await enterPassword(here)
    expect([said(here), here.screen()]).toEqual(['credentials-invalid', 'sign-in/credentials'])
    expect(asked(here)).toBeUndefined()
  })

  it('a phone that was wiped, or whose owner signed out, is not offered any more', async () => {
    const { here, there } = await play()
    await there.tell({ type: 'reset.confirmed' })
    await here.wait('1min')
    await enterPassword(here)
    expect(methodsOf(here)).toEqual(['sms'])
  })

  it('whoever claims from outside that somebody asks gets no code for it', async () => {
    const { here, there } = await play()
    const forged = { codeId: 'forged', device: 'x', surface: 'phone' as const, askedAt: 0, expiresAt: 1e15 }
    await there.tell({ type: 'sign-in.asked', request: forged })
    await open(there)
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the answer', () => there.valueAt(requestPath) === 'spent')
    expect(shownCode(there)).toBeUndefined()
  })
})

describe('S21-device: locked, and the password is not all', () => {
  const lock = 'setup-wizard/activation-lock'
  const isBound = ({ world }: HeadlessPhone) =>
    world.server.inside().devices.some(({ deviceId, findDevice }) => deviceId === 'phone-1' && findDevice)

  /** After the right password, as far as the other phone asks. */
  async function atLock(): Promise<Pair> {
    const conditions = { 'server.latency': 0, 'captcha.when.login': 'off' }
    const here = await playPhone({ scenario: 'S21-device', at: 'account-code/methods', conditions })
    const { methods } = here.contextAt(`${lock}/account-code`) as { methods: { method: string }[] }
    expect(methods.map(({ method }) => method)).toEqual(['sms', 'device'])
    await here.accountCode({ type: 'method.chosen', method: 'device' })
    await here.wait('2s')
    expect([root(here, 'phone-1').context.asked, isBound(here)]).toEqual([undefined, true])
    const there = holdPhone(here.world, 'phone-2')
    await open(there)
    return { here, there }
  }

  it('the other phone is asked; its code opens the lock, the password alone does not', async () => {
    const { here, there } = await atLock()
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the code', () => there.screen() === 'sign-in-request/code')
    expect(isBound(here)).toBe(true)
    await here.enterCode(shownCode(there)!)
    await here.waitUntil('the way on', () => here.screen() === 'setup/find-device')
    expect(isBound(here)).toBe(false)
  })

  it('stays shut when the other phone denies it, whatever code is entered', async () => {
    const { here, there } = await atLock()
    await answer(here, { type: 'sign-in.denied' })
    await here.waitUntil('the answer', () => there.screen() === 'sign-in-request/denied')
    await here.enterCode(here.world.server.inside().codes.at(-1)!.digits)
    await here.wait('2s')
    expect([here.screen(), isBound(here)]).toEqual(['account-code/code', true])
    await here.wait('10s')
    const { failure } = here.contextAt(lock)!['trouble'] as { failure: { problem?: string } }
    expect([here.screen(), failure.problem, isBound(here)]).toEqual(['activation-lock/password', 'sign-in-denied', true])
  })
})

describe('the answer on the other phone', () => {
  it.each(faultKinds)('%s: says so, and the same tap again shows the code', async (kind) => {
    const { here, there } = await request()
    await open(there)
    await here.set('server.fault.answerSignInRequest', { kind, count: 1 })
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the answer', () => there.valueAt(requestPath) === 'asking')
    const { failure } = there.contextAt(requestPath)!['trouble'] as { failure: { kind: string; problem?: string } }
    expect([failure.problem ?? failure.kind, shownCode(there)]).toEqual([saidOfFault[kind], undefined])
    await answer(here, { type: 'sign-in.allowed' })
    await here.waitUntil('the code', () => there.screen() === 'sign-in-request/code')
    expect(shownCode(there)).toMatch(/^\d{6}$/)
  })

  it('may take five minutes, be cancelled, and be given anew', async () => {
    const { here, there } = await request({ 'server.latency.answerSignInRequest': '4min' })
    await open(there)
    await answer(here, { type: 'sign-in.allowed' })
    await here.wait('1min')
    expect(there.valueAt(requestPath)).toBe('allowing')
    await answer(here, { type: 'cancel' })
    expect(there.valueAt(requestPath)).toBe('asking')
    await answer(here, { type: 'sign-in.denied' })
    await here.waitUntil('the answer', () => there.screen() === 'sign-in-request/denied')
  })
})
