import { describe, expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'

describe('the security check on the phone', () => {
  it('says how account and phone stand, and leads to the update that is due', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    // It was new enough to sign up, and no system is new for ever.
    await phone.set('device.os', 'old')
    await phone.tap('Security check')
    await phone.advance('2s')
    expect(phone).toShow('account/check')
    // Signed up a moment ago with the card that is in it: no address, no password.
    expect(phone.sees('None: when the number is gone, no code can reach you.')).toBe(true)
    expect(phone.sees('Codes go to it. Change it before you give it up.')).toBe(true)
    await phone.tap('System up to date')
    expect(phone).toShow('settings/system-update')
  })

  it('knows the password that this phone keeps, once one was set here', async () => {
    const phone = await renderPhone({ at: 'account/check', conditions: { 'server.syncDelay': 0 } })
    const kept = 'This phone keeps the password and fills it in.'
    expect(phone.sees(kept)).toBe(false)
    await phone.tap('Password manager')
    expect(phone).toShow('account/password')
    await phone.paste('Lighthouse7', { into: 'New password' })
    await phone.paste('Lighthouse7', { into: 'New password again' })
    await phone.tap('Save')
    await phone.advance('2s')
    await phone.tap('Security check')
    await phone.advance('2s')
    expect(phone.sees(kept)).toBe(true)
  })

  it('leads back from a wait of five minutes, and asks anew', async () => {
    const phone = await renderPhone({ at: 'account/home', conditions: { 'server.latency.readSecurity': '5min' } })
    await phone.tap('Security check')
    await phone.advance('1min')
    await phone.back()
    expect(phone).toShow('account/home')
  })
})
