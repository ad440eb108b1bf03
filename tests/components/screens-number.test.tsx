import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import { isOff } from './said-of.ts'

const requests = (phone: RenderedPhone, operation: string) =>
  phone.world.server.log().filter((entry) => entry.operation === operation).length
const numberField = 'Phone number'
const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent

describe('the number', () => {
  it.each([
    ['', /^Enter your phone number$/],
    ['07700900abc', 'A phone number has only digits'],
    ['077009', 'This number is too short'],
    ['077009001234567890', 'This number is too long'],
    ['05000900123', 'This doesn’t look like a number from United Kingdom'],
  ])('says what is wrong with “%s” when asked to go on', async (typed, sentence) => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    if (typed) await phone.type(typed, { into: numberField })
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(true)
    expect(phone.sees(sentence)).toBe(false)
    await phone.press('Enter')
    expect(phone.sees(sentence)).toBe(true)
    expect(phone.see({ role: 'textbox', name: numberField }).getAttribute('aria-invalid')).toBe('true')
    expect(phone.value(numberField)).toBe(typed)
    expect(phone.screen()).toBe('sign-up/number')
  })

  it.each(['07700 900123', '(07700) 900-123', '+44 7700 900123'])('takes “%s”', async (typed) => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    await phone.paste(typed, { into: numberField })
    await phone.press('Enter')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/code')
  })

  it('fills in the number of a SIM card in this phone', async () => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    await phone.tap('Use +44 7700 900456 · SIM 2')
    expect(phone.value(numberField)).toBe('7700 900456')
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.sees('We sent a message with a 6-digit code to +44 7700 900456')).toBe(true)
  })

  it('is read in another country once that is chosen', async () => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    await phone.tap('Country or region: United Kingdom, +44')
    expect(phone.sees('can’t be changed later')).toBe(true)
    await phone.paste('united st', { into: 'Search by name or code' })
    expect(phone.sees('Germany')).toBe(false)
    await phone.tap('United States')
    expect(phone.see({ role: 'button', name: 'Country or region: United States, +1' }).textContent).toBe('+1')
    await phone.type('(212) 555-0123', { into: numberField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.sees('+1 212 555 0123')).toBe(true)
  })

  it('waits in stages, on the virtual clock, and gives the number back when one cancels', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'server.latency': '5min' } })
    await phone.type('07700900123', { into: numberField })
    await phone.tap('Next')
    await phone.tap('Next')
    expect(phone.sees('Sending the code…')).toBe(true)
    await phone.type('9', { into: numberField })
    expect(phone.value(numberField)).toBe('07700900123')
    await phone.advance('10s')
    expect(phone.sees('This takes longer than usual…')).toBe(true)
    await phone.home()
    await phone.advance('90s')
    await phone.tap('Settings')
    expect(phone.sees('one step can take up to 5 minutes')).toBe(true)
    expect(phone.sees('Waiting for 1:40')).toBe(true)
    expect(requests(phone, 'sendCode')).toBe(1)
    await phone.tap('Cancel')
    expect(phone.value(numberField)).toBe('07700900123')
    expect(isOff(phone.see({ role: 'button', name: 'Next' }))).toBe(false)
  })

  it('says that the phone is offline, opens the switches, and goes on when they are set', async () => {
    const phone = await renderPhone({ at: 'settings/root' })
    // Wi-Fi goes with it.
    await phone.tap('Airplane mode')
    await phone.tap('Mi Account')
    await phone.type('07700900123', { into: numberField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(alert(phone)).toContain('This phone has no connection')
    await phone.tap('Open connections')
    await phone.tap('Wi-Fi')
    await phone.back()
    // It takes a moment until the network is joined.
    await phone.advance('10s')
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/code')
  })

  it('says when to come back once too many codes were sent', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'sms.dailyLimit': 1 } })
    await phone.type('07700900123', { into: numberField })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.sees('This is the last code for today. You can ask for another one in 24 hours.')).toBe(true)
    await phone.tap('Change number')
    await phone.advance('2min')
    await phone.tap('Next')
    await phone.advance('1s')
    expect(alert(phone)).toMatch(/Too many codes were sent to this number. Try again in \d+ hours/)
    // The server kept its no under the key of that request; this has to be another one.
    await phone.advance('23h59min')
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/code')
  })
})
