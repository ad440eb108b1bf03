import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds, type FaultKind } from '../../mocks/server/index.ts'
import { isMutation, type Operation } from '../../src/account/contract.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { ask, said, saidOfFault } from './owner.ts'

afterEach(stopWorlds)

const owner = secondStep.accounts![0]!
const [number, old, fresh] = [owner.number, owner.password!, 'Harbour42lamp']

interface Step {
  operation: Operation
  /** Everything that has to be typed first. */
  prepare?: (play: HeadlessPhone) => Promise<void>
  tap: (play: HeadlessPhone) => Promise<void>
}

/** Signing in with two steps, in order; each step can be tapped again. */
const signingIn: Step[] = [
  {
    operation: 'signIn',
    async prepare(play) {
      await play.signIn({ type: 'identifier.changed', text: number })
      await play.signIn({ type: 'password.changed', text: old })
    },
    tap: (play) => play.signIn({ type: 'credentials.submitted' }),
  },
  { operation: 'sendSecondStepCode', tap: (play) => play.accountCode({ type: 'method.chosen', method: 'sms' }) },
  {
    operation: 'completeSignIn',
    async prepare(play) {
      await play.waitUntil('the message', () => play.messages().length > 0)
      await play.code({ type: 'code.changed', code: play.lastCode()! })
    },
    tap: (play) => play.code({ type: 'code.submitted' }),
  },
]

const recovering: Step[] = [
  {
    operation: 'startRecovery',
    async prepare(play) {
      await play.recovery({ type: 'identifier.changed', text: number })
      await ask(play, () => play.recovery({ type: 'identifier.submitted' }))
      await play.waitUntil('the picture', () => play.captchaText() !== undefined)
    },
    // The first try asks for the picture; whoever has passed it does not have to again.
    tap: (play) => (play.screen() === 'recovery/captcha' ? play.enterCaptcha() : play.recovery({ type: 'identifier.submitted' })),
  },
  { operation: 'sendRecoveryCode', tap: (play) => play.accountCode({ type: 'method.chosen', method: 'sms' }) },
  { ...signingIn[2]!, operation: 'verifyRecoveryCode' },
  {
    operation: 'finishRecovery',
    async prepare(play) {
      await play.newPassword({ type: 'password.changed', text: fresh })
      await play.newPassword({ type: 'repeated.changed', text: fresh })
    },
    tap: (play) => play.newPassword({ type: 'password.submitted' }),
  },
]

/** Up to the right code, which leads on to the names by itself. */
const finding: Step[] = [
  {
    operation: 'sendCode',
    prepare: (play) => play.names({ type: 'number.changed', text: number }),
    tap: (play) => play.names({ type: 'number.submitted' }),
  },
  { ...signingIn[2]!, operation: 'verifyCode' },
]

async function take(play: HeadlessPhone, steps: Step[]) {
  for (const { prepare, tap } of steps) {
    await prepare?.(play)
    await ask(play, () => tap(play))
  }
}

/** The steps before the one at which something happens, that one, and those after it. */
function split(steps: Step[], operation: Operation): [Step[], Step, Step[]] {
  const at = steps.findIndex((step) => step.operation === operation)
  return [steps.slice(0, at), steps[at]!, steps.slice(at + 1)]
}

/** Does every step, with one fault at one of them; tries once more where it strikes. */
async function walk(play: HeadlessPhone, steps: Step[], faulty: Operation, kind: FaultKind) {
  const [before, step, after] = split(steps, faulty)
  await take(play, before)
  await step.prepare?.(play)
  await play.set(`server.fault.${faulty}`, { kind, count: 1 })
  await ask(play, () => step.tap(play))
  expect(said(play)).toBe(saidOfFault[kind])
  await ask(play, () => step.tap(play))
  expect(said(play)).toBeUndefined()
  await take(play, after)
}

/** How often the rules decided, apart from requests that were repeated under their key and answered from memory. */
const decided = ({ world }: HeadlessPhone, operation: Operation) =>
  world.server
    .log()
    .filter((entry) => entry.operation === operation && !entry.replayed && entry.fault === null && (entry.status ?? 0) < 300).length

const quietly = { 'autofill.mode': 'off' }
const cases = (steps: Step[]) => steps.flatMap(({ operation }) => faultKinds.map((kind) => [operation, kind] as const))

describe('signing in', () => {
  it.each(cases(signingIn))('%s, %s: says so, and the same tap again leads to one session', async (operation, kind) => {
    const play = await playPhone({ scenario: secondStep, at: 'sign-in/credentials', conditions: quietly })
    await walk(play, signingIn, operation, kind)
    expect(play.session()?.account.number).toBe(number)
    expect(play.world.server.inside().sessions).toHaveLength(1)
    // An answer that got lost is not asked for a second time: it is fetched.
    expect(decided(play, operation)).toBe(kind === 'answerLostAfterCommit' && isMutation(operation) ? 0 : 1)
  })
})

