import { afterEach, describe, expect, it } from 'vitest'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'

afterEach(stopWorlds)

const signUp = 'settings/mi-account/sign-up'
const captchaPath = `${signUp}/captcha`
const problem = (play: HeadlessPhone) => {
  const failure = play.trouble()
  return failure?.kind === 'problem' ? failure.problem : failure?.kind
}
const pictures = ({ world }: HeadlessPhone) => world.server.inside().captchas.length
const atCaptcha = (conditions: Record<string, unknown> = {}) => playPhone({ at: 'sign-up/captcha', conditions })

async function enter(play: HeadlessPhone, text?: string) {
  await play.enterCaptcha(text)
  await play.waitUntil('the answer', () => !play.busy())
}

describe('the text in a picture', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with spaces', (text: string) => ` ${[...text].join(' ')} `],
  ])('typed %s is right', async (_, write) => {
    const play = await atCaptcha()
    await enter(play, write(play.captchaText()!))
    expect(play.screen()).toBe('sign-up/agreement')
  })

  it('in small letters is wrong where case matters', async () => {
    const play = await atCaptcha({ 'captcha.caseSensitive': true })
    expect(play.contextAt(captchaPath)!['captcha']).toMatchObject({ caseSensitive: true })
    await enter(play, play.captchaText()!.toLowerCase())
    expect(problem(play)).toBe('captcha-wrong')
    await enter(play)
    expect(play.screen()).toBe('sign-up/agreement')
  })

  it('that is wrong brings a new picture and says why', async () => {
    const play = await atCaptcha()
    const first = play.captchaText()
    await enter(play, 'WRONG')
    expect([problem(play), play.screen()]).toEqual(['captcha-wrong', 'sign-up/captcha'])
    expect(play.captchaText()).not.toBe(first)
    expect(play.contextAt(captchaPath)).toMatchObject({ text: '', pictures: 2 })
    await enter(play)
    expect(play.screen()).toBe('sign-up/agreement')
  })

  it('that is empty is not sent', async () => {
    const play = await atCaptcha()
    const requests = play.world.server.log().length
    await play.enterCaptcha('   ')
    expect(play.world.server.log()).toHaveLength(requests)
  })

  it('is replaced when the picture gets too old, which says so', async () => {
    const play = await atCaptcha({ 'captcha.ttl': '2min' })
    const first = play.captchaText()
    await play.captcha({ type: 'text.changed', text: 'HAL' })
    await play.wait('2min')
    await play.waitUntil('a new picture', () => !play.busy())
    expect(problem(play)).toBe('captcha-expired')
    expect(play.captchaText()).not.toBe(first)
    await enter(play)
    expect(play.screen()).toBe('sign-up/agreement')
  })

  it('is replaced once for somebody who is away, and then waits until they ask', async () => {
    const play = await atCaptcha({ 'captcha.ttl': '2min' })
    const before = pictures(play)
    await play.wait('2d')
    expect(pictures(play)).toBe(before + 1)
    expect([problem(play), play.screen()]).toEqual(['captcha-expired', 'sign-up/captcha'])
    expect(play.contextAt(captchaPath)!['captcha']).toBeUndefined()
    await play.captcha({ type: 'picture.renewed' })
    await play.waitUntil('a new picture', () => !play.busy())
    await enter(play)
    expect(play.screen()).toBe('sign-up/agreement')
  })

  it('gets too old at its own time, even if an answer failed before', async () => {
    const play = await atCaptcha({ 'captcha.ttl': '2min', 'server.latency': '0s' })
    await play.wait('1min')
    await play.set('server.fault.answerCaptcha', { kind: '500', count: 1 })
    await enter(play)
    expect(problem(play)).toBe('server-fault')
    const shown = play.captchaText()
    await play.wait('50s')
    expect(play.captchaText()).toBe(shown)
    await play.wait('15s')
    expect(play.captchaText()).not.toBe(shown)
  })

  it('can be renewed and heard', async () => {
    const play = await atCaptcha()
    const first = play.captchaText()
    await play.captcha({ type: 'picture.renewed' })
    await play.waitUntil('a new picture', () => !play.busy())
    expect(play.captchaText()).not.toBe(first)
    expect(problem(play)).toBeUndefined()
    await play.captcha({ type: 'speech.requested' })
    await play.waitUntil('the words', () => !play.busy())
    expect((play.contextAt(captchaPath)!['spoken'] as string[]).map(([initial]) => initial).join('')).toBe(play.captchaText())
  })
})

