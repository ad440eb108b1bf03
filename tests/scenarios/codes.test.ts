import { afterEach, describe, expect, it } from 'vitest'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { playPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { codePath, enter, problem, resend, resendIs, typed, withCode, wrongFor } from './code-steps.ts'

afterEach(stopWorlds)

describe('a code', () => {
  it.each([
    ['as it is', (code: string) => code],
    ['with a dash', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['with spaces', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    ['with the words around it', (code: string) => `code: ${code}.`],
    ['with marks of direction', (code: string) => `\u202a${code}\u202c`],
  ])('pasted %s is right', async (_, write) => {
    const { play, code } = await withCode()
    await enter(play, write(code))
    expect(problem(play)).toBeUndefined()
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('keeps its leading zeros', async () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const { play, code } = await withCode({}, seed)
      if (!code.startsWith('0')) continue
      await enter(play, code)
      expect(typed(play) ?? code).toBe(code)
      expect(play.screen()).toBe('sign-up/captcha')
      return
    }
    throw new Error('No code begins with a zero')
  })

  it('that is not complete is not sent', async () => {
    const { play, code } = await withCode()
    const requests = play.world.server.log().length
    await play.enterCode(code.slice(0, 5))
    await play.enterCode('')
    await play.enterCode('abcdef')
    expect(play.world.server.log()).toHaveLength(requests)
    expect(play.screen()).toBe('sign-up/code')
  })

  it('that is wrong says how often one may try again, and stays to be corrected', async () => {
    const { play, code } = await withCode()
    await enter(play, wrongFor(code))
    expect(play.trouble()).toMatchObject({ problem: 'code-wrong', document: { attemptsLeft: 4 } })
    expect(typed(play)).toBe(wrongFor(code))
    await enter(play, code)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('is dead after five wrong ones, even if the sixth is right; another one works', async () => {
    const { play, code } = await withCode()
    for (let tries = 1; tries <= 5; tries += 1) await enter(play, wrongFor(code))
    expect(problem(play)).toBe('code-attempts-used-up')
    const requests = play.world.server.log().length
    await enter(play, code)
    expect(problem(play)).toBe('code-attempts-used-up')
    expect(play.world.server.log()).toHaveLength(requests)
    await resend(play)
    await play.waitUntil('the next message', () => play.messages().length === 2)
    await enter(play, play.lastCode()!)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('is too old after ten minutes; another one works', async () => {
    const { play, code } = await withCode()
    await play.wait('10min')
    await enter(play, code)
    expect(problem(play)).toBe('code-expired')
    await resend(play)
    await play.waitUntil('the next message', () => play.messages().length === 2)
    await enter(play, play.lastCode()!)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('counts when it was sent in time, however long the answer takes', async () => {
    const { play, code } = await withCode({ 'server.latency.verifyCode': '5min' })
    await play.wait('9min')
    await enter(play, code)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('that is older than the newest says so, and the newest still works', async () => {
    const { play, code } = await withCode()
    await resend(play)
    await play.waitUntil('the next message', () => play.messages().length === 2)
    await enter(play, code)
    expect(problem(play)).toBe('code-superseded')
    await enter(play, play.lastCode()!)
    expect(play.screen()).toBe('sign-up/captcha')
  })
})

describe('another code', () => {
  it('takes the place of what was typed for the one before', async () => {
    const { play, code } = await withCode()
    await enter(play, wrongFor(code))
    await resend(play)
    expect(typed(play)).toBe('')
    expect(problem(play)).toBeUndefined()
  })

  it('leaves what was typed from its message, when that was faster than the answer', async () => {
    const { play } = await withCode()
    await play.waitUntil('the end of the countdown', () => resendIs(play) === 'ready')
    await play.set('server.latency.sendCode', '5min')
    await play.code({ type: 'resend.requested' })
    await play.waitUntil('the next message', () => play.messages().length === 2)
    await play.code({ type: 'code.changed', code: play.lastCode()! })
    await play.waitUntil('the next ticket', () => resendIs(play) !== 'sending')
    await enter(play, typed(play) as string)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('can be called off without calling off the code that is being checked', async () => {
    const { play, code } = await withCode()
    await play.waitUntil('the end of the countdown', () => resendIs(play) === 'ready')
    await play.set('server.latency', '1min')
    await play.enterCode(code)
    await play.code({ type: 'resend.requested' })
    await play.code({ type: 'resend.cancelled' })
    expect([resendIs(play), play.busy()]).toEqual(['ready', true])
    await play.wait('1min')
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('leaves what was typed when it could not be sent', async () => {
    const { play, code } = await withCode()
    await play.code({ type: 'code.changed', code: code.slice(0, 3) })
    await play.set('server.fault.sendCode', '500')
    await resend(play)
    expect(problem(play)).toBe('server-fault')
    expect(typed(play)).toBe(code.slice(0, 3))
  })

  it('may be asked for after one minute, then two, then three', async () => {
    const { play } = await withCode({ 'server.region': 'local' })
    for (const minutes of [1, 2, 3]) {
      const { sentAt, resendAt } = play.contextAt(codePath)!['ticket'] as { sentAt: number; resendAt: number }
      expect(resendAt - sentAt).toBe(minutes * 60_000)
      await play.world.clock.advanceTo(resendAt - 1)
      expect(resendIs(play)).toBe('cooling')
      await play.code({ type: 'resend.requested' })
      expect(play.world.server.inside().codes).toHaveLength(minutes)
      await play.wait(1)
      await play.code({ type: 'resend.requested' })
      expect(play.world.server.inside().codes).toHaveLength(minutes + 1)
    }
  })

  it('is not to be had after the last of the day; the next day it is', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.dailyLimit': 2, 'sms.loss': 1, 'autofill.mode': 'off' } })
    await resend(play)
    expect(resendIs(play)).toBe('exhausted')
    await play.back()
    await play.wait('3min')
    await play.signUp({ type: 'number.submitted' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(problem(play)).toBe('code-limit-reached')
    await play.set('sms.loss', 0)
    await signUpWithDetermination(play)
    expect(play.world.clock.now() - play.world.scenario.start).toBeGreaterThan(86_000_000)
  })

  it('is to be had again, without leaving, when the time of the limit is over', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.dailyLimit': 2, 'autofill.mode': 'off' } })
    const { sentAt, resetsAt } = play.contextAt(codePath)!['ticket'] as { sentAt: number; resetsAt: number }
    expect(resetsAt - sentAt).toBe(86_400_000)
    await resend(play)
    expect(resendIs(play)).toBe('exhausted')
    await play.world.clock.advanceTo(resetsAt - 1)
    expect(resendIs(play)).toBe('exhausted')
    await play.wait(1)
    expect(resendIs(play)).toBe('ready')
    await resend(play)
    await play.waitUntil('the message', () => play.messages().length === 3)
    await enter(play, play.lastCode()!)
    expect(play.screen()).toBe('sign-up/captcha')
  })

  it('that the server refused for the day is to be had when its answer said', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } })
    await play.set('sms.dailyLimit', 1)
    await resend(play)
    expect([resendIs(play), problem(play)]).toEqual(['exhausted', 'code-limit-reached'])
    await play.wait('23h')
    expect(resendIs(play)).toBe('exhausted')
    await play.wait('1h')
    expect([resendIs(play), problem(play)]).toEqual(['ready', undefined])
  })

  it('is not sent while one is fresh: going back and forth leads to the code that counts', async () => {
    const { play, code } = await withCode()
    await play.back()
    expect(play.screen()).toBe('sign-up/number')
    await play.signUp({ type: 'number.submitted' })
    await play.waitUntil('the code screen', () => play.screen() === 'sign-up/code')
    expect(play.world.server.inside().codes).toHaveLength(1)
    await enter(play, code)
    expect(play.screen()).toBe('sign-up/captcha')
  })
})

describe('the help', () => {
  it('lies over the code and goes away by Back, with nothing lost', async () => {
    const { play, code } = await withCode()
    await play.code({ type: 'code.changed', code: code.slice(0, 3) })
    await play.code({ type: 'help.opened' })
    expect(play.screen()).toBe('sign-up/code-help')
    await play.back()
    expect(play.screen()).toBe('sign-up/code')
    expect(typed(play)).toBe(code.slice(0, 3))
  })

  it('goes away by Back without breaking off what is being checked under it', async () => {
    const { play, code } = await withCode({ 'server.latency.verifyCode': '1min' })
    await play.enterCode(code)
    await play.code({ type: 'help.opened' })
    await play.back()
    expect(play.screen()).toBe('sign-up/code')
    expect(play.busy()).toBe(true)
    await play.wait('1min')
    expect(play.screen()).toBe('sign-up/captcha')
  })
})
