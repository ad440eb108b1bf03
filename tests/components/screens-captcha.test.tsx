import { describe, expect, it, vi } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'
import { descriptionOf } from './said-of.ts'

const pictureField = 'Text in the picture'

class Utterance {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

describe('the text in a picture', () => {
  it('has a picture whose name gives nothing away', async () => {
    const phone = await renderPhone({ at: 'sign-up/captcha' })
    const picture = phone.see({ role: 'img', name: 'Picture with 5 characters' })
    expect(picture.getAttribute('aria-label')!.toUpperCase()).not.toContain(phone.captchaText()!.toUpperCase())
    expect(picture.querySelectorAll('path').length).toBeGreaterThan(5)
  })

  it('says what is wrong beside a new picture, and that letters’ size matters', async () => {
    const phone = await renderPhone({ at: 'sign-up/captcha', conditions: { 'captcha.caseSensitive': true } })
    expect(phone.sees('Capital and small letters matter')).toBe(true)
    const before = phone.captchaText()!
    await phone.type('xxxxx', { into: pictureField })
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.advance('1s')
    expect(descriptionOf(phone.see({ role: 'textbox', name: pictureField }))).toMatch(/That’s not the text in the picture/)
    expect(phone.captchaText()).not.toBe(before)
    await phone.type(phone.captchaText()!, { into: pictureField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/agreement')
  })

  it('lets whoever tapped Next in vain type again at once', async () => {
    const phone = await renderPhone({ at: 'sign-up/captcha' })
    await phone.type('zzzzz', { into: 'Text in the picture' })
    phone.see({ role: 'button', name: 'Next' }).focus()
    await phone.tap('Next')
    await phone.advance('2s')
    expect(document.activeElement).toBe(phone.see({ role: 'textbox', name: 'Text in the picture' }))
  })

  it('spells the text for whoever listens, with the browser’s voice and for a screen reader', async () => {
    const said: string[] = []
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    vi.stubGlobal('speechSynthesis', { cancel() {}, speak: ({ text }: { text: string }) => said.push(text) })
    const phone = await renderPhone({ at: 'sign-up/captcha' })
    expect(phone.sees('The text is:')).toBe(false)
    await phone.tap('Listen to the text')
    await phone.advance('1s')
    expect(said).toHaveLength(1)
    expect(phone.see(`The text is: ${said[0]}`).getAttribute('aria-live')).toBe('polite')
    await phone.tap('Play again')
    expect(said).toHaveLength(2)
  })

  it('asks before it throws the proven number away, and whoever stays finds what was typed', async () => {
    const phone = await renderPhone({ at: 'sign-up/captcha' })
    const before = phone.captchaText()
    await phone.type('ab', { into: pictureField })
    await phone.back()
    await phone.back()
    expect(phone.sees('Stop signing up?')).toBe(true)
    await phone.tap('Keep going')
    expect(phone.value(pictureField)).toBe('ab')
    expect(phone.captchaText()).toBe(before)
    await phone.tap('Back')
    await phone.tap('Stop')
    expect(phone.screen()).toBe('sign-up/number')
  })
})
