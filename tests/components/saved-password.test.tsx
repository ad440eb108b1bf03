import { describe, expect, it, vi } from 'vitest'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'

vi.setConfig({ testTimeout: 30_000 })

const number = '+447700900123'
const email = 'ada.marlow@post.test'
const old = 'Lighthouse7'
const fresh = 'Harbour42lamp'
const identifier = 'E-mail, phone number or Mi Account ID'
const chip = /^Use the password saved for/

const owner = { ...secondStep.accounts![0]!, twoStep: false }
const owned: ScenarioSource = { ...secondStep, accounts: [owner] }
/** The account's password was changed elsewhere; this phone still has the one from before. */
const changedElsewhere: ScenarioSource = {
  ...owned,
  accounts: [{ ...owner, password: fresh }],
  phones: [{ ...owned.phones[0]!, passwords: [{ names: [email, number], password: old }] }],
}

const focus = (phone: RenderedPhone, field: string) => phone.type('', { into: field })

const submit = async (phone: RenderedPhone) => {
  await phone.tap('Sign in')
  await phone.advance('2s')
}

async function signIn(phone: RenderedPhone, name: string, password: string) {
  await phone.paste(name, { into: identifier })
  await phone.paste(password, { into: 'Password' })
  await submit(phone)
}

async function signOut(phone: RenderedPhone) {
  for (const what of ['Mi Account', 'Sign out', 'Sign out']) await phone.tap(what)
  await phone.advance('2s')
  await phone.tap('Mi Account')
  await phone.tap('Sign in with password')
}

describe('a password that was used on this phone', () => {
  it('is offered above the keyboard from then on, under every name of the account, and signs in', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-in/credentials' })
    await focus(phone, identifier)
    expect(phone.sees(chip)).toBe(false)
    await signIn(phone, number, old)
    await signOut(phone)
    await phone.paste(email, { into: identifier })
    await phone.tap('Use the password saved for +44 7700 900123')
    expect([phone.value(identifier), phone.value('Password')]).toEqual([email, old])
    await submit(phone)
    expect(phone).toHaveAccount(number)
  })

  it('brings the name along where none was typed, and takes the place of what was', async () => {
    const phone = await renderPhone({ scenario: changedElsewhere, at: 'sign-in/credentials' })
    await phone.type('abc', { into: 'Password' })
    await phone.tap(chip)
    expect([phone.value(identifier), phone.value('Password')]).toEqual([email, old])
  })

  it('is kept only if it was right', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-in/credentials' })
    await signIn(phone, number, 'Wrong1234')
    await focus(phone, 'Password')
    expect(phone.sees(chip)).toBe(false)
  })

  it('changed elsewhere stays the old one here: refused, until the new one was typed once', async () => {
    const phone = await renderPhone({ scenario: changedElsewhere, at: 'sign-in/credentials' })
    await focus(phone, 'Password')
    await phone.tap(chip)
    await submit(phone)
    expect(phone.see({ role: 'alert' }).textContent).toContain('Invalid username or password')
    await signIn(phone, email, fresh)
    expect(phone).toHaveAccount(number)
    await signOut(phone)
    await focus(phone, 'Password')
    await phone.tap(chip)
    expect(phone.value('Password')).toBe(fresh)
  })

  it('is the old one right after a recovery, which never names the account in full', async () => {
    const scenario = { ...changedElsewhere, accounts: [owner] }
    const phone = await renderPhone({ scenario, at: 'recovery/done', conditions: { 'server.syncDelay': 0 } })
    await phone.tap('Sign in')
    await focus(phone, 'Password')
    await phone.tap(chip)
    expect(phone.value('Password')).toBe(old)
    await submit(phone)
    expect(phone.see({ role: 'alert' }).textContent).toContain('Invalid username or password')
  })

  it('changed in the account on this phone is the new one at once', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-in/credentials', conditions: { 'server.syncDelay': 0 } })
    await signIn(phone, email, old)
    await phone.tap('Mi Account')
    await phone.tap('Change password')
    await focus(phone, 'Current password')
    await phone.tap(chip)
    await phone.paste(fresh, { into: 'New password' })
    expect(phone.sees(chip)).toBe(false)
    await phone.paste(fresh, { into: 'New password again' })
    await phone.tap('Save')
    await phone.advance('2s')
    await phone.back()
    await signOut(phone)
    await focus(phone, 'Password')
    await phone.tap(`Use the password saved for ${email}`)
    expect(phone.value('Password')).toBe(fresh)
  })

  it('is not asked for where a name alone is', async () => {
    const phone = await renderPhone({ scenario: changedElsewhere, at: 'recovery/account' })
    await focus(phone, 'Registered e-mail or phone number')
    expect(phone.hasKeyboard()).toBe(true)
    expect(phone.sees(chip)).toBe(false)
  })
})
