import { fireEvent } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { free } from '../../src/scenarios/free.ts'
import { renderPhone, type RenderedPhone, type RenderPhoneOptions } from '../../src/testing/index.ts'
import { descriptionOf, isOff } from './said-of.ts'

// Whole days on a glass that is drawn anew at every key; other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const number = '+447700900123'
const email = 'ada.marlow@post.test'
const password = 'Lighthouse7'
const name = 'E-mail, phone number or Mi Account ID'

/** Somebody who had an account before the story begins. */
const owned: ScenarioSource = { ...free, accounts: [{ number, email, password, name: 'Ada Marlow' }] }
const twoStep: ScenarioSource = { ...free, accounts: [{ number, email, password, twoStep: true }] }
const noPassword: ScenarioSource = { ...free, accounts: [{ number }] }

const atSignIn = (options: RenderPhoneOptions = {}) => renderPhone({ scenario: owned, at: 'sign-in/credentials', ...options })
const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent
const requests = (phone: RenderedPhone, operation: string) =>
  phone.world.server.log().filter((entry) => entry.operation === operation).length

async function passPicture(phone: RenderedPhone) {
  await phone.until('the picture', () => phone.captchaText() !== undefined)
  await phone.paste(phone.captchaText()!, { into: 'Text in the picture' })
  await phone.tap('Next')
  await phone.advance('2s')
}

async function enter(phone: RenderedPhone, identifier: string, typed: string) {
  await phone.paste(identifier, { into: name })
  await phone.paste(typed, { into: 'Password' })
}

/** Types both, taps, enters the text in a picture if one is asked for, and waits for the answer. */
async function signIn(phone: RenderedPhone, identifier: string, typed: string) {
  await enter(phone, identifier, typed)
  await phone.tap('Sign in')
  await phone.advance('2s')
  if (phone.screen() === 'sign-in/captcha') await passPicture(phone)
}

describe('signing in with a password', () => {
  it.each([
    ['the number as people write it', () => '07700 900123'],
    ['the e-mail address, in any case', () => 'Ada.Marlow@post.test'],
    ['the numeric ID', (phone: RenderedPhone) => phone.inside().accounts[0]!.accountId],
  ])('works with %s', async (_, identifier) => {
    const phone = await atSignIn()
    await signIn(phone, identifier(phone), password)
    expect(phone).toShow('settings/root')
    expect(phone).toHaveAccount(number)
  })

  it('is one tap away from the number, which goes along both ways', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-up/number' })
    await phone.paste('07700900123', { into: 'Phone number' })
    await phone.tap('Sign in with password')
    expect(phone.value(name)).toBe('07700900123')
    await phone.tap('Navigate up')
    expect(phone).toShow('sign-up/number')
    expect(phone.value('Phone number')).toBe('07700900123')
  })

  it('can be asked for only when both are there, and is asked for once', async () => {
    const phone = await atSignIn()
    expect(isOff(phone.see({ role: 'button', name: 'Sign in' }))).toBe(true)
    await enter(phone, number, password)
    await phone.set('server.latency', '1min')
    await phone.tap('Sign in')
    await phone.tap('Sign in')
    await phone.advance('2min')
    expect(requests(phone, 'signIn')).toBe(1)
    expect(phone).toHaveAccount(number)
  })

  it('says more the longer it takes, and keeps what was typed when it is called off', async () => {
    const phone = await atSignIn({ conditions: { 'server.latency': '5min' } })
    await enter(phone, number, password)
    await phone.tap('Sign in')
    expect(phone).toSay('Checking account and password…')
    await phone.advance('95s')
    expect(phone).toSay('one step can take up to 5 minutes')
    await phone.tap('Cancel')
    expect([phone.value(name), phone.value('Password')]).toEqual([number, password])
    await phone.tap('Sign in')
    await phone.advance('6min')
    expect(phone).toHaveAccount(number)
    expect(phone.inside().sessions).toHaveLength(1)
  })

  it('goes on from the name to the password with Enter, and signs in from there', async () => {
    const phone = await atSignIn()
    await phone.paste(number, { into: name })
    await phone.press('Enter')
    await phone.type(password)
    expect(phone.value('Password')).toBe(password)
    await phone.press('Enter')
    await phone.advance('2s')
    expect(phone).toHaveAccount(number)
  })
})

