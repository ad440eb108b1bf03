import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import { descriptionOf, isOff } from './said-of.ts'

const numberField = 'Phone number'
const codeField = 'Verification code'
const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent

describe('the code', () => {
  const manually = { at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } } as const

  it('takes as many digits as the ticket says', async () => {
    const phone = await renderPhone({ ...manually, conditions: { 'autofill.mode': 'off', 'sms.len.phoneSignup': 8 } })
    expect(phone.sees('8-digit code')).toBe(true)
    await phone.type('1234567', { into: codeField })
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(true)
    await phone.type('8')
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(false)
  })

  it('counts down to another code, says how many are left, and that only the newest works', async () => {
    const phone = await renderPhone(manually)
    expect(phone.sees(/Resend code in \d:\d\d/)).toBe(true)
    expect(phone.sees('4 codes left today')).toBe(true)
    await phone.advance('60s')
    await phone.tap('Resend code')
    await phone.advance('1s')
    expect(phone.sees('Only the newest one works')).toBe(true)
    expect(phone.sees('3 codes left today')).toBe(true)
    expect(phone.sees(/Resend code in (2:00|1:59)/)).toBe(true)
  })

  it('says that the last one of the day is on its way, then when there are more, and offers to send one then', async () => {
    const phone = await renderPhone({ ...manually, conditions: { 'autofill.mode': 'off', 'sms.dailyLimit': 2 } })
    expect(phone.sees('1 code left today')).toBe(true)
    await phone.advance('60s')
    await phone.tap('Resend code')
    await phone.advance('1s')
    expect(phone.sees('A new code is on its way')).toBe(true)
    expect(phone.sees('This is the last code for today. You can ask for another one in 24 hours.')).toBe(true)
    expect(phone.sees('No more codes can be sent')).toBe(false)
    await phone.advance('10min')
    expect(phone.sees('A new code is on its way')).toBe(false)
    expect(phone.sees('No more codes can be sent to this number today. Try again in 24 hours or change the number.')).toBe(true)
    await phone.advance('2d')
    expect(phone.sees('No more codes can be sent')).toBe(false)
    expect(isOff(phone.see({ role: 'button', name: 'Resend code' }))).toBe(false)
    expect(phone.sees(/left today/)).toBe(false)
  })

  it('says how many are left of a day only while it lasts', async () => {
    const phone = await renderPhone(manually)
    await phone.advance('23h')
    expect(phone.sees('4 codes left today')).toBe(true)
    await phone.advance('1h')
    expect(phone.sees(/left today/)).toBe(false)
  })

  it('can be checked no more after five wrong tries, until another one comes', async () => {
    const phone = await renderPhone(manually)
    await phone.advance('60s')
    for (const last of ['1', '2', '3', '4', '5']) {
      await phone.paste(`00000${last}`, { into: codeField })
      await phone.tap('Next')
      await phone.advance('1s')
    }
    const isUsedUp = () => descriptionOf(phone.see({ role: 'textbox', name: codeField })).includes('Too many wrong tries')
    expect(isUsedUp()).toBe(true)
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(true)
    await phone.paste(phone.lastCode()!, { into: codeField })
    expect(isUsedUp()).toBe(true)
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(true)
    await phone.tap('Resend code')
    await phone.advance('10s')
    await phone.paste(phone.lastCode()!, { into: codeField })
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(false)
  })

  it('keeps the focus of whoever asks for another one', async () => {
    const phone = await renderPhone({ ...manually, conditions: { 'autofill.mode': 'off', 'server.latency': '2s' } })
    await phone.advance('60s')
    act(() => phone.see({ role: 'button', name: 'Resend code' }).focus())
    await phone.tap('Resend code')
    expect(phone.sees('Sending a new code')).toBe(true)
    expect(document.activeElement).not.toBe(document.body)
    await phone.advance('3s')
    expect(phone.sees('Resend code in')).toBe(true)
    expect(document.activeElement).not.toBe(document.body)
  })

  it('says that it is wrong and how many tries are left, and lets the right one through', async () => {
    const phone = await renderPhone(manually)
    await phone.advance('10s')
    await phone.type('000000', { into: codeField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.sees('This code is wrong. 4 tries left.')).toBe(true)
    const code = phone.lastCode()!
    await phone.paste(`${code.slice(0, 3)}-${code.slice(3)}`, { into: codeField })
    expect(phone.sees('This code is wrong')).toBe(false)
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/captcha')
  })

  it('says that the code is too old, before and after one tries it', async () => {
    const phone = await renderPhone(manually)
    await phone.advance('24h')
    expect(phone.sees('This code is too old now')).toBe(true)
    await phone.type(phone.lastCode()!, { into: codeField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(descriptionOf(phone.see({ role: 'textbox', name: codeField }))).toMatch(/Ask for a new one/)
    await phone.tap('Resend code')
    await phone.advance('10s')
    await phone.paste(phone.lastCode()!, { into: codeField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/captcha')
  })

  it('gives the number back when one wants to change it', async () => {
    const phone = await renderPhone(manually)
    await phone.tap('Change number')
    expect(phone.value(numberField)).toBe('+447700900123')
  })

  it('explains why none may come, and leads back', async () => {
    const phone = await renderPhone(manually)
    await phone.type('12', { into: codeField })
    await phone.tap('Can’t receive the code?')
    expect(phone.sees('The code was sent to +44 7700 900123')).toBe(true)
    await phone.tap('Back to the code')
    expect(phone.value(codeField)).toBe('12')
    await phone.tap('Can’t receive the code?')
    await phone.tap('Change number')
    expect(phone.screen()).toBe('sign-up/number')
  })

  it('shows the whole message before it reads it', async () => {
    const phone = await renderPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'consent' } })
    await phone.advance('10s')
    const [sms] = phone.messages()
    expect(phone.see({ role: 'dialog', name: 'Let Mi Account read this message?' }).textContent).toContain(sms!.text)
    await phone.tap('Deny')
    expect(phone.value(codeField)).toBe('')
    await phone.advance('60s')
    await phone.tap('Resend code')
    await phone.advance('10s')
    await phone.tap('Allow')
    expect(phone.value(codeField)).toBe(phone.lastCode())
  })

  it('looks for the message for four seconds, and Back ends that', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'autofill.mode': 'auto', 'sms.delay': '1min' } })
    const ask = async () => {
      await phone.paste('07700900123', { into: numberField })
      await phone.tap('Next')
      await phone.advance('1s')
      expect(phone.sees('Getting the code…')).toBe(true)
    }
    await ask()
    await phone.advance('4s')
    expect(phone.sees('Getting the code…')).toBe(false)
    await phone.tap('Change number')
    await ask()
    await phone.back()
    expect(phone.sees('Getting the code…')).toBe(false)
    expect(phone.screen()).toBe('sign-up/code')
  })

  it('can stop waiting for the answer, and tries the same again after a fault', async () => {
    const phone = await renderPhone(manually)
    await phone.advance('10s')
    await phone.set('server.fault.verifyCode', { kind: 'reset', count: 1 })
    await phone.type(phone.lastCode()!, { into: codeField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(alert(phone)).toContain('The connection to the server broke')
    await phone.set('server.hold', true)
    await phone.tap('Try again')
    expect(phone.sees('Checking the code…')).toBe(true)
    await phone.tap('Cancel')
    expect(phone.value(codeField)).toBe(phone.lastCode())
  })
})
