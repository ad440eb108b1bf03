import { expect, it } from 'vitest'
import { openDesk, type DeskInPage } from '../browser/support/desk.ts'
import type { PhoneInPage } from '../browser/support/phone.ts'
import { askForCode } from '../browser/support/sign-up.ts'
import {
  activate,
  backToSettings,
  comeUp,
  fillSignIn,
  restart,
  signInOnSite,
  takeBrowserOf,
  tellStory,
  upToTheCheck,
} from '../browser/support/steps.ts'

// Stories from symptom to cure, by clicks, taps and typing; between them, what cures another story does not help. The whole
// table of stories and cures is proven without a browser in tests/scenarios.

const ada = { identifier: 'ada.marlow@post.test', password: 'Lighthouse7' }

/** Asks for another code where one is asked for. @returns whether a message came */
async function comesAgain(phone: PhoneInPage, resend = 'Resend code') {
  const before = (await phone.messages()).length
  await phone.advance('3min')
  await phone.tap(resend)
  await phone.advance('15s')
  return (await phone.messages()).length > before
}

/** Home, an app, what is to be done there, and back to where the code is asked for. */
async function inApp(phone: PhoneInPage, app: string, deed: () => Promise<void>) {
  await phone.tap('Home')
  await phone.tap(app)
  await deed()
  await phone.tap('Home')
  await phone.tap('Settings')
  await phone.sees('Enter the code')
}

const callCarrier = (phone: PhoneInPage) =>
  inApp(phone, 'Phone', async () => {
    for (const digit of '1212') await phone.tap(digit)
    await phone.tap('Call')
    await phone.tap(/^SIM 1/)
    await phone.advance('30min')
    await phone.tap(/Codes by message do not reach me/)
    await phone.advance('2min')
    await phone.tap('Hang up')
  })

const allowServices = (phone: PhoneInPage) =>
  inApp(phone, 'Security', async () => {
    await phone.tap(/^Blocking rules/)
    const row = phone.find('switch', /^Allow service messages/)
    if ((await row.getAttribute('aria-checked')) !== 'true') await phone.tap(/^Allow service messages/, 'switch')
  })

it('the code that never comes: each time another thing is right, and the others are not', async () => {
  const desk = await openDesk('view=stage&device=both&scenario=S09')
  const { phone } = desk

  await askForCode(phone)
  expect(await comesAgain(phone)).toBe(false)
  await allowServices(phone)
  expect(await comesAgain(phone)).toBe(false)
  await callCarrier(phone)
  expect(await comesAgain(phone)).toBe(true)

  await tellStory(phone, 'S10')
  await askForCode(phone)
  await callCarrier(phone)
  expect(await comesAgain(phone)).toBe(false)
  await allowServices(phone)
  expect(await comesAgain(phone)).toBe(true)

  await tellStory(phone, 'S08')
  await askForCode(phone)
  await callCarrier(phone)
  expect(await comesAgain(phone)).toBe(false)
  await phone.advance('2d')
  expect(await comesAgain(phone)).toBe(true)

  await tellStory(phone, 'S07')
  await desk.visit('i.mi.com')
  await signInOnSite(desk, ada)
  await desk.click(/Text message/)
  const resent = async (button: string) => {
    const before = (await phone.messages()).length
    await phone.advance('10min')
    await desk.click(button)
    await phone.advance('1min')
    return (await phone.messages()).length > before
  }
  expect(await resent('Resend code')).toBe(false)
  await desk.visit('i.mi.com/?_locale=zh_CN')
  expect(await resent('重新发送验证码')).toBe(true)

  // The number is the other phone's.
  await tellStory(phone, 'S12')
  await fillSignIn(phone, { identifier: '+447700900123', password: 'Lighthouse7' })
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.tap(/Text message/)
  await phone.advance('1min')
  expect(await phone.messages()).toEqual([])
  const there = await phone.page.evaluate(() => window.handset.messages('phone-2').at(-1)!.text)
  await phone.field('Verification code').fill(/\b\d{6}\b/.exec(there)![0])
  await phone.tap('Next')
  await phone.advance('1s')
  await phone.reads(/Ada Marlow, ID/)
})

const locked = async (phone: PhoneInPage) => {
  await upToTheCheck(phone)
  await phone.sees('This device is locked')
}
const isBound = async (phone: PhoneInPage) =>
  (await phone.inside()).devices.some(({ deviceId, findDevice }) => deviceId === 'phone-1' && findDevice)

