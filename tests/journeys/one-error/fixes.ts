import { backToSettings } from '../../browser/support/steps.ts'
import { freshPassword } from '../../components/one-error.table.ts'
import { entryOf, tryWith, type Hand } from './hand.ts'
import { openSettings, ways } from './ways.ts'

// What people are told to do, each as a person does it, wherever the phone asks for the password. Afterwards it asks again.

type Fix = (hand: Hand) => Promise<void>

const isOn = async ({ desk: { phone } }: Hand, name: string) =>
  (await phone.find('switch', name).first().getAttribute('aria-checked')) === 'true'

/** Off and on again; on, where it was off. */
async function switchOn(hand: Hand, name: string) {
  if (await isOn(hand, name)) await hand.desk.phone.tap(name, 'switch')
  await hand.desk.phone.tap(name, 'switch')
}

/** Airplane mode on and off; where a phone is shut, Wi-Fi off and on. */
async function reconnect(hand: Hand) {
  const { phone } = hand.desk
  if (!entryOf(hand).isShut) {
    await phone.tap('Open notifications')
    if (!(await isOn(hand, 'Airplane mode'))) await phone.tap('Airplane mode', 'switch')
    await phone.tap('Airplane mode', 'switch')
    await phone.advance('10s')
    return phone.tap('Close notifications and quick settings')
  }
  const networks = phone.find('button', /^(Wi-Fi networks|Choose a network)/)
  const isInReach = (await networks.count()) > 0
  // The set-up has a page for it, a few steps back.
  for (let steps = 0; steps < 8 && (await networks.count()) === 0; steps += 1) await phone.tap('Navigate up')
  await networks.last().click()
  await switchOn(hand, 'Use Wi-Fi')
  await phone.advance('10s')
  await phone.tap('Navigate up')
  if (!isInReach) await passCheck(hand)
}

/** In the set-up, from the page about networks to the form. */
async function passCheck({ desk: { phone } }: Hand) {
  for (const button of ['Next', 'Agree', 'Next']) await phone.tap(button)
  await phone.advance('2s')
  await phone.tap('Sign in')
}

/** Off and on again; on, where it was off. */
export async function takeTimeOfNetwork(hand: Hand) {
  await switchOn(hand, 'Set time automatically')
  await hand.desk.phone.tap('Navigate up')
}

/**
 * At the computer: Forgot password, a code to the number, a new password, and ten minutes until every server knows it.
 * Where the servers are out, or no code comes, it stays the old one.
 */
async function choosePasswordAtComputer(hand: Hand) {
  const { desk } = hand
  const { page, advance } = desk.phone
  const messages = () => page.evaluate((id) => window.handset.messages(id).map(({ text }) => text), hand.codesTo)
  await desk.visit('account.xiaomi.com/pass/forgetPassword')
  await desk.fill('Registered e-mail or phone number', hand.name)
  await desk.click('Next')
  await advance('2s')
  const before = (await messages()).length
  if ((await desk.find('button', /^Text message/).count()) === 0) return
  await desk.click(/^Text message/)
  await advance('15s')
  const newest = (await messages()).slice(before).at(-1)
  if (newest === undefined) return
  await desk.fill('Verification code', /\b\d{6}\b/.exec(newest)![0])
  await desk.click('Submit')
  await advance('2s')
  await desk.fill('New password', freshPassword)
  await desk.fill('New password again', freshPassword)
  await desk.click('Save')
  await advance('10min')
  hand.password = freshPassword
}

/** The same on the phone, from the form itself. */
export async function choosePasswordHere(hand: Hand) {
  const { phone } = hand.desk
  await phone.tap('Forgot password')
  await phone.field('Registered e-mail or phone number').fill(hand.name)
  await phone.tap('Next')
  await phone.advance('2s')
  await phone.tap(/^Text message/)
  await phone.advance('15s')
  await phone.tap(/^Use code/)
  await phone.tap('Next')
  await phone.advance('2s')
  await enterNewPassword(hand)
  await phone.tap('Sign in')
  await phone.advance('10min')
}

/** Where somebody is signed in to an account that has none; every server knows it ten minutes later. */
export async function setPassword(hand: Hand) {
  await hand.desk.phone.tap('Set password')
  await enterNewPassword(hand)
  await hand.desk.phone.advance('10min')
}

async function enterNewPassword(hand: Hand) {
  const { phone } = hand.desk
  await phone.field('New password').fill(freshPassword)
  await phone.field('New password again').fill(freshPassword)
  await phone.tap('Save')
  await phone.advance('2s')
  hand.password = freshPassword
}

/** Away from the form, and back to it. */
const elsewhere =
  (fix: Fix): Fix =>
  async (hand) => {
    await fix(hand)
    await ways[hand.at](hand)
  }

export const fixes = {
  'typing it once more': (hand) => tryWith(hand, hand.password),
  'waiting for three hours': ({ desk }) => desk.phone.advance('3h'),
  'waiting for a day': ({ desk }) => desk.phone.advance('24h'),
  'a connection anew': reconnect,
  'the time of the network': elsewhere(async (hand) => {
    await openSettings(hand.desk.phone)
    await hand.desk.phone.tap('Date and time')
    await takeTimeOfNetwork(hand)
    await backToSettings(hand.desk.phone)
  }),
  'a new password': choosePasswordAtComputer,
} satisfies Record<string, Fix>
export type FixName = keyof typeof fixes
