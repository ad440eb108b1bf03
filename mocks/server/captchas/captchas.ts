import { minute } from '../../../src/sim/duration.ts'
import type { Captcha, Surface } from '../../../src/account/contract.ts'
import { captchaLetters, spellingWords, type CaptchaLetter } from './captcha-letters.ts'
import { drawCaptchaPicture } from './captcha-picture.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

export type CaptchaState = 'open' | 'answered' | 'attempts-used-up'

export interface CaptchaRecord {
  captchaId: string
  surface: Surface
  text: string
  caseSensitive: boolean
  drawnAt: number
  expiresAt: number
  wrongTries: number
  state: CaptchaState
}

interface Pass {
  expiresAt: number
  used: boolean
}

/** As long as a proof of a number: five-minute answers on the way must not cost the person another picture. */
const passTtl = 30 * minute

/** Pictures with a text in them, each good for one right answer, which gives a pass for one use. */
export interface Captchas {
  draw(surface: Surface): Captcha
  spell(captchaId: string): { words: string[] }
  answer(captchaId: string, text: string): { pass: string; expiresAt: number }
  /**
   * Checks a pass without using it.
   * @returns what uses it up, to be called when nothing else can refuse any more
   */
  check(pass: string | undefined): () => void
  all(): readonly CaptchaRecord[]
}

export function createCaptchas({ clock, conditions, mint }: ServerContext): Captchas {
  const captchas = new Map<string, CaptchaRecord>()
  const passes = new Map<string, Pass>()

  function open(captchaId: string): CaptchaRecord {
    const captcha = captchas.get(captchaId)
    if (!captcha) throw new Refusal('not-found')
    if (captcha.state !== 'open' || clock.now() >= captcha.expiresAt) throw new Refusal('captcha-expired')
    return captcha
  }

  return {
    draw(surface) {
      const draws = mint.next('captcha')
      const text = Array.from({ length: conditions.get('captcha.length') }, () => draws.pick(captchaLetters)).join('')
      const now = clock.now()
      const captcha: CaptchaRecord = {
        captchaId: mint.id('captcha'),
        surface,
        text,
        caseSensitive: conditions.get('captcha.caseSensitive'),
        drawnAt: now,
        expiresAt: now + conditions.get('captcha.ttl'),
        wrongTries: 0,
        state: 'open',
      }
      captchas.set(captcha.captchaId, captcha)
      const { captchaId, caseSensitive, expiresAt } = captcha
      return { captchaId, length: text.length, caseSensitive, expiresAt, picture: drawCaptchaPicture(text, draws) }
    },

    spell: (captchaId) => ({ words: [...open(captchaId).text].map((letter) => spellingWords[letter as CaptchaLetter]) }),

    answer(captchaId, text) {
      const captcha = open(captchaId)
      // A space between letters is how people write down what they hear.
      const typed = text.replaceAll(/\s/g, '')
      if ((captcha.caseSensitive ? typed : typed.toUpperCase()) !== captcha.text) {
        captcha.wrongTries += 1
        const attemptsLeft = Math.max(0, conditions.get('captcha.attempts') - captcha.wrongTries)
        if (attemptsLeft === 0) captcha.state = 'attempts-used-up'
        throw new Refusal('captcha-wrong', { attemptsLeft })
      }
      captcha.state = 'answered'
      const pass = mint.id('pass')
      const expiresAt = clock.now() + passTtl
      passes.set(pass, { expiresAt, used: false })
      return { pass, expiresAt }
    },

    check(id) {
      if (id === undefined) throw new Refusal('captcha-required')
      const pass = passes.get(id)
      if (!pass || pass.used || clock.now() >= pass.expiresAt) throw new Refusal('captcha-expired')
      return () => {
        pass.used = true
      }
    },

    all: () => [...captchas.values()],
  }
}