it('the lock falls for a new password that its servers know, and for the previous owner; for nothing else', async () => {
  const desk: DeskInPage = await openDesk('view=stage&device=both&scenario=S22')
  const { phone } = desk
  await locked(phone)
  await desk.visit('account.xiaomi.com/pass/forgetPassword')
  await desk.fill('Registered e-mail or phone number', ada.identifier)
  await desk.click('Next')
  await phone.advance('1s')
  await desk.fillPictureText()
  await desk.click('Next')
  await phone.advance('1s')
  await desk.click(/Text message/)
  await phone.advance('15s')
  const text = await phone.page.evaluate(() => window.handset.messages('phone-2').at(-1)!.text)
  await desk.fill('Verification code', /\b\d{6}\b/.exec(text)![0])
  await desk.click('Submit')
  await phone.advance('1s')
  await desk.fill('New password', 'Harbour42lamp')
  await desk.fill('New password again', 'Harbour42lamp')
  await desk.click('Save')
  await phone.advance('1s')
  // Too early; and the old one will not do once it is time.
  await activate(phone, 'Harbour42lamp')
  await phone.reads('Invalid username or password')
  await phone.advance('8min')
  await activate(phone, 'Lighthouse7')
  await phone.reads('Invalid username or password')
  expect(await isBound(phone)).toBe(true)
  await activate(phone, 'Harbour42lamp')
  await phone.advance('2s')
  await phone.sees('Find device')

  await tellStory(phone, 'S23')
  await locked(phone)
  await activate(phone, ada.password)
  await phone.reads('Invalid username or password')
  await takeBrowserOf(desk, 'Previous owner')
  await desk.visit('account.xiaomi.com/devices')
  await signInOnSite(desk, { identifier: 'rowan.hale@post.test', password: 'Copperleaf9' })
  await desk.click('Devices', 'link')
  await phone.advance('1s')
  await desk.click('Remove: Handset 12')
  await desk.sees('Remove Handset 12?')
  await desk.fill('Password', ada.password)
  await desk.click('Remove device')
  await phone.advance('1s')
  await desk.reads('Couldn’t verify Mi Account.')
  expect(await isBound(phone)).toBe(true)
  await desk.fill('Password', 'Copperleaf9')
  await desk.click('Remove device')
  await phone.advance('2s')
  await desk.reads(/The device was removed/)
  await phone.advance('2min')
  await phone.sees('Mi Account')
  expect(await phone.screen()).toBe('setup/account')
  // Nobody else's browser knows of it.
  await takeBrowserOf(desk, 'Me')
  await desk.visit('account.xiaomi.com')
  await desk.sees('Sign in')
})

it('a stale cache, an old system: what is wrong with the phone itself, and a restart alone helps neither', async () => {
  const { phone } = await openDesk('view=stage&device=both&scenario=S24')
  const isPaused = async () => {
    await phone.tap('Settings')
    await backToSettings(phone)
    await phone.tap(/^Mi Account/)
    await phone.advance('2s')
    const paused = await phone.glass.getByText('Sync is paused').count()
    await phone.tap('Home')
    return paused > 0
  }
  await fillSignIn(phone, ada)
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.sees('Settings')
  await phone.tap('Home')
  expect(await isPaused()).toBe(true)
  await restart(phone)
  expect(await isPaused()).toBe(true)
  await phone.tap('Settings')
  await backToSettings(phone)
  for (const row of [/^Apps/, /^Manage apps/, /^Mi Account/, /^Storage/, 'Clear cache', 'Clear']) await phone.tap(row)
  await phone.tap('Home')
  expect(await isPaused()).toBe(true)
  await restart(phone)
  expect(await isPaused()).toBe(false)

  await tellStory(phone, 'S26')
  await fillSignIn(phone, ada)
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.find('alert').getByText('The system of this phone is too old').waitFor()
  await phone.tap('Home')
  await restart(phone)
  await fillSignIn(phone, ada)
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.find('alert').getByText('The system of this phone is too old').waitFor()
  await backToSettings(phone)
  for (const row of [/^About phone/, /^System update/, 'Check for updates']) await phone.tap(row)
  await phone.advance('5s')
  await phone.tap('Download update')
  await phone.advance('10min')
  await phone.tap('Reboot now')
  await phone.tap('Reboot & update')
  await comeUp(phone)
  await fillSignIn(phone, ada)
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.reads(/Ada Marlow, ID/)
})
