import { describe, expect, it, vi } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { here, isBound, number, owned, password } from '../scenarios/owner.ts'
import { isOff } from './said-of.ts'

// Whole days on a glass that is drawn anew at every key; other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const bound = (phone: RenderedPhone) => isBound({ world: phone.world } as Parameters<typeof isBound>[0])
const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent
const isSwitchedOn = (phone: RenderedPhone) => phone.see({ role: 'switch', name: 'Find device' }).getAttribute('aria-checked') === 'true'

async function signedIn(scenario: ScenarioSource, conditions: Record<string, unknown> = {}) {
  const phone = await renderPhone({ scenario, at: 'sign-in/credentials', conditions: { 'server.syncDelay': 0, ...conditions } })
  await phone.paste(number, { into: 'E-mail, phone number or Mi Account ID' })
  await phone.paste(password, { into: 'Password' })
  await phone.tap('Sign in')
  await phone.advance('2s')
  expect(phone).toShow('settings/root')
  return phone
}

async function enter(phone: RenderedPhone, words: string, button = 'Next') {
  await phone.paste(words, { into: 'Password' })
  await phone.tap(button)
  await phone.advance('2s')
}

async function openFindDevice(phone: RenderedPhone) {
  await phone.tap('Find device')
  await phone.advance('2s')
}

async function openReset(phone: RenderedPhone) {
  await phone.tap('About phone')
  await phone.tap('Factory reset')
}

describe('Find device', () => {
  it('is reached from Settings and from the account, and switched with the password', async () => {
    const phone = await signedIn(owned())
    await openFindDevice(phone)
    expect(isSwitchedOn(phone)).toBe(false)
    expect(phone.sees('No other devices')).toBe(true)
    await phone.tap('Find device')
    expect(phone).toSay('To turn on Find device, enter the password of Ada Marlow')
    expect(isOff(phone.see({ role: 'button', name: 'Confirm' }))).toBe(true)
    await enter(phone, password, 'Confirm')
    expect(isSwitchedOn(phone)).toBe(true)
    await phone.back()
    expect(phone).toShow('account/home')
    expect(phone).toSay('On. This phone is bound to your account.')
    await openFindDevice(phone)
    await phone.tap('Find device')
    await enter(phone, password)
    expect([isSwitchedOn(phone), bound(phone)]).toEqual([false, false])
  })

  it('tells in the one frame why the account could not be verified, and leads to a forgotten password', async () => {
    const phone = await signedIn(owned([here]))
    await openFindDevice(phone)
    await phone.tap('Find device')
    await enter(phone, 'Wrong1234')
    expect(alert(phone)).toContain('Couldn’t verify Mi Account.Invalid username or password')
    await phone.set('server.fault.bindDevice', { kind: '500', count: 1 })
    await enter(phone, password)
    expect(alert(phone)).toContain('Couldn’t verify Mi Account.The server has a problem of its own.')
    await phone.tap('Forgot password')
    expect(phone.value('Registered e-mail or phone number')).toBe(number)
    await phone.tap('Navigate up')
    expect(phone).toShow('confirm-password/password')
    expect(bound(phone)).toBe(true)
  })

  it('says from when on it can be turned off', async () => {
    const phone = await signedIn(owned([here]), { 'device.guardDays': 3 })
    await phone.tap('Mi Account')
    await phone.tap('Change password')
    await phone.paste(password, { into: 'Current password' })
    await phone.paste('Harbour42lamp', { into: 'New password' })
    await phone.paste('Harbour42lamp', { into: 'New password again' })
    await phone.tap('Save')
    await phone.advance('2s')
    await openFindDevice(phone)
    await phone.tap('Find device')
    await enter(phone, 'Harbour42lamp')
    expect(alert(phone)).toContain('Find device can be turned off from 5 Mar, 09:00 on.')
  })

  it('warns who has no password, and lets them set one first', async () => {
    const phone = await renderPhone({ at: 'find-device/home', conditions: { 'server.syncDelay': 0 } })
    await phone.tap('Find device')
    expect(phone.see({ role: 'dialog' }).textContent).toContain('Your account has no password yet.')
    await phone.back()
    expect(bound(phone)).toBe(false)
    await phone.tap('Find device')
    await phone.tap('Set a password first')
    expect(phone).toShow('account/password')
    await phone.tap('Navigate up')
    expect(phone).toShow('find-device/home')
    await phone.advance('2s')
    await phone.tap('Find device')
    await phone.tap('Set a password first')
    await phone.paste(password, { into: 'New password' })
    await phone.paste(password, { into: 'New password again' })
    await phone.tap('Save')
    await phone.advance('2s')
    await enter(phone, password, 'Confirm')
    expect([isSwitchedOn(phone), bound(phone)]).toEqual([true, true])
  })

  it('locks another device with a message, and removes it after the password', async () => {
    const phone = await renderPhone({ scenario: 'two-devices', at: 'find-device/home' })
    await phone.tap('Handset 9')
    await phone.tap('Lost mode')
    await phone.paste('Please call me', { into: 'Message to the finder' })
    await phone.paste('+44 1632 960000', { into: 'Number or address to reach you at' })
    await phone.tap('Lock the device')
    await phone.advance('2s')
    expect(phone).toSay('“Please call me”, +44 1632 960000')
    await phone.tap('Remove device')
    await phone.tap('Remove')
    await phone.advance('2s')
    expect(phone).toShow('sign-in/credentials')
    expect(phone.sees('Which of my names did I use?')).toBe(false)
    await enter(phone, password, 'Sign in')
    expect(phone.sees('No other devices')).toBe(true)
  })
})