describe('the password field', () => {
  it('hides what is typed until the eye is tapped', async () => {
    const phone = await atSignIn()
    const shown = () => phone.see({ role: 'textbox', name: 'Password' }).getAttribute('type') === 'text'
    await phone.type('Ab1', { into: 'Password' })
    expect(shown()).toBe(false)
    await phone.tap('Show password')
    expect([shown(), phone.value('Password')]).toEqual([true, 'Ab1'])
    await phone.tap('Hide password')
    expect([shown(), phone.value('Password')]).toEqual([false, 'Ab1'])
  })

  it('says that Caps Lock is on, of the soft keyboard', async () => {
    const phone = await atSignIn()
    await phone.type('a', { into: 'Password' })
    expect(phone).not.toSay('Caps Lock is on')
    await phone.key('Shift')
    await phone.key('Shift')
    expect(phone).toSay('Caps Lock is on')
    await phone.key('B')
    expect(phone.value('Password')).toBe('aB')
    await phone.key('Caps lock')
    expect(phone).not.toSay('Caps Lock is on')
  })

  it('says that Caps Lock is on, of a hardware keyboard, where one types', async () => {
    const phone = await atSignIn()
    await phone.type('a', { into: 'Password' })
    const field = document.activeElement!
    await phone.press('Shift')
    fireEvent.keyDown(field, { key: 'B', modifierCapsLock: true })
    expect(phone).toSay('Caps Lock is on')
    await phone.type('x', { into: name })
    expect(phone).not.toSay('Caps Lock is on')
  })

  it('shows spaces that nobody sees', async () => {
    const phone = await atSignIn()
    await phone.type(`${password} `, { into: 'Password', with: 'keys' })
    expect(phone).toSay('There is a space at the end')
    await phone.press('Backspace')
    expect(phone).not.toSay('There is a space')
    await phone.paste(` ${number}`, { into: name })
    expect(descriptionOf(phone.see({ role: 'textbox', name }))).toBe('There is a space at the beginning')
  })
})

describe('the one error', () => {
  it('is the same for a wrong password and for nobody’s name', async () => {
    const phone = await atSignIn()
    await signIn(phone, number, 'Wrong1234')
    const words = alert(phone)
    expect(words).toContain('Couldn’t verify Mi Account.')
    expect(words).toContain('Invalid username or password')
    expect([phone.value(name), phone.value('Password')]).toEqual([number, 'Wrong1234'])
    await signIn(phone, 'nobody@post.test', password)
    expect(alert(phone)).toBe(words)
    await phone.type('x', { into: 'Password' })
    expect(phone.sees({ role: 'alert' })).toBe(false)
  })

  it('comes with a space after the password too, which is never cut off', async () => {
    const phone = await atSignIn()
    await signIn(phone, `${number} `, `${password} `)
    expect(alert(phone)).toContain('Invalid username or password')
    await signIn(phone, `${number} `, password)
    expect(phone).toHaveAccount(number)
  })

  it('leads somebody without a password to a code', async () => {
    const phone = await atSignIn({ scenario: noPassword })
    await signIn(phone, number, password)
    expect(alert(phone)).toContain('This account has no password yet')
    await phone.tap('Sign in with a code')
    expect(phone).toShow('sign-up/number')
    expect(phone.value('Phone number')).toBe(number)
  })

  it('tries the same again where the server or the way to it failed', async () => {
    const phone = await atSignIn({ conditions: { 'server.fault.signIn': { kind: 'answerLostAfterCommit', count: 1 } } })
    await signIn(phone, number, password)
    expect(alert(phone)).toContain('The connection to the server broke.')
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone).toHaveAccount(number)
    expect(phone.inside().sessions).toHaveLength(1)
  })

  it('asks for the text in a picture after three wrong ones, and takes the right password with it', async () => {
    const phone = await atSignIn()
    for (let n = 0; n < 3; n += 1) await signIn(phone, number, `Wrong123${n}`)
    await enter(phone, number, password)
    await phone.tap('Sign in')
    await phone.advance('2s')
    expect(phone).toShow('sign-in/captcha')
    await phone.tap('Navigate up')
    expect(phone.value('Password')).toBe(password)
    await phone.tap('Sign in')
    await phone.advance('2s')
    await passPicture(phone)
    expect(phone).toHaveAccount(number)
  })
})

