import { describe, expect, test } from 'vitest'
import { captchaLetters, letterStrokes, spellingWords } from '../../../mocks/server/captchas/captcha-letters.ts'
import { createStory, ending, refusal, type Story } from './story.ts'

const draw = (story: Story, surface: 'phone' | 'web' = 'phone') => story.client.call('createCaptcha', { body: { surface } })
const textOf = (story: Story) => story.server.inside().captchas.at(-1)!.text
const answer = (story: Story, captchaId: string, text: string) =>
  story.client.call('answerCaptcha', { params: { captchaId }, body: { text } })

describe('a picture', () => {
  test('shows five letters that cannot be mistaken, as lines inside its frame', async () => {
    const story = createStory()
    for (let index = 0; index < 30; index += 1) {
      const { picture, length, caseSensitive } = await draw(story)
      expect([length, caseSensitive]).toEqual([5, false])
      expect(textOf(story)).toMatch(/^[A-HJ-NPR-Z]{5}$/)
      expect(picture.strokes.length).toBeGreaterThan(8)
      for (const stroke of picture.strokes) {
        expect(stroke).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+$/)
        const [xs, ys] = [0, 1].map((axis) => [...stroke.matchAll(/([\d.]+) ([\d.]+)/g)].map((point) => Number(point[axis + 1])))
        expect(Math.max(...xs!)).toBeLessThan(picture.width)
        expect(Math.max(...ys!)).toBeLessThan(picture.height)
      }
    }
  })

  test('gives its text away nowhere but in how it looks', async () => {
    const story = createStory({ 'captcha.length': 8 })
    const texts = new Set<string>()
    const pictures = new Set<string>()
    let [pairs, inReadingOrder] = [0, 0]
    for (let index = 0; index < 20; index += 1) {
      const captcha = await draw(story)
      expect(JSON.stringify(captcha).toUpperCase()).not.toContain(textOf(story))
      texts.add(textOf(story))
      pictures.add(captcha.picture.strokes.join(''))
      const lefts = captcha.picture.strokes.map((stroke) => Math.min(...[...stroke.matchAll(/([\d.]+) /g)].map(([, x]) => Number(x))))
      for (const [at, left] of lefts.entries()) {
        for (const later of lefts.slice(at + 1)) {
          pairs += 1
          inReadingOrder += Number(left < later)
        }
      }
    }
    expect([texts.size, pictures.size]).toEqual([20, 20])
    // Which of two lines comes first says nothing about which stands further left.
    expect(Math.abs(inReadingOrder / pairs - 0.5)).toBeLessThan(0.05)
  })

  test('comes out the same for the same seed, whatever else was asked before', async () => {
    const [one, other] = [createStory({}, 3), createStory({}, 3)]
    await other.askCode()
    await other.client.call('readStatus', {})
    expect(await draw(one)).toEqual(await draw(other))
    expect(await draw(createStory({}, 4))).not.toEqual(await draw(createStory({}, 3)))
  })

  test('has a shape and a word for every letter', () => {
    for (const letter of captchaLetters) {
      expect(letterStrokes[letter].every((stroke) => stroke.length > 1 && stroke.flat().every((at) => at > -1 && at < 7))).toBe(true)
      expect(spellingWords[letter][0]).toBe(letter)
    }
    expect(new Set(Object.values(letterStrokes).map((strokes) => JSON.stringify(strokes))).size).toBe(captchaLetters.length)
  })
})