describe('signing out of a bound phone', () => {
  it('warns, asks for the password, and frees the phone', async () => {
    const phone = await signedIn(owned([here]))
    await openFindDevice(phone)
    await phone.back()
    await phone.tap('Sign out')
    expect(phone.see({ role: 'dialog' }).textContent).toContain('It is turned off first, which needs your password.')
    await phone.tap('Sign out')
    await phone.advance('2s')
    expect(phone).toSay('To sign out, enter the password of Ada Marlow')
    await enter(phone, password)
    expect([phone.session(), bound(phone)]).toEqual([undefined, false])
  })
})

describe('a factory reset', () => {
  it('names what goes, asks for the password, warns twice, and erases', async () => {
    const phone = await signedIn(owned([here]))
    await openReset(phone)
    expect(phone).toSay('Messages and contacts')
    await phone.tap('Erase all data')
    await phone.advance('2s')
    expect(phone).toSay('Before anything is erased it has to be turned off')
    await enter(phone, password)
    expect(phone).toSay('Step 1 of 2')
    expect(phone).toSay('whoever sets the phone up next meets no lock')
    await phone.tap('Continue')
    expect(phone).toSay('Step 2 of 2')
    expect(isOff(phone.see({ role: 'button', name: 'Erase now (5)' }))).toBe(true)
    await phone.advance('2s')
    expect(phone.sees({ role: 'button', name: 'Erase now (3)' })).toBe(true)
    await phone.advance('3s')
    await phone.tap('Erase now')
    expect(phone).toShow('power/erasing')
  })

  it('refuses without a connection, and opens the switches for it', async () => {
    const phone = await signedIn(owned([here]))
    await phone.tap('Airplane mode')
    await openReset(phone)
    await phone.tap('Erase all data')
    await phone.advance('1s')
    const dialog = phone.see({ role: 'dialog', name: 'Nothing was erased' }).textContent
    expect(dialog).toContain('It could not be found out whether Find device is on')
    await phone.tap('Open connections')
    expect(phone.sees({ role: 'switch', name: 'Airplane mode' })).toBe(true)
    await phone.back()
    await phone.tap('Cancel')
    expect(phone).toShow('factory-reset/what')
    expect(bound(phone)).toBe(true)
  })

  it('says so where the phone will be locked afterwards', async () => {
    const phone = await signedIn(owned([here]), { 'device.lockAfterReset': true })
    await openReset(phone)
    await phone.tap('Erase all data')
    await phone.advance('2s')
    expect(phone).toSay('after the reset the phone asks for the password of the account it is bound to')
  })

  it('says, when somebody changes their mind, that Find device is off now', async () => {
    const phone = await signedIn(owned([here]))
    await openReset(phone)
    await phone.tap('Erase all data')
    await phone.advance('2s')
    await enter(phone, password)
    await phone.back()
    expect(phone).toSay('Find device was turned off for the reset.')
  })
})