describe('too many wrong passwords', () => {
  async function lockedOut(options: RenderPhoneOptions = {}) {
    const phone = await atSignIn(options)
    for (let n = 0; n < 5; n += 1) await signIn(phone, number, `Wrong123${n}`)
    return phone
  }

  it('lock the account in silence: the right one is refused with the same words, no code comes, a day cures it', async () => {
    const phone = await lockedOut()
    const words = alert(phone)
    await signIn(phone, number, password)
    expect(alert(phone)).toBe(words)
    // Another of its names is no way round.
    await signIn(phone, email, password)
    expect(alert(phone)).toBe(words)

    await phone.tap('Forgot password')
    await phone.tap('Next')
    await phone.advance('2s')
    await passPicture(phone)
    await phone.tap(/^Text message to/)
    await phone.advance('2s')
    expect(phone).toShow('account-code/code')
    await phone.advance('10min')
    expect(phone.messages()).toHaveLength(0)

    await phone.advance('24h')
    for (const screen of ['account-code/methods', 'recovery/account', 'sign-in/credentials'] as const) {
      await phone.tap('Navigate up')
      expect(phone).toShow(screen)
    }
    await signIn(phone, number, password)
    expect(phone).toHaveAccount(number)
  })

  it('say so where the designer wants that, for how long, and when it is over', async () => {
    const phone = await lockedOut({ conditions: { 'auth.lockVisible': true } })
    expect(alert(phone)).toMatch(/Couldn’t verify Mi Account\..*It opens in 2 hours/)
    expect(phone.sees({ role: 'button', name: 'Try again' })).toBe(false)
    await phone.advance('110min')
    expect(alert(phone)).toMatch(/It opens in \d+ minutes;/)
    await phone.advance('24h')
    expect(alert(phone)).toContain('The time to wait is over. Try again now.')
  })
})

describe('the second step', () => {
  const second = (options: RenderPhoneOptions = {}) =>
    atSignIn({ scenario: twoStep, ...options, conditions: { 'autofill.mode': 'off', ...options.conditions } })

  async function toTheCode(phone: RenderedPhone) {
    await signIn(phone, number, password)
    expect(phone).toShow('account-code/methods')
    await phone.tap('Text message to +44 •••• 123')
    await phone.until('the message', () => phone.messages().length > 0)
  }

  async function enterCode(phone: RenderedPhone) {
    await phone.type(phone.lastCode()!, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.advance('2s')
  }

  async function signOutAndIn(phone: RenderedPhone) {
    for (const what of ['Mi Account', 'Sign out', 'Sign out']) await phone.tap(what)
    await phone.advance('2s')
    await phone.tap('Mi Account')
    await phone.tap('Sign in with password')
    await signIn(phone, number, password)
  }

  it('sends a code where somebody chooses, and never lets them tell it', async () => {
    const phone = await second()
    await toTheCode(phone)
    expect(phone).toSay('Never tell anybody this code')
    await enterCode(phone)
    expect(phone).toHaveAccount(number)
    await signOutAndIn(phone)
    expect(phone).toShow('account-code/methods')
  })

  it('is spared a phone that is trusted, also after signing out', async () => {
    const phone = await second()
    await toTheCode(phone)
    await phone.tap('Trust this phone')
    await enterCode(phone)
    await signOutAndIn(phone)
    expect(phone).toHaveAccount(number)
  })

  it('offers the code above the keyboard', async () => {
    const phone = await second({ conditions: { 'autofill.mode': 'chip' } })
    await toTheCode(phone)
    await phone.tap(/^Use code \d{6}/)
    await phone.tap('Next')
    await phone.advance('2s')
    expect(phone).toHaveAccount(number)
  })

  it('goes to the e-mail address instead, and explains what may keep it away', async () => {
    const phone = await second()
    await signIn(phone, number, password)
    await phone.tap(`E-mail to a•••w@post.test`)
    await phone.advance('2s')
    expect(phone).toSay('We sent an e-mail with a 6-digit code to a•••w@post.test')
    await phone.tap('Can’t receive the code?')
    expect(phone).toSay('Look in the spam folder')
    await phone.tap('Choose another way')
    expect(phone).toShow('account-code/methods')
  })

  it('helps whoever lost the number', async () => {
    const phone = await second()
    await toTheCode(phone)
    await phone.tap('Can’t receive the code?')
    expect(phone).toSay('Your carrier can give you a new SIM card with the same number.')
  })

  it('says that it took too long, and starts again from the password, which is still there', async () => {
    const phone = await second()
    await toTheCode(phone)
    await phone.advance('40min')
    await enterCode(phone)
    expect(alert(phone)).toContain('Couldn’t verify Mi Account.This took too long.')
    await phone.tap('Start again')
    expect(phone).toShow('sign-in/credentials')
    expect(phone.value('Password')).toBe(password)
  })

  it('says why no code could be sent, in the same frame', async () => {
    const phone = await second({ conditions: { 'server.fault.sendSecondStepCode': { kind: '500', count: 1 } } })
    await signIn(phone, number, password)
    await phone.tap('Text message to +44 •••• 123')
    await phone.advance('2s')
    expect(alert(phone)).toContain('Couldn’t verify Mi Account.The server has a problem of its own.')
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone).toShow('account-code/code')
  })
})
