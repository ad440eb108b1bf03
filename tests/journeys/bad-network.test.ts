import { it } from 'vitest'
import { badNetworkAccount } from '../../src/scenarios/s17-bad-network.ts'
import { openPhone, openPhoneAlone, type PhoneInPage } from '../browser/support/phone.ts'
import { backToSettings, fillSignIn } from '../browser/support/steps.ts'

const openSignIn = (phone: PhoneInPage) => fillSignIn(phone, badNetworkAccount)

/** Taps the button, and waits out whatever the network makes of it. */
async function trySignIn(phone: PhoneInPage, button: string) {
  await phone.tap(button)
  await phone.advance('6min 10s')
}

async function isSignedIn(phone: PhoneInPage) {
  await phone.sees('Settings')
  await phone.reads(/Ada Marlow, ID/)
}

const fails = (phone: PhoneInPage, words: string) => phone.find('alert').getByText(words).first().waitFor()

/** In quick settings, as a person would. */
async function toggle(phone: PhoneInPage, tile: string) {
  await phone.tap('Open notifications')
  await phone.tap(tile, 'switch')
  await phone.tap('Close notifications and quick settings')
}

it('over weak Wi-Fi the right password fails; over mobile data it does not', async () => {
  // With this seed, the first requests over a weak link break.
  const phone = await openPhoneAlone('scenario=S17&seed=5')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await fails(phone, 'The connection to the server broke.')
  await toggle(phone, 'Wi-Fi')
  await trySignIn(phone, 'Try again')
  await isSignedIn(phone)
})

it('over a provider that blocks the servers it fails on every try; over somebody’s hotspot it does not', async () => {
  const phone = await openPhoneAlone('scenario=S17-provider')
  await phone.tap('Settings')
  await phone.tap('Wi-Fi')
  await phone.reads('Connected, good signal')
  await phone.tap('Back')
  await phone.tap('Home')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await phone.find('alert').first().waitFor()
  await toggle(phone, 'Airplane mode')
  await toggle(phone, 'Airplane mode')
  // Until Wi-Fi is back, mobile data would do.
  await phone.advance('2s')
  await trySignIn(phone, 'Try again')
  await phone.find('alert').first().waitFor()
  await backToSettings(phone)
  await phone.tap('Wi-Fi')
  await phone.tap('Quince hotspot')
  await phone.field('Wi-Fi password').fill('marmalade')
  await phone.tap('Connect')
  await phone.advance('3s')
  await phone.tap('Back')
  await phone.tap('Home')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await isSignedIn(phone)
})

it('behind a router that is stuck it fails until the router was restarted', async () => {
  // The router stands on the trainer’s desk.
  const phone = await openPhone('scenario=S17-router')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await fails(phone, 'This phone has no connection.')
  await phone.page.locator('[data-part="router"]').click()
  await phone.settled()
  await phone.advance('59s')
  await phone.tap('Try again')
  await fails(phone, 'This phone has no connection.')
  await phone.advance('2s')
  await trySignIn(phone, 'Try again')
  await isSignedIn(phone)
})

it('with a wrong clock it fails on any network until the clock is right', async () => {
  const phone = await openPhoneAlone('scenario=clock-wrong')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await fails(phone, 'The clock is wrong, so no secure connection can be made.')
  await toggle(phone, 'Wi-Fi')
  await trySignIn(phone, 'Try again')
  await fails(phone, 'The clock is wrong, so no secure connection can be made.')
  await backToSettings(phone)
  await phone.tap('Date and time')
  await phone.tap('Set time automatically', 'switch')
  await phone.tap('Back')
  await phone.tap('Home')
  await openSignIn(phone)
  await trySignIn(phone, 'Sign in')
  await isSignedIn(phone)
})
