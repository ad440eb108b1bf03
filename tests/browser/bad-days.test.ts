import { describe, expect, it } from 'vitest'
import { openPhoneAlone, type PhoneInPage } from './support/phone.ts'
import { agree, askForCode, enterCode, enterPictureText, isSignedIn, openSignUp } from './support/sign-up.ts'

const count = async (phone: PhoneInPage, operation: string) =>
  (await phone.inside()).log.filter((entry) => entry.operation === operation).length

/** In quick settings, as a person would. */
async function toggle(phone: PhoneInPage, ...tiles: string[]) {
  await phone.tap('Open notifications')
  for (const tile of tiles) await phone.tap(tile, 'switch')
  await phone.tap('Close notifications and quick settings')
}

it('five-minute answers at every step: each wait says how long, and ends', async () => {
  const phone = await openPhoneAlone()
  await phone.set('server.latency', '5min')
  const waits = async (label: string) => {
    await phone.find('progressbar', label).waitFor()
    await phone.advance('4min')
    await phone.reads(/Waiting for 4:0[0-4]/)
    await phone.find('button', 'Cancel').waitFor()
    await phone.advance('61s')
  }
  await openSignUp(phone)
  await phone.type('07700 900123')
  await phone.tap('Next')
  await waits('Sending the code…')
  await phone.field('Verification code').fill(await phone.lastCode())
  await phone.tap('Next')
  await waits('Checking the code…')
  await waits('Drawing a picture…')
  await phone.field('Text in the picture').fill(await phone.pictureText())
  await phone.tap('Next')
  await waits('Checking the text…')
  await waits('Fetching the documents…')
  await phone.tap('Agree')
  await waits('Creating your account…')
  await isSignedIn(phone)
})

it('an answer that is held back, and let go', async () => {
  const phone = await openPhoneAlone()
  await phone.set('server.hold.sendCode', true)
  await openSignUp(phone)
  await phone.type('07700 900123')
  await phone.tap('Next')
  await phone.advance('3min')
  await phone.find('progressbar', 'Sending the code…').waitFor()
  await phone.page.evaluate(() => window.handset.release('sendCode'))
  await phone.settled()
  await phone.sees('Enter the code')
})

it('offline at each step, back online, and on', async () => {
  const phone = await openPhoneAlone()
  const offline = async (next: () => Promise<void>) => {
    await toggle(phone, 'Airplane mode')
    await next()
    await phone.advance('1s')
    await phone.find('alert').first().waitFor()
    await toggle(phone, 'Airplane mode')
    await phone.advance('1s')
    await phone.tap('Try again')
    await phone.advance('10s')
  }
  await openSignUp(phone)
  await phone.type('07700 900123')
  await offline(() => phone.tap('Next'))
  await phone.sees('Enter the code')
  await phone.field('Verification code').fill(await phone.lastCode())
  await offline(() => phone.tap('Next'))
  await phone.sees('Enter the text in the picture')
  await phone.field('Text in the picture').fill(await phone.pictureText())
  await offline(() => phone.tap('Next'))
  await phone.sees('Terms and your data')
  await offline(() => phone.tap('Agree'))
  await isSignedIn(phone)
})

it('a double click sends once, at every step', async () => {
  const phone = await openPhoneAlone()
  const doubleClick = async (name: string) => {
    await phone.find('button', name).first().dblclick()
    await phone.advance('10s')
  }
  await openSignUp(phone)
  await phone.type('07700 900123')
  await doubleClick('Next')
  expect(await count(phone, 'sendCode')).toBe(1)
  await phone.field('Verification code').fill(await phone.lastCode())
  await doubleClick('Next')
  expect(await count(phone, 'verifyCode')).toBe(1)
  await phone.field('Text in the picture').fill(await phone.pictureText())
  await doubleClick('Next')
  expect(await count(phone, 'answerCaptcha')).toBe(1)
  await doubleClick('Agree')
  expect(await count(phone, 'createAccount')).toBe(1)
  await isSignedIn(phone)
})

describe('leaving in the middle', () => {
  it('Back returns step by step, and keeps what was typed', async () => {
    const phone = await openPhoneAlone()
    await askForCode(phone)
    await phone.tap('Back')
    expect(await phone.find('group', 'Keyboard').count()).toBe(0)
    await phone.sees('Enter the code')
    await phone.tap('Back')
    await phone.sees('Sign in or sign up')
    expect(await phone.field('Phone number').inputValue()).toBe('07700 900123')
  })

  it('Home leaves the step where it is; closing the app in Recents ends it', async () => {
    const phone = await openPhoneAlone()
    await askForCode(phone)
    await phone.type('12')
    await phone.tap('Home')
    await phone.advance('2min')
    await phone.tap('Settings')
    await phone.sees('Enter the code')
    expect(await phone.field('Verification code').inputValue()).toBe('12')

    await phone.tap('Recents')
    await phone.tap('Close Settings')
    expect(await phone.find('button', 'Close Settings').count()).toBe(0)
    await phone.tap('Home')
    await phone.tap('Settings')
    await phone.sees('Settings')
  })

  it('a turned phone keeps the step, what was typed, and the field in sight', async () => {
    const phone = await openPhoneAlone()
    await askForCode(phone)
    await phone.type('1234')
    await toggle(phone, 'Rotate')
    await phone.sees('Enter the code')
    await phone.tap('Verification code', 'textbox')
    expect(await phone.field('Verification code').inputValue()).toBe('1234')
    const { width, height } = (await phone.glass.boundingBox())!
    expect(width).toBeGreaterThan(height)
    const field = (await phone.field('Verification code').boundingBox())!
    const keyboard = (await phone.find('group', 'Keyboard').boundingBox())!
    expect(field.y + field.height).toBeLessThanOrEqual(keyboard.y + 1)
    await enterCode(phone)
    await enterPictureText(phone)
    await agree(phone)
    await isSignedIn(phone)
  })
})

it('at twice the font size, what is typed into is in sight above the keyboard', async () => {
  const phone = await openPhoneAlone('font=2')
  const isInSight = async (label: string) => {
    const field = (await phone.field(label).boundingBox())!
    const glass = (await phone.glass.boundingBox())!
    const keyboard = (await phone.find('group', 'Keyboard').boundingBox())!
    expect(field.y).toBeGreaterThanOrEqual(glass.y)
    expect(field.y + field.height).toBeLessThanOrEqual(keyboard.y + 1)
  }
  await askForCode(phone)
  await isInSight('Verification code')
  await enterCode(phone)
  await isInSight('Text in the picture')
})
