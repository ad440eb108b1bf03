import { act, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'

const code = '482913'

async function receive(phone: RenderedPhone, text: string, messageId = 'sms-1') {
  const message = { messageId, sender: 'Juniper', text, receivedAt: phone.world.clock.now(), slot: 1 }
  await act(() => phone.world.dispatch({ type: 'event', to: 'phone-1', event: { type: 'sms.received', message } }))
}

async function choosePin(phone: RenderedPhone, pin: string) {
  await phone.tap('Settings')
  await phone.tap('Screen lock')
  await phone.tap('PIN')
  await phone.type(pin, { into: 'PIN' })
  await phone.tap('Next')
  await phone.type(pin, { into: 'PIN' })
  await phone.tap('Save')
  expect(phone).toShow('settings/root')
}

const enterPin = async (phone: RenderedPhone, pin: string) => {
  for (const digit of pin) await phone.tap(new RegExp(`^${digit}$`))
  await phone.tap('OK')
}

describe('the screen lock', () => {
  it('is chosen in Settings, where a PIN is entered twice and a slip is told', async () => {
    const phone = await renderPhone()
    await phone.tap('Settings')
    await phone.tap('Screen lock')
    await phone.tap('PIN')
    await phone.type('25', { into: 'PIN' })
    await phone.tap('Next')
    expect(phone).toSay('Enter at least 4 digits.')
    await phone.type('80', { into: 'PIN' })
    await phone.tap('Next')
    await phone.type('2581', { into: 'PIN' })
    await phone.press('Enter')
    expect(phone).toSay('That was not the same PIN.')
    await phone.type('2580', { into: 'PIN' })
    await phone.press('Enter')
    expect(phone).toShow('settings/root')
    await phone.tap('Screen lock')
    expect(phone).toShow('screen-lock/current')
  })

  it('asks for the PIN behind the dark screen, by touch and by keyboard, and leads back to where one was', async () => {
    const phone = await renderPhone()
    await choosePin(phone, '2580')
    await phone.tap('Power')
    expect(phone).toShow('power/asleep')
    await phone.tap('Wake the screen')
    await phone.tap('Swipe up to unlock')
    await enterPin(phone, '1111')
    expect(phone).toSay('Wrong PIN. Try again.')
    expect(phone).toShow('lock-screen/pin')
    await enterPin(phone, '2580')
    expect(phone).toShow('settings/root')
    await phone.tap('Power')
    await phone.tap('Power')
    await phone.tap('Swipe up to unlock')
    for (const key of ['2', '9', 'Backspace', '5', '8', '0']) await phone.press(key)
    expect(phone.sees({ role: 'img', name: '4 digits entered' })).toBe(true)
    await phone.press('Enter')
    expect(phone).toShow('settings/root')
  })

  it('takes no PIN for half a minute after five wrong ones, and counts it down', async () => {
    const phone = await renderPhone()
    await choosePin(phone, '2580')
    await phone.tap('Power')
    await phone.tap('Power')
    await phone.tap('Swipe up to unlock')
    for (let tries = 0; tries < 5; tries++) await enterPin(phone, '1111')
    expect(phone).toSay('Try again in 30 seconds')
    expect(phone.sees({ role: 'button', name: '2' })).toBe(false)
    await phone.advance('12s')
    expect(phone).toSay('Try again in 18 seconds')
    await phone.back()
    await phone.tap('Swipe up to unlock')
    expect(phone).toSay('Try again in 18 seconds')
    await phone.advance('18s')
    await enterPin(phone, '2580')
    expect(phone).toShow('settings/root')
  })

  it('is over everything: no shade, no home, no recents, and Back stays', async () => {
    const phone = await renderPhone({ at: 'clock/face' })
    await phone.tap('Power')
    await phone.tap('Power')
    for (const name of ['Open notifications', 'Home', 'Recents', 'Alarm']) expect(phone.sees({ role: 'button', name })).toBe(false)
    await phone.press('Escape')
    expect(phone).toShow('lock-screen/cover')
  })

  it('shows Back only where it leads somewhere', async () => {
    const phone = await renderPhone({ at: 'lock-screen/cover' })
    expect(phone.sees({ role: 'button', name: 'Back' })).toBe(false)
    const pinPad = await renderPhone({ at: 'lock-screen/pin' })
    await pinPad.tap('Back')
    expect(pinPad).toShow('lock-screen/cover')
  })

  it('stands before no emergency call, from the cover and from the PIN pad', async () => {
    for (const at of ['lock-screen/cover', 'lock-screen/pin'] as const) {
      const phone = await renderPhone({ at })
      await phone.tap('Emergency call')
      expect(phone).toShow('emergency-call/keypad')
      await phone.tap('Back')
      expect(phone).toShow(at)
      phone.unmount()
    }
  })
})

describe('what came, behind the lock', () => {
  it('is told without its code, and does not drop in', async () => {
    const phone = await renderPhone()
    await phone.tap('Power')
    await receive(phone, `Your code is ${code}`)
    expect(phone).toSay('Sensitive content hidden')
    expect(phone.text()).not.toContain(code)
    await phone.tap('Power')
    expect(phone).toShow('lock-screen/cover')
    expect(phone.text()).not.toContain(code)
    expect(phone.sees({ role: 'button', name: /^Copy code/ })).toBe(false)
    await phone.tap('Swipe up to unlock')
    await phone.tap('Open notifications')
    expect(phone.text()).toContain(code)
  })

  it('that is no code can be read, and on an old system so can a code', async () => {
    const phone = await renderPhone()
    await phone.tap('Power')
    await receive(phone, 'Dinner at eight?')
    expect(phone).toSay('Dinner at eight?')
    await receive(phone, `Your code is ${code}`, 'sms-2')
    expect(phone.text()).not.toContain(code)
    await phone.set('device.os', 'old')
    expect(phone.text()).toContain(code)
  })
})

describe('the keys of the body', () => {
  it('as a list do what nobody has to hold: off, on with volume up, through the menu, and nothing is wiped by looking', async () => {
    const phone = await renderPhone()
    await phone.tap('Keys and SIM tray of the phone')
    await phone.tap('Hold power: power menu')
    await phone.tap('Power off')
    expect(phone).toShow('power/shutting-down')
    await phone.advance('3s')
    expect(phone).toSay('The phone is off.')
    expect(phone.sees({ role: 'group', name: 'Status bar' })).toBe(false)
    await phone.tap('Keys and SIM tray of the phone')
    await phone.tap('Hold power and volume up: recovery menu')
    expect(phone).toShow('recovery-menu/main')
    await phone.tap('Wipe data')
    expect(phone).toShow('recovery-menu/wipe')
    await phone.press('Escape')
    expect(phone).toShow('recovery-menu/wipe')
    await phone.tap('Wipe all data')
    expect(phone).toSay('Which account the phone belongs to stays as it is.')
    await phone.tap('Back')
    await phone.tap('Back')
    await phone.tap('Reboot')
    await phone.advance('6s')
    expect(phone.see({ role: 'progressbar', name: 'The phone is starting' }).getAttribute('aria-valuenow')).toBe('50')
    await phone.advance('6s')
    expect(phone).toShow('lock-screen/cover')
  })

  it('has a SIM tray: the card goes in where the code is waited for, and its message comes', async () => {
    const phone = await renderPhone({ scenario: 'S19', at: 'sign-in/credentials' })
    await phone.type('+447700900123', { into: 'E-mail, phone number or Mi Account ID' })
    await phone.type('Lighthouse7', { into: 'Password' })
    await phone.tap('Sign in')
    await phone.advance('5s')
    await phone.tap('Text message to +44 •••• 123')
    await phone.advance('30s')
    expect(phone.messages()).toEqual([])
    await phone.tap('Keys and SIM tray of the phone')
    await phone.tap('Put SIM 1 in: Skylark')
    await phone.advance('30s')
    expect(phone).toShow('account-code/code')
    await phone.type(phone.lastCode()!, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.advance('5s')
    expect(phone).toShow('settings/root')
    await phone.tap('Keys and SIM tray of the phone')
    await phone.tap('Take SIM 1 out: Skylark')
    expect(phone.sees({ role: 'img', name: 'SIM 1: no card' })).toBe(true)
  })

  it('held by a keyboard, power opens its menu; Escape closes it and gives the focus back', async () => {
    const phone = await renderPhone({ at: 'clock/face' })
    const power = phone.see({ role: 'button', name: 'Power' })
    power.focus()
    fireEvent.keyDown(power, { key: 'Enter' })
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)))
    fireEvent.keyUp(power, { key: 'Enter' })
    await act(() => phone.world.clock.settled())
    expect(phone.sees({ role: 'dialog', name: 'Power menu' })).toBe(true)
    await phone.press('Escape')
    expect(phone.sees({ role: 'dialog', name: 'Power menu' })).toBe(false)
    expect(phone).toShow('clock/face')
    expect(document.activeElement).toBe(power)
  })

  it('while the phone waits for a computer, somebody can install the system from it', async () => {
    const phone = await renderPhone({ at: 'recovery-menu/connecting' })
    await phone.tap('Install from computer')
    expect(phone.see({ role: 'progressbar', name: 'Installing system' }).getAttribute('aria-valuenow')).toBe('0')
    await phone.advance('1min')
    expect(phone).toSay('50%')
    await phone.advance('1min')
    expect(phone).toShow('power/booting')
  })
})