describe('its text', () => {
  test('is right in small letters and with spaces, unless case counts', async () => {
    for (const [caseSensitive, end] of [
      [false, 'answered'],
      [true, 'captcha-wrong'],
    ] as const) {
      const story = createStory({ 'captcha.caseSensitive': caseSensitive })
      const captcha = await draw(story)
      expect(captcha.caseSensitive).toBe(caseSensitive)
      expect(await ending(answer(story, captcha.captchaId, [...textOf(story).toLowerCase()].join(' ')))).toBe(end)
      const next = await draw(story)
      expect(await answer(story, next.captchaId, textOf(story))).toHaveProperty('pass')
    }
  })

  test('can be entered once', async () => {
    const story = createStory()
    const { captchaId } = await draw(story)
    await answer(story, captchaId, textOf(story))
    expect(await refusal(answer(story, captchaId, textOf(story)))).toMatchObject({ kind: 'captcha-expired' })
  })

  test('can be wrong three times', async () => {
    const story = createStory()
    const { captchaId } = await draw(story)
    for (const attemptsLeft of [2, 1, 0]) {
      expect(await refusal(answer(story, captchaId, '?'))).toMatchObject({ kind: 'captcha-wrong', attemptsLeft })
    }
    expect(await refusal(answer(story, captchaId, textOf(story)))).toMatchObject({ kind: 'captcha-expired' })
  })

  test('is too late after ten minutes', async () => {
    const story = createStory()
    const { captchaId, expiresAt } = await draw(story)
    await story.clock.advanceTo(expiresAt)
    expect(await refusal(answer(story, captchaId, textOf(story)))).toMatchObject({ kind: 'captcha-expired' })
    expect(await refusal(story.client.call('speakCaptcha', { params: { captchaId } }))).toMatchObject({ kind: 'captcha-expired' })
    expect(story.server.inside().captchas[0]!.state).toBe('expired')
  })

  test('can be heard, a word a letter', async () => {
    const story = createStory()
    const { captchaId } = await draw(story)
    const { words } = await story.client.call('speakCaptcha', { params: { captchaId } })
    expect(words.map((word) => word[0]).join('')).toBe(textOf(story))
    expect(words.every((word) => word.length > 3)).toBe(true)
    expect(await refusal(story.client.call('speakCaptcha', { params: { captchaId: 'none' } }))).toMatchObject({ kind: 'not-found' })
  })
})

describe('it is asked', () => {
  const web = { surface: 'web', purpose: 'web-sign-up' } as const

  test('on the phone after the code', async () => {
    expect(await createStory().proveNumber()).toMatchObject({ captchaRequired: true })
  })

  test('on the web before the first code of a series, and a pass is good for one', async () => {
    const story = createStory()
    expect(await refusal(story.askCode(web))).toMatchObject({ kind: 'captcha-required' })
    expect(await refusal(story.askCode({ ...web, captchaPass: 'made-up' }))).toMatchObject({ kind: 'captcha-expired' })
    const captchaPass = await story.passCaptcha()
    await story.askCode({ ...web, captchaPass })
    expect(await refusal(story.askCode({ ...web, number: '+441632960456', captchaPass }))).toMatchObject({ kind: 'captcha-expired' })
    await story.clock.advance('60s')
    expect(await story.askCode(web)).toHaveProperty('codeId')
    const { codeId } = await story.askCode({ ...web, number: '+441632960456', captchaPass: await story.passCaptcha() })
    const proof = await story.client.call('verifyCode', { params: { codeId }, body: { code: story.digits() } })
    expect(proof.captchaRequired).toBe(false)
  })

  test('not where no code would be sent anyway, and then the pass is not used up', async () => {
    const story = createStory()
    await story.askCode({ ...web, captchaPass: await story.passCaptcha() })
    const captchaPass = await story.passCaptcha()
    expect(await refusal(story.askCode({ ...web, captchaPass }))).toMatchObject({ kind: 'code-too-soon' })
    expect(await story.askCode({ ...web, number: '+441632960456', captchaPass })).toHaveProperty('codeId')
  })

  test('on risk: after three codes in a day', async () => {
    const story = createStory({ 'captcha.when.phone': 'onRisk' })
    for (let sends = 0; sends < 3; sends += 1) expect((await story.proveNumber()).captchaRequired).toBe(false)
    expect(await refusal(story.askCode())).toMatchObject({ kind: 'captcha-required' })
    expect(await story.askCode({ captchaPass: await story.passCaptcha() })).toHaveProperty('codeId')
    await story.clock.advance('24h')
    expect(await story.askCode()).toHaveProperty('codeId')
  })

  test('never, when it is off', async () => {
    const story = createStory({ 'captcha.when.phone': 'off' })
    expect((await story.signUp()).created).toBe(true)
  })

  test('a pass ends after half an hour', async () => {
    const story = createStory()
    const captchaPass = await story.passCaptcha()
    await story.clock.advance('30min')
    expect(await refusal(story.askCode({ ...web, captchaPass }))).toMatchObject({ kind: 'captcha-expired' })
  })
})
