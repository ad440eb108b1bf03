import { describe, expect, it } from 'vitest'
import { free } from '../../src/scenarios/free.ts'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'

const radios = (phone: RenderedPhone) => phone.world.phones[0]!.radios()

describe('the list of Wi-Fi networks', () => {
  it('takes a password, says that it was wrong, and connects with the right one', async () => {
    const phone = await renderPhone({ at: 'settings/wifi' })
    await phone.tap('Quince hotspot')
    expect(phone).toShow('settings/wifi-password')
    await phone.type('short', { into: 'Wi-Fi password' })
    await phone.tap('Connect')
    expect(phone).toShow('settings/wifi-password')
    await phone.type('marmelade', { into: 'Wi-Fi password' })
    await phone.tap('Show password')
    expect(phone.see({ role: 'textbox', name: 'Wi-Fi password' }).getAttribute('type')).toBe('text')
    await phone.tap('Connect')
    expect(phone).toShow('settings/wifi')
    expect(phone).toSay('Connecting…')
    await phone.advance('3s')
    expect(phone).toSay('Wrong password')
    await phone.tap('Quince hotspot')
    expect(phone).toSay('This network did not take the password')
    await phone.type('marmalade', { into: 'Wi-Fi password' })
    await phone.press('Enter')
    await phone.advance('3s')
    expect(radios(phone).wifi.current?.name).toBe('Quince hotspot')
    await phone.back()
    expect(phone).toShow('settings/root')
    expect(phone).toSay('Quince hotspot')
  })

  it('keeps what is typed through Home, and lets Back out of it', async () => {
    const phone = await renderPhone({ at: 'settings/wifi-password' })
    await phone.type('marm', { into: 'Wi-Fi password' })
    await phone.home()
    await phone.tap('Settings')
    expect(phone.value('Wi-Fi password')).toBe('marm')
    // The keyboard goes first.
    await phone.back()
    await phone.back()
    expect(phone).toShow('settings/wifi')
  })

  it('opens the page of a network that has one, and lets through what was stopped there', async () => {
    const phone = await renderPhone({ at: 'settings/wifi', scenario: 'S17-captive' })
    expect(phone).toSay('Connected, sign-in needed')
    phone.see({ role: 'img', name: 'Wi-Fi: sign in to the network' })
    await phone.tap('Juniper')
    expect(phone).toSay('Welcome to Juniper')
    await phone.tap('Accept and connect')
    expect(phone).toShow('settings/wifi')
    expect(phone).toSay('Connected, good signal')
    phone.see({ role: 'img', name: 'Wi-Fi: signal 4 of 4' })
  })

  it('joins an open network with one tap, and forgets it with two', async () => {
    const phone = await renderPhone({ at: 'settings/wifi' })
    await phone.tap('Larch Café')
    await phone.advance('3s')
    await phone.tap('Larch Café')
    await phone.tap('Accept and connect')
    await phone.tap('Larch Café')
    expect(phone).toShow('settings/wifi-network')
    await phone.tap('Forget this network')
    expect(phone).toShow('settings/wifi')
    expect(radios(phone).wifi.current?.name).toBe('Juniper')
    await phone.tap('Larch Café')
    await phone.advance('3s')
    expect(phone).toSay('Connected, sign-in needed')
  })

  it('goes back to a network that it knows from the page of that network', async () => {
    const phone = await renderPhone({ at: 'settings/wifi' })
    await phone.tap('Larch Café')
    await phone.advance('3s')
    await phone.tap('Juniper')
    expect(phone).toSay('Not connected')
    await phone.tap('Connect')
    await phone.advance('3s')
    expect(radios(phone).wifi.current?.name).toBe('Juniper')
  })

  it('says that it looks, that there is nothing, and why it is off', async () => {
    const phone = await renderPhone({ at: 'settings/wifi', scenario: { ...free, networks: [] } })
    expect(phone).toSay('No network is in reach')
    await phone.tap('Use Wi-Fi')
    expect(phone).toSay('Turn Wi-Fi on to see networks')
    await phone.tap('Use Wi-Fi')
    phone.see({ role: 'progressbar', name: 'Looking for networks…' })
    await phone.advance('2s')
    expect(phone).toSay('No network is in reach')
    await phone.tap('Open notifications')
    await phone.tap('Airplane mode')
    await phone.back()
    expect(phone).toSay('Wi-Fi is off because airplane mode is on')
  })

  it('cannot be told from a good one when it is the provider that blocks', async () => {
    const phone = await renderPhone({ at: 'settings/wifi', scenario: 'S17-provider' })
    expect(phone).toSay('Connected, good signal')
  })
})

describe('the SIM page', () => {
  it.each([
    [{ 'device.registration': 'stuck' }, 'No service, although there is signal'],
    [{ 'device.simState': 'inactive' }, 'Not active: ask the carrier to activate it'],
    [{ 'device.simState': 'no-credit' }, 'In service, but without money for mobile data'],
    [{ 'device.coverage': 0 }, 'No signal here: calls and messages wait'],
  ])('says what is the matter: %j', async (conditions, words) => {
    const phone = await renderPhone({ at: 'settings/sims', conditions })
    expect(phone).toSay(words)
  })
})

describe('date and time', () => {
  it('shows the wrong time everywhere until the network sets it', async () => {
    const phone = await renderPhone({ at: 'settings/date-time', scenario: 'clock-wrong' })
    await phone.set('device.clockSkew', '-400d 2h')
    expect(phone).toSay('26 Jan 2025, 07:00')
    phone.see({ role: 'img', name: 'Time: 07:00' })
    await phone.tap('Set time automatically')
    expect(phone).toSay('2 Mar 2026, 09:00')
    phone.see({ role: 'img', name: 'Time: 09:00' })
    await phone.home()
    expect(phone).toSay('Monday')
  })

  it('is set by hand, a month staying within its days', async () => {
    const phone = await renderPhone({ at: 'settings/date-time' })
    await phone.tap('Set time automatically')
    await phone.tap('Earlier: Month')
    await phone.tap('Earlier: Day')
    await phone.tap('Earlier: Day')
    expect(phone).toSay('31 Jan 2026, 09:00')
    await phone.tap('Later: Month')
    expect(phone).toSay('28 Feb 2026, 09:00')
    await phone.tap('Later: Year')
    await phone.tap('Later: Hour')
    await phone.tap('Earlier: Minute')
    expect(phone).toSay('28 Feb 2027, 09:59')
    await phone.advance('1min')
    expect(phone).toSay('28 Feb 2027, 10:00')
    expect(phone.world.conditions.get('device.clockSkew')).toBeGreaterThan(0)
  })
})