describe('when it is asked for', () => {
  async function captchasOn(moment: string, conditions: Record<string, unknown> = {}) {
    const screens: string[] = []
    const play = await playPhone({ conditions: { 'captcha.when.phone': moment, ...conditions } })
    await signUpWithDetermination(play, { watch: ({ screen }) => screens.at(-1) !== screen && screens.push(screen) })
    expect(play.world.server.inside().accounts).toHaveLength(1)
    return screens.filter((screen) => screen.startsWith('sign-up'))
  }

  it('before the code', async () => {
    expect(await captchasOn('before')).toEqual(['sign-up/number', 'sign-up/captcha', 'sign-up/number', 'sign-up/code', 'sign-up/agreement'])
  })

  it('after the code', async () => {
    expect(await captchasOn('after')).toEqual(['sign-up/number', 'sign-up/code', 'sign-up/captcha', 'sign-up/agreement'])
  })

  it('never', async () => {
    expect(await captchasOn('off')).toEqual(['sign-up/number', 'sign-up/code', 'sign-up/agreement'])
  })

  it('on risk: not at first, but after many codes', async () => {
    expect(await captchasOn('onRisk')).toEqual(['sign-up/number', 'sign-up/code', 'sign-up/agreement'])
    expect(await captchasOn('onRisk', { 'captcha.riskAfter': 0 })).toContain('sign-up/captcha')
  })

  it('on risk: in the middle of asking for another code; Back leads back to the code', async () => {
    const play = await playPhone({
      at: 'sign-up/code',
      conditions: { 'captcha.when.phone': 'onRisk', 'captcha.riskAfter': 1, 'autofill.mode': 'off', 'sms.loseNext': 1 },
    })
    const resend = async () => {
      await play.waitUntil('the end of the countdown', () => JSON.stringify(play.valueAt(`${signUp}/code`)).includes('ready'))
      await play.code({ type: 'resend.requested' })
      await play.waitUntil('the picture', () => play.captchaText() !== undefined)
    }
    await resend()
    expect(play.screen()).toBe('sign-up/captcha')
    await play.back()
    expect(play.screen()).toBe('sign-up/code')
    await resend()
    await enter(play)
    expect(play.screen()).toBe('sign-up/code')
    await signUpWithDetermination(play)
    expect(play.world.server.inside().codes).toHaveLength(2)
  })
})

describe('leaving', () => {
  it('the picture before the code leads back to the number', async () => {
    const play = await atCaptcha({ 'captcha.when.phone': 'before' })
    await play.back()
    expect(play.screen()).toBe('sign-up/number')
    expect(play.world.server.inside().codes).toEqual([])
  })

  it('the picture after the code asks first, because the code would be lost', async () => {
    const play = await atCaptcha()
    await play.captcha({ type: 'text.changed', text: 'HAL' })
    await play.back()
    expect(play.screen()).toBe('sign-up/captcha')
    expect(play.valueAt(signUp)).toEqual({ captchaAfter: 'leaving' })
    await play.back()
    expect(play.contextAt(captchaPath)).toMatchObject({ text: 'HAL', pictures: 1 })
    expect(pictures(play)).toBe(1)
    await play.back()
    await play.signUp({ type: 'leaving.confirmed' })
    expect(play.screen()).toBe('sign-up/number')
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })
})
