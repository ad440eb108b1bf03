import { describe, expect, it, vi } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'
import { watchForStrays } from '../../src/testing/guard.ts'

vi.setConfig({ testTimeout: 30_000 })

describe('the kit', () => {
  it('works as its own example says', async () => {
    const phone = await renderPhone({ scenario: 'S03', seed: 7 })
    await phone.tap('Settings')
    await phone.tap('Mi Account')
    await phone.type('07700 900123', { into: 'Phone number' })
    await phone.tap('Next')
    await phone.advance('1min') // no message comes; the countdown ends
    await phone.tap('Resend code')
    await phone.advance('10s')
    await phone.type(phone.lastCode()!, { into: 'Verification code', with: 'keys' })
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.type(phone.captchaText()!, { into: 'Text in the picture' })
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.tap('Agree')
    await phone.advance('1s')
    expect(phone).toShow('settings/root')
    expect(phone).toHaveAccount('+447700900123')
  })

  it('begins anywhere, in any look', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement', locale: 'zh-CN', theme: 'dark', font: 1.3 })
    expect(phone).toShow('sign-up/agreement')
    expect(phone.world.phones[0]!.actor.getSnapshot().context.appearance).toMatchObject({ locale: 'zh-CN', theme: 'dark', fontScale: 1.3 })
  })

  it('says what there is when something is not there', async () => {
    const phone = await renderPhone()
    await expect(phone.tap('Pay now')).rejects.toThrow(/no thing to tap named “Pay now”.*There is: .*“Settings”/s)
    await expect(phone.type('1', { into: 'Card' })).rejects.toThrow('no field named “Card”')
    expect(phone.sees('Pay now')).toBe(false)
    expect(() => phone.see('Pay now')).toThrow('It says:')
    expect(() => expect(phone).toShow('settings/root')).toThrow('it shows "home"')
    expect(() => expect(phone).toHaveAccount()).toThrow('signed in to nothing')
    expect(() => expect(phone).toSay('Pay now')).toThrow('It says:')
  })

  it('taps nothing that is covered', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.tap('Sign out')
    await phone.tap('Cancel')
    await phone.tap('Open notifications')
    await expect(phone.tap('Sign out')).rejects.toThrow('no thing to tap')
  })

  it('knows no such scenario and no such condition', async () => {
    await expect(renderPhone({ scenario: 'S99' })).rejects.toThrow('no scenario')
    await expect(renderPhone({ conditions: { 'sms.lost': 1 } })).rejects.toThrow('There is no condition "sms.lost"')
    const phone = await renderPhone()
    await expect(phone.set('sms.loss', 2)).rejects.toThrow('sms.loss takes')
  })

  it('sees complaints and requests that leave the page', async () => {
    const end = watchForStrays(() => false)
    console.error('a complaint')
    console.warn('a warning')
    await expect(fetch('http://elsewhere.test/pixel')).rejects.toThrow('Failed to fetch')
    expect(end()).toEqual([
      'console.error: a complaint',
      'console.warn: a warning',
      'a request that no world answers: http://elsewhere.test/pixel',
    ])
  })
})
