import type { DeskInPage } from './desk.ts'
import type { PhoneInPage } from './phone.ts'

// What several tests do on the way to what they are about, with mouse and keyboard.

export interface Known {
  identifier: string
  password: string
}

const nameField = 'E-mail, phone number or Mi Account ID'

/** Begins another story on the same page: quicker than another page. */
export async function tellStory(phone: PhoneInPage, scenario: string, seed = 7) {
  await phone.page.evaluate(([id, n]) => window.handset.reset({ scenario: id as never, seed: n as number }), [scenario, seed] as const)
  await phone.settled()
}

/** Home, Settings, Mi Account, the form for name and password, filled in. */
export async function fillSignIn(phone: PhoneInPage, { identifier, password }: Known) {
  await phone.tap('Settings')
  await phone.tap(/^Mi Account/)
  await phone.tap('Sign in with password')
  await phone.sees('Sign in with password')
  await phone.field(nameField).fill(identifier)
  await phone.field('Password').fill(password)
}

/** Back closes the keyboard first, and then page by page. */
export async function backToSettings(phone: PhoneInPage) {
  for (let taps = 0; taps < 6 && (await phone.screen()) !== 'settings/root'; taps += 1) await phone.tap('Back')
}

/** On whichever site shows its form. */
export async function signInOnSite(desk: DeskInPage, { identifier, password }: Known) {
  await desk.fill(nameField, identifier)
  await desk.fill('Password', password)
  await desk.click('Sign in')
  await desk.phone.advance('1s')
}

/** Opens the browser of somebody else on the computer. */
export async function takeBrowserOf(desk: DeskInPage, who: 'Me' | 'Previous owner') {
  await desk.window.getByLabel('Whose browser').selectOption(who)
  await desk.phone.settled()
}

/** Through the set-up from its first step to what the check finds. */
export async function upToTheCheck(phone: PhoneInPage) {
  await phone.sees('Welcome')
  await phone.tap('Next')
  await phone.sees('Country or region')
  await phone.tap('Next')
  await phone.sees('Keyboard')
  await phone.tap('Next')
  await phone.sees('Connect to a network')
  await phone.tap(/^(Next|Later)$/)
  await phone.sees('Terms of use')
  await phone.tap('Agree')
  await phone.sees('SIM card')
  await phone.tap('Next')
  await phone.advance('2s')
}

/** Types a password into the lock and taps Activate. */
export async function activate(phone: PhoneInPage, password: string) {
  const field = phone.field('Password of this account')
  await field.fill('')
  await phone.tap('Password of this account', 'textbox')
  await phone.type(password)
  await phone.tap('Activate')
  await phone.advance('2s')
}

/** A key of the body, which is outside the glass. */
const bodyKey = ({ page }: PhoneInPage, name: string) => page.getByRole('button', { name, exact: true })

export async function pressBodyKey(phone: PhoneInPage, name: string) {
  await bodyKey(phone, name).click()
  await phone.settled()
}

export async function holdBodyKey(phone: PhoneInPage, name: string) {
  const box = (await bodyKey(phone, name).boundingBox())!
  await phone.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await phone.page.mouse.down()
  await phone.page.waitForTimeout(800)
  await phone.page.mouse.up()
  await phone.settled()
}

/** Waits until the phone has started, unlocks it, and waits until it has its connection. */
export async function comeUp(phone: PhoneInPage) {
  // Not a moment longer: left alone, the screen turns dark again.
  for (let waits = 0; waits < 60 && !(await phone.screen()).startsWith('lock-screen/'); waits += 1) await phone.advance('10s')
  await phone.tap('Swipe up to unlock')
  await phone.advance('10s')
}

/** From the menu of the power key. */
export async function restart(phone: PhoneInPage) {
  await holdBodyKey(phone, 'Power')
  await phone.tap('Restart')
  await comeUp(phone)
}
