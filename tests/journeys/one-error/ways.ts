import { expect } from 'vitest'
import { backToSettings, comeUp, upToTheCheck } from '../../browser/support/steps.ts'
import type { PhoneInPage } from '../../browser/support/phone.ts'
import type { EntryName } from '../../components/one-error.table.ts'
import type { Hand } from './hand.ts'

// By taps from a phone that was just picked up to each form that asks for the password, as often as one likes.

/** Home, and the first page of Settings. */
export async function openSettings(phone: PhoneInPage) {
  await phone.tap('Home')
  await phone.tap('Settings')
  await backToSettings(phone)
}

/** About phone, System update, as far as it goes: to the newest system, and unlocked. */
export async function updateSystem(phone: PhoneInPage) {
  await openSettings(phone)
  for (const row of [/^About phone/, /^System update/, 'Check for updates']) await phone.tap(row)
  await phone.advance('5s')
  if ((await phone.find('button', 'Download update').count()) === 0) return
  await phone.tap('Download update')
  await phone.advance('10min')
  await phone.tap('Reboot now')
  await phone.tap('Reboot & update')
  await comeUp(phone)
}

async function openAccount(phone: PhoneInPage) {
  await openSettings(phone)
  await phone.tap(/^Mi Account/)
  await phone.advance('2s')
}

async function openSignIn({ desk: { phone } }: Hand) {
  await openAccount(phone)
  await phone.tap('Sign in with password')
}

async function switchFindDevice({ desk: { phone } }: Hand) {
  await openAccount(phone)
  await phone.tap('Find device')
  await phone.advance('2s')
  await phone.tap('Find device', 'switch')
}

/** The owner ends it on another device: at the computer, which asks for the password. */
export async function endSession({ desk, password, name }: Hand) {
  await desk.visit('account.xiaomi.com/security/contacts')
  await desk.fill('E-mail, phone number or Mi Account ID', name)
  await desk.fill('Password', password)
  await desk.click('Sign in')
  await desk.phone.advance('2s')
  await desk.click('Sign out Handset 12')
  await desk.phone.advance('2s')
}

export const ways: Record<EntryName, (hand: Hand) => Promise<unknown>> = {
  'Mi Account in Settings': openSignIn,
  async 'the cloud, after the session ended'(hand) {
    const { phone } = hand.desk
    await openAccount(phone)
    // Whoever leaves the page that says so is signed out from then on.
    if ((await phone.screen()) === 'sign-up/number') return phone.tap('Sign in with password')
    await phone.tap('Cloud')
    await phone.advance('2s')
    expect(await phone.screen()).toBe('account/ended')
    await phone.tap('Sign in')
  },
  'turning Find device on': switchFindDevice,
  'turning Find device off': switchFindDevice,
  async 'confirming a reset'({ desk: { phone } }) {
    await openSettings(phone)
    await phone.tap('About phone')
    await phone.tap('Factory reset')
    await phone.tap('Erase all data')
    await phone.advance('2s')
  },
  async 'setting the phone up'({ desk: { phone } }) {
    await upToTheCheck(phone)
    await phone.tap('Sign in')
  },
  'the lock of a wiped phone': ({ desk: { phone } }) => upToTheCheck(phone),
  'after an update': openSignIn,
}

/** What comes before, by taps as well, and once. */
export const before: Partial<Record<EntryName, (hand: Hand) => Promise<unknown>>> = {
  'the cloud, after the session ended': endSession,
  'after an update': ({ desk: { phone } }) => updateSystem(phone),
}