describe('getting back in', () => {
  it.each(cases(recovering))('%s, %s: says so, and the same tap again leads to the new password', async (operation, kind) => {
    const play = await playPhone({ scenario: secondStep, at: 'recovery/account', conditions: { ...quietly, 'server.syncDelay': 0 } })
    await walk(play, recovering, operation, kind)
    expect(play.screen()).toBe('recovery/done')
    await play.recovery({ type: 'finished' })
    await play.signIn({ type: 'password.changed', text: fresh })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    expect(play.screen()).toBe('account-code/methods')
  })
})

describe('finding the names of an account', () => {
  const namesOf = (play: HeadlessPhone) => play.contextAt('settings/mi-account/sign-in/names')!['names']
  async function begin() {
    const conditions = { ...quietly, 'captcha.when.phone': 'off' }
    const play = await playPhone({ scenario: secondStep, at: 'sign-in/credentials', conditions })
    await play.signIn({ type: 'names.asked' })
    return play
  }

  it.each(cases(finding))('%s, %s: says so, and the same tap again leads to the names', async (operation, kind) => {
    const play = await begin()
    await walk(play, finding, operation, kind)
    expect(namesOf(play)).toHaveLength(3)
  })

  it.each(faultKinds)('lookUpNames, %s: says so, and asks again', async (kind) => {
    const play = await begin()
    await play.set('server.fault.lookUpNames', { kind, count: 1 })
    await take(play, finding)
    expect([said(play), namesOf(play)]).toEqual([saidOfFault[kind], undefined])
    await ask(play, () => play.names({ type: 'retry' }))
    expect([said(play), play.screen()]).toEqual([undefined, 'names/list'])
    expect(namesOf(play)).toHaveLength(3)
  })
})

describe('changing the password', () => {
  it.each(faultKinds)('%s: says so, and the same tap again changes it once', async (kind) => {
    const play = await playPhone({ at: 'account/password', conditions: { 'server.syncDelay': 0 } })
    const set = async (password: string, current?: string) => {
      if (current !== undefined) await play.newPassword({ type: 'current.changed', text: current })
      await play.newPassword({ type: 'password.changed', text: password })
      await play.newPassword({ type: 'repeated.changed', text: password })
      await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    }
    await set(old)
    await play.account({ type: 'password.opened' })
    await play.set('server.fault.setPassword', { kind, count: 1 })
    await set(fresh, old)
    expect(said(play)).toBe(saidOfFault[kind])
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    expect(play.screen()).toBe('account/home')
    expect(play.world.server.inside().locks).toEqual([])
  })

  it('answered to nobody because somebody went Back: asked again, it is done and not refused', async () => {
    const play = await playPhone({ at: 'account/password', conditions: { 'server.latency': '4min' } })
    await play.newPassword({ type: 'password.changed', text: old })
    await play.newPassword({ type: 'repeated.changed', text: old })
    await play.newPassword({ type: 'password.submitted' })
    await play.wait('1s')
    await play.back()
    expect(play.screen()).toBe('account/password')
    await ask(play, () => play.newPassword({ type: 'password.submitted' }))
    expect(play.screen()).toBe('account/home')
  })
})

describe('a picture that was passed', () => {
  it('is not asked for again where only the answer got lost', async () => {
    const play = await playPhone({ scenario: secondStep, at: 'sign-in/captcha', conditions: quietly })
    await play.signIn({ type: 'back' })
    await play.signIn({ type: 'password.changed', text: old })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    await play.set('server.fault.signIn', { kind: 'answerLostAfterCommit', count: 1 })
    await ask(play, () => play.enterCaptcha())
    expect(said(play)).toBe('refused')
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    expect(play.screen()).toBe('account-code/methods')
  })

  it('is used up by a wrong password', async () => {
    const play = await playPhone({ scenario: secondStep, at: 'sign-in/captcha', conditions: quietly })
    await play.signIn({ type: 'back' })
    await play.signIn({ type: 'password.changed', text: 'Wrong1234' })
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    await ask(play, () => play.enterCaptcha())
    expect(said(play)).toBe('credentials-invalid')
    await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
    expect(play.screen()).toBe('sign-in/captcha')
  })
})

describe('Back and Home at every step', () => {
  it.each(signingIn.map(({ operation }) => operation))('while %s waits: nothing typed is lost, and it goes on', async (operation) => {
    const play = await playPhone({ scenario: secondStep, at: 'sign-in/credentials', conditions: quietly })
    const [before, step, after] = split(signingIn, operation)
    await take(play, before)
    await step.prepare?.(play)
    await play.set('server.latency', '2min')
    const screen = play.screen()
    await step.tap(play)
    await play.home()
    await play.wait('1s')
    await play.openSettings()
    expect(play.busy()).toBe(true)
    await play.back()
    expect([play.screen(), play.busy()]).toEqual([screen, false])
    await play.set('server.latency', null)
    await ask(play, () => step.tap(play))
    await take(play, after)
    expect(play.session()?.account.number).toBe(number)
    expect(play.world.server.inside().sessions).toHaveLength(1)
  })
})
