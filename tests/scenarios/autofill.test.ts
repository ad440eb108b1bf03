import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { codePath, enter, problem, resend, typed, wrongFor } from './code-steps.ts'

afterEach(stopWorlds)

describe('the phone’s help with codes', () => {
  const reader = (play: HeadlessPhone) => (play.valueAt(codePath) as { entering: { reader: string } }).entering.reader
  const inMode = (mode: string, conditions: Record<string, unknown> = {}) =>
    playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': mode, ...conditions } })
  const arrives = (play: HeadlessPhone, count = 1) => play.waitUntil('the message', () => play.messages().length === count)

  it('off: does nothing', async () => {
    const play = await inMode('off')
    await arrives(play)
    expect([typed(play), play.contextAt(codePath)!['offer']]).toEqual(['', undefined])
  })

  it('chip: offers the code; a tap fills it in', async () => {
    const play = await inMode('chip')
    await arrives(play)
    expect(play.contextAt(codePath)!['offer']).toMatchObject({ code: play.lastCode() })
    expect(typed(play)).toBe('')
    await play.code({ type: 'offer.taken' })
    expect(typed(play)).toBe(play.lastCode())
    expect(play.contextAt(codePath)!['offer']).toBeUndefined()
  })

  it('chip: the newest wins, and waits when the person comes back', async () => {
    const play = await inMode('chip')
    await arrives(play)
    const first = play.lastCode()
    await resend(play)
    expect(play.contextAt(codePath)!['offer']).toBeUndefined()
    await arrives(play, 2)
    expect(play.contextAt(codePath)!['offer']).toMatchObject({ code: play.lastCode() })
    expect(play.lastCode()).not.toBe(first)
    await play.back()
    await play.signUp({ type: 'number.submitted' })
    await play.waitUntil('the code screen', () => play.screen() === 'sign-up/code')
    expect(play.contextAt(codePath)!['offer']).toMatchObject({ code: play.lastCode() })
  })

  it('chip: offers a code only as long as it lives', async () => {
    const play = await inMode('chip')
    await arrives(play)
    const { expiresAt } = play.contextAt(codePath)!['ticket'] as { expiresAt: number }
    await play.world.clock.advanceTo(expiresAt - 1)
    expect(play.contextAt(codePath)!['offer']).toMatchObject({ code: play.lastCode() })
    await play.wait(1)
    expect(play.contextAt(codePath)!['offer']).toBeUndefined()
    await resend(play)
    await arrives(play, 2)
    expect(play.contextAt(codePath)!['offer']).toMatchObject({ code: play.lastCode() })
  })

  it('chip: offers none that five wrong ones made an end of', async () => {
    const play = await inMode('chip')
    await arrives(play)
    for (let tries = 1; tries <= 5; tries += 1) await enter(play, wrongFor(play.lastCode()!))
    expect(problem(play)).toBe('code-attempts-used-up')
    expect(play.contextAt(codePath)!['offer']).toBeUndefined()
  })

  it.each(['chip', 'consent', 'auto'])('%s: leaves a message alone that comes when its code is dead', async (mode) => {
    const play = await inMode(mode, { 'sms.delay': '1h', 'sms.jitter': 0 })
    await arrives(play)
    expect([reader(play), typed(play), play.contextAt(codePath)!['offer']]).toEqual(['quiet', '', undefined])
  })

  it('consent: no longer asks for a code that is dead', async () => {
    const play = await inMode('consent')
    await arrives(play)
    expect(reader(play)).toBe('asking')
    await play.wait('10min')
    expect([reader(play), play.contextAt(codePath)!['offer']]).toEqual(['quiet', undefined])
  })

  it('chip: a message from before the code was asked for is no offer', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'sms.delay': '1h' } })
    const early = {
      messageId: 'early',
      sender: 'MiAccount',
      text: 'Your code is 135790',
      receivedAt: play.world.clock.now(),
      slot: 1,
    } as const
    await play.tell({ type: 'sms.received', message: early })
    await play.wait(1)
    await play.enterNumber('07700 900123')
    await play.waitUntil('the code screen', () => play.screen() === 'sign-up/code')
    expect(play.contextAt(codePath)!['offer']).toBeUndefined()
  })

  it.each([
    ['chip', 'sign-up/code'],
    ['consent', 'sign-up/code'],
    ['auto', 'sign-up/captcha'],
  ])('%s: knows a message that was faster than the screen', async (mode, screen) => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'autofill.mode': mode, 'server.latency.sendCode': '5min' } })
    const offered: unknown[] = []
    play.world.subscribe(() => offered.push((play.contextAt(codePath)?.['offer'] as { code: string } | undefined)?.code))
    await play.enterNumber('07700 900123')
    await arrives(play)
    expect(play.busy()).toBe(true)
    await play.waitUntil('the code screen', () => play.screen() !== 'sign-up/number')
    await play.wait('1s')
    expect(play.screen()).toBe(screen)
    expect(offered.includes(play.lastCode())).toBe(mode !== 'auto')
  })

  it('chip: cannot be taken while a code is being checked', async () => {
    const play = await inMode('chip', { 'server.latency.verifyCode': '1min' })
    await play.enterCode('123456')
    await arrives(play)
    await play.code({ type: 'offer.taken' })
    expect(typed(play)).toBe('123456')
    await play.wait('1min')
    await play.code({ type: 'offer.taken' })
    expect(typed(play)).toBe(play.lastCode())
  })

  it('consent: asks; allowed, it fills in; denied, it leaves the typing to the person', async () => {
    const play = await inMode('consent')
    await arrives(play)
    expect(reader(play)).toBe('asking')
    await play.code({ type: 'consent.denied' })
    expect([reader(play), typed(play)]).toEqual(['quiet', ''])
    const other = await inMode('consent')
    await arrives(other)
    await other.code({ type: 'consent.given' })
    expect(typed(other)).toBe(other.lastCode())
  })

  it('consent: Back denies and does not leave', async () => {
    const play = await inMode('consent')
    await arrives(play)
    await play.back()
    expect([reader(play), play.screen()]).toEqual(['quiet', 'sign-up/code'])
  })

  it('automatic: reads for at most four seconds, fills in and goes on by itself', async () => {
    const play = await inMode('auto', { 'sms.delay': '2s', 'sms.jitter': 0 })
    expect(reader(play)).toBe('reading')
    await play.wait('2s')
    await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha', '2s')
  })

  it('automatic: then types whoever wants to, and a late message still goes on by itself', async () => {
    const play = await inMode('auto', { 'sms.delay': '1min', 'sms.jitter': 0 })
    expect(reader(play)).toBe('reading')
    await play.world.clock.advance('3s')
    expect(reader(play)).toBe('reading')
    await play.world.clock.advance('1s')
    expect(reader(play)).toBe('quiet')
    await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha', '2min')
  })

  it('automatic: never overwrites what somebody is typing', async () => {
    const play = await inMode('auto', { 'sms.delay': '1min' })
    await play.wait('5s')
    await play.code({ type: 'code.changed', code: '12' })
    await arrives(play)
    expect(typed(play)).toBe('12')
    expect(play.screen()).toBe('sign-up/code')
  })

  it('automatic: reads the next code too', async () => {
    const play = await inMode('auto', { 'sms.loseNext': 0, 'sms.delay': '30s' })
    await play.wait('5s')
    await enter(play, '123456')
    expect(problem(play)).toBe('code-wrong')
    await resend(play)
    await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha', '5min')
  })
})
