import { expect, it } from 'vitest'
import { openDesk, type DeskInPage } from '../browser/support/desk.ts'
import type { PhoneInPage } from '../browser/support/phone.ts'
import { backToSettings, signInOnSite, tellStory, upToTheCheck } from '../browser/support/steps.ts'

// A phone just bought: its set-up makes an account with a code that comes; only the cloud at the computer gets none.

/** The set-up with a new account for the number in slot 1, and a password for it. @returns the ID of the account */
async function setUpWithAccount(phone: PhoneInPage, password: string): Promise<string> {
  await upToTheCheck(phone)
  await phone.tap(/^Create account/)
  await phone.tap(/^Use .*SIM 1/)
  await phone.tap('Next')
  await phone.advance('20s')
  await phone.field('Verification code').fill(await phone.lastCode())
  await phone.tap('Next')
  await phone.advance('1s')
  await phone.field('Text in the picture').fill(await phone.pictureText())
  await phone.tap('Next')
  await phone.advance('1s')
  await phone.tap('Agree')
  await phone.advance('1s')
  await phone.tap('Not now')
  await phone.tap(/^Swipe/)
  await phone.tap(/^Next/)
  await phone.tap(/^(Done|Start)/)
  await phone.advance('2s')
  expect(await phone.screen()).toBe('home')

  await phone.tap('Settings')
  await phone.tap(/^About phone/)
  await phone.reads('Handset Note 3')
  await phone.reads('Handset OS 1.1')
  await backToSettings(phone)
  await phone.tap(/^Mi Account/)
  await phone.tap(/^Set password/)
  await phone.field('New password').fill(password)
  await phone.field('New password again').fill(password)
  await phone.tap('Save')
  await phone.advance('1s')
  return (await phone.inside()).accounts[0]!.accountId
}

/** On the computer, up to where the cloud has sent its code. */
async function askForCloudCode(desk: DeskInPage, identifier: string) {
  await desk.visit('i.mi.com/?_locale=en_US')
  await desk.click('Reload')
  await signInOnSite(desk, { identifier, password: 'Lighthouse7' })
  await desk.click(/Text message/)
}

/** The phone with its account, and how many codes come for the cloud after another one was asked for. */
async function begin(seed: number) {
  const desk = await openDesk()
  const { phone } = desk
  await tellStory(phone, 'S06-new', seed)
  const identifier = await setUpWithAccount(phone, 'Lighthouse7')
  // Servers at which people sign in learn of a new password within minutes.
  await phone.advance('15min')
  await askForCloudCode(desk, identifier)
  const codes = async () => (await phone.messages()).length
  const before = await codes()
  const came = async () => {
    await phone.advance('1min')
    return (await codes()) - before
  }
  const resend = async (button: string) => {
    await phone.advance('4min')
    await desk.click(button)
    return came()
  }
  return { desk, identifier, came, resend }
}

async function enterCode(desk: DeskInPage) {
  await desk.fill('Verification code', await desk.phone.lastCode())
  await desk.click('Submit')
  await desk.phone.advance('2s')
  await desk.sees('Cloud')
}

it('the phone has its account, and only the Chinese page brings the cloud its code', async () => {
  const { desk, resend } = await begin(2)
  expect(await resend('Resend code')).toBe(0)
  await desk.visit('i.mi.com/?_locale=zh_CN')
  expect(await resend('重新发送验证码')).toBe(1)
  await desk.visit('i.mi.com/?_locale=en_US')
  await enterCode(desk)
})

it('the phone has its account, and only two days bring the cloud its code', async () => {
  const { desk, resend, identifier, came } = await begin(1)
  expect(await resend('Resend code')).toBe(0)
  await desk.visit('i.mi.com/?_locale=zh_CN')
  expect(await resend('重新发送验证码')).toBe(0)
  await desk.phone.advance('2d')
  await askForCloudCode(desk, identifier)
  expect(await came()).toBe(1)
  await enterCode(desk)
})
