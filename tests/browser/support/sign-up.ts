import { expect } from 'vitest'
import type { PhoneInPage } from './phone.ts'

// What a person does at each step of signing up, with a mouse and a keyboard.

export async function openSignUp(phone: PhoneInPage) {
  await phone.tap('Settings')
  await phone.tap(/^Mi Account/)
  await phone.sees('Sign in or sign up')
}

export async function askForCode(phone: PhoneInPage) {
  await openSignUp(phone)
  await phone.type('07700 900123')
  await phone.tap('Next')
  await phone.advance('10s')
  await phone.sees('Enter the code')
}

export async function enterCode(phone: PhoneInPage) {
  await phone.field('Verification code').fill(await phone.lastCode())
  await phone.tap('Next')
  await phone.advance('1s')
  await phone.sees('Enter the text in the picture')
}

export async function enterPictureText(phone: PhoneInPage) {
  await phone.field('Text in the picture').fill(await phone.pictureText())
  await phone.tap('Next')
  await phone.advance('1s')
  await phone.sees('Terms and your data')
}

export async function agree(phone: PhoneInPage) {
  await phone.tap('Agree')
  await phone.advance('1s')
}

/** Settings and the account page name the one account that the server made. */
export async function isSignedIn(phone: PhoneInPage) {
  await phone.sees('Settings')
  const { accounts, sessions } = await phone.inside()
  expect(accounts).toHaveLength(1)
  expect(sessions.filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
  const { name, accountId } = accounts[0]!
  expect(name).not.toBe('')
  expect(accountId).toMatch(/^\d{9,10}$/)
  await phone
    .find('button', /^Mi Account/)
    .getByText(`${name}, ID ${accountId}`)
    .waitFor()
  await phone.tap(/^Mi Account/)
  await phone.sees('Mi Account')
  await phone.reads(new RegExp(accountId))
  await phone.reads('+44 7700 900123')
}
