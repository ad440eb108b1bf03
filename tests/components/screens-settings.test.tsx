import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { preloadLocale } from '../../src/i18n/index.ts'
import { renderPhone } from '../../src/testing/index.ts'
import { nameOf } from './said-of.ts'

describe('settings', () => {
  it('has the account as its first row, and says what it is good for', async () => {
    const phone = await renderPhone({ at: 'settings/root' })
    const rows = phone.see({ role: 'group', name: 'Settings' }).querySelectorAll('button')
    expect(nameOf(rows[0])).toBe('Mi Account')
    expect(rows[0]?.textContent).toContain('Sign in to back up and find this phone')
    await phone.tap('Mi Account')
    expect(phone.screen()).toBe('sign-up/number')
  })

  it('shows name and ID in that row once somebody is signed in', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.back()
    expect(phone.screen()).toBe('settings/root')
    const { name, accountId } = phone.session()!.account
    expect(phone.sees(`${name}, ID ${accountId}`)).toBe(true)
  })

  it('counts the same apps wherever it counts them', async () => {
    const phone = await renderPhone({ at: 'settings/root' })
    const count = /\d+ apps/.exec(phone.text())![0]
    await phone.tap('Apps')
    expect(phone.sees(count)).toBe(true)
    await phone.tap('Manage apps')
    expect(phone.sees(count)).toBe(true)
  })

  it('turns airplane mode on in its own row, and the SIM page says so', async () => {
    const phone = await renderPhone({ at: 'settings/root' })
    await phone.tap('Airplane mode')
    expect(phone.world.phones[0]!.radios().airplane).toBe(true)
    await phone.tap('SIM cards')
    expect(phone.sees('Off, because airplane mode is on')).toBe(true)
  })

  it('takes a SIM card out and puts it in again', async () => {
    const phone = await renderPhone({ at: 'settings/sims', scenario: oneSim })
    expect(phone.sees('In service, 4 bars of 4')).toBe(true)
    await phone.tap('Take SIM 1 out')
    expect(phone.sees('Not in the phone')).toBe(true)
    expect(phone.world.phones[0]!.radios().sims[0]!.registered).toBe(false)
    await phone.tap('Put SIM 1 in')
    expect(phone.sees('In service')).toBe(true)
  })

  it('says what Wi-Fi is worth, and what apps use instead', async () => {
    const phone = await renderPhone({ at: 'settings/wifi', conditions: { 'device.wifi': 'weak' } })
    expect(phone.sees('Connected, weak signal')).toBe(true)
    await phone.set('device.wifi', 'no-internet')
    expect(phone.sees('Connected, no internet')).toBe(true)
    expect(phone.sees('Mobile data')).toBe(true)
    await phone.tap('Use Wi-Fi')
    expect(phone.sees('Turn Wi-Fi on to see networks')).toBe(true)
    expect(phone.world.phones[0]!.radios().wifi.on).toBe(false)
  })

  it('lets data go over the other SIM card', async () => {
    const phone = await renderPhone({ at: 'settings/sims' })
    await phone.tap('SIM 2 · Fenwick')
    expect(phone.world.phones[0]!.radios().mobile.dataSlot).toBe(2)
    await phone.tap('Mobile data')
    expect(phone.world.phones[0]!.radios().mobile.dataOn).toBe(false)
  })

  it('goes dark, grows its text and changes how one navigates', async () => {
    const phone = await renderPhone({ at: 'settings/display' })
    const look = () => phone.world.phones[0]!.actor.getSnapshot().context.appearance
    await phone.tap('Dark theme')
    expect(look().theme).toBe('dark')
    await phone.tap('Gestures')
    expect(look().navigation).toBe('gestures')
    const slider = phone.see({ role: 'slider', name: 'Font size' })
    expect(slider.getAttribute('min')).toBe('0.85')
    expect(slider.getAttribute('max')).toBe('2')
    fireEvent.change(slider, { target: { value: '1.3' } })
    await phone.advance(0)
    expect(look().fontScale).toBe(1.3)
    expect(slider.getAttribute('aria-valuetext')).toBe('130 percent')
  })

  it('speaks another language at once', async () => {
    await preloadLocale('zh-CN')
    const phone = await renderPhone({ at: 'settings/language' })
    await phone.tap('简体中文')
    expect(phone.sees('本机语言') || phone.sees('语言')).toBe(true)
    expect(phone.world.phones[0]!.actor.getSnapshot().context.appearance.locale).toBe('zh-CN')
  })

  it('finds an app by its name and says what is true of it', async () => {
    const phone = await renderPhone({ at: 'settings/apps' })
    await phone.tap('Manage apps')
    await phone.type('mess', { into: 'Search apps' })
    expect(phone.sees('1 app')).toBe(true)
    await phone.tap('Messages')
    expect(phone.sees('Not running')).toBe(true)
    expect(phone.sees('No messages stored')).toBe(true)
    await phone.tap('Open')
    expect(phone.screen()).toBe('messages/threads')
  })

  it('finds no app where there is none, and says so', async () => {
    const phone = await renderPhone({ at: 'settings/manage-apps' })
    await phone.type('zebra', { into: 'Search apps' })
    expect(phone.sees('No app is called “zebra”')).toBe(true)
  })

  it('clears the cache of the account, whose storage shows less, and warns before all data goes', async () => {
    const phone = await renderPhone({ at: 'settings/manage-apps' })
    await phone.type('mi acc', { into: 'Search apps' })
    await phone.tap('Mi Account')
    await phone.tap('Storage')
    expect(phone.sees('17 MB')).toBe(true)
    await phone.tap('Clear cache')
    expect(phone.sees('Clear cache?')).toBe(true)
    await phone.tap('Clear')
    expect(phone.sees('17 MB')).toBe(false)
    await phone.tap('Clear all data')
    expect(phone.sees('Delete all data?')).toBe(true)
    await phone.tap('Cancel')
    expect(phone.sees('Delete all data?')).toBe(false)
  })

  it('knows its IMEIs and the virtual date', async () => {
    const phone = await renderPhone({ at: 'settings/about' })
    for (const imei of phone.world.phones[0]!.actor.getSnapshot().context.imeis) expect(phone.sees(imei)).toBe(true)
    expect(phone.sees('2 Mar 2026, 09:00')).toBe(true)
    await phone.advance('2d')
    expect(phone.sees('4 Mar 2026, 09:00')).toBe(true)
  })
})

const oneSim = {
  id: 'one-sim',
  title: 'One SIM card',
  symptom: 'Nothing is wrong.',
  phones: [{ model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900123', carrier: 'Skylark' }] }],
}
