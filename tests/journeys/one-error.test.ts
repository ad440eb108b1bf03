import { describe, expect, it } from 'vitest'
import { openPhone, type PhoneInPage } from '../browser/support/phone.ts'
import { backToSettings, fillSignIn, tellStory, upToTheCheck } from '../browser/support/steps.ts'

// “Couldn’t verify Mi Account” by clicks and keys, with the desk beside the phone: wherever a password is asked for, why it
// fails, that the right one alone does not help, and what does.

const owner = { identifier: '+447700900123', password: 'Lighthouse7' }

interface Entry {
  /** A story of the library, and the way from its beginning to the form, with everything but the password filled in. */
  scenario: string
  reach: (phone: PhoneInPage) => Promise<void>
  field: string
  button: string
}

const openFindDevice = async (phone: PhoneInPage) => {
  await phone.tap('Settings')
  await phone.tap(/^Mi Account/)
  await phone.tap('Find device')
  await phone.advance('2s')
}

const turnFindDeviceOn = async (phone: PhoneInPage) => {
  await openFindDevice(phone)
  await phone.tap('Find device', 'switch')
}

/** Only a phone that can be found asks for the password before it erases itself. */
const askReset = async (phone: PhoneInPage) => {
  await turnFindDeviceOn(phone)
  await phone.field('Password').fill(owner.password)
  await phone.tap('Confirm')
  await phone.advance('2s')
  await backToSettings(phone)
  await phone.tap('About phone')
  await phone.tap('Factory reset')
  await phone.tap('Erase all data')
  await phone.advance('2s')
}

const entries: Record<string, Entry> = {
  'signing in': { scenario: 'second-step', reach: (phone) => fillSignIn(phone, owner), field: 'Password', button: 'Sign in' },
  'turning Find device on': {
    scenario: 'S29',
    reach: turnFindDeviceOn,
    field: 'Password',
    button: 'Confirm',
  },
  'confirming a reset': { scenario: 'S29', reach: askReset, field: 'Password', button: 'Next' },
  'setting the phone up': {
    scenario: 'new-phone',
    async reach(phone) {
      await upToTheCheck(phone)
      await phone.tap('Sign in')
      await phone.field('E-mail, phone number or Mi Account ID').fill(owner.identifier)
    },
    field: 'Password',
    button: 'Sign in',
  },
  'the lock of a wiped phone': { scenario: 'S21', reach: upToTheCheck, field: 'Password of this account', button: 'Activate' },
}

const press = ({ page }: PhoneInPage, name: string) => page.getByRole('button', { name, exact: true }).click()

interface Cause {
  strikes?: (phone: PhoneInPage) => Promise<unknown>
  types?: string
  says: string
  cure?: (phone: PhoneInPage) => Promise<unknown>
}

const causes: Record<string, Cause> = {
  'a wrong password': { types: 'Lighthouse8', says: 'Invalid username or password' },
  'no connection': {
    strikes: (phone) => press(phone, 'Airplane mode'),
    says: 'This phone has no connection.',
    async cure(phone) {
      await press(phone, 'Airplane mode')
      await phone.advance('10s')
    },
  },
  'servers that are out': {
    strikes: (phone) => press(phone, 'Servers out'),
    says: 'The server has a problem of its own.',
    cure: (phone) => press(phone, 'Servers out'),
  },
  'an answer that is garbled': { strikes: (phone) => press(phone, 'garbled answer'), says: 'The server’s answer arrived damaged.' },
}

async function tryWith(phone: PhoneInPage, { field, button }: Entry, password: string) {
  await phone.field(field).fill(password)
  await phone.tap(button)
  await phone.advance('2s')
}

describe.each(Object.entries(entries))('%s', (_, entry) => {
  it.each(Object.entries(causes))('%s: is said, and its cure lets the right password through', async (_name, cause) => {
    const { strikes, types = owner.password, says, cure } = cause
    const phone = await openPhone()
    await tellStory(phone, entry.scenario)
    await phone.set('captcha.when.login', 'off')
    await phone.set('server.region', 'local')
    await phone.advance('10s')
    await entry.reach(phone)
    const before = await phone.screen()
    await strikes?.(phone)
    await tryWith(phone, entry, types)
    const alert = phone.find('alert')
    await alert.getByText('Couldn’t verify Mi Account.').first().waitFor()
    expect(await alert.first().textContent()).toContain(says)
    expect(await phone.screen()).toBe(before)
    await cure?.(phone)
    await tryWith(phone, entry, owner.password)
    await phone.page.waitForFunction((screen) => window.handset.screen() !== screen, before)
    expect(await phone.glass.getByText('Couldn’t verify Mi Account.').count()).toBe(0)
  })
})
