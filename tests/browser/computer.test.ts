import { expect, it } from 'vitest'
import { openDesk } from './support/desk.ts'

it('signs in at the account site with a password and a code that comes to the phone', async () => {
  const desk = await openDesk('scenario=second-step')
  await desk.sees('New tab')
  await desk.visit('account.xiaomi.com')
  await desk.sees('Sign in')
  await desk.fill('E-mail, phone number or Mi Account ID', 'ada.marlow@post.test')
  await desk.fill('Password', 'Lighthouse7')
  await desk.click('Sign in')
  await desk.phone.advance('1s')
  await desk.sees('Confirm that it’s you')
  await desk.click(/Text message/)
  await desk.phone.advance('15s')
  await desk.sees('Enter the code')
  await desk.fill('Verification code', await desk.phone.lastCode())
  await desk.click('Submit')
  await desk.phone.advance('1s')
  await desk.sees('Personal data')
  await desk.reads('Ada Marlow')
  expect(await desk.page()).toBe('account-site/home')
  expect((await desk.phone.inside()).sessions.filter(({ endedAt }) => endedAt === null)).toMatchObject([
    { device: 'Browser (computer-1, me)' },
  ])
})

it('opens no address but those of the simulated sites, and says which one was meant', async () => {
  const desk = await openDesk()
  for (const [address, words] of [
    ['javascript:document.title="hacked"', /no scripts, files or data/],
    ['https://example.com/', /no such site/],
    ['account.xiaorni.com/pass', /taken for another/],
    ['аccount.xiaomi.com', /taken for another/],
    ['how do I sign in', /not an address/],
  ] as const) {
    await desk.visit(address)
    await desk.sees('This is not the site')
    await desk.reads(words)
    await desk.reads(address)
  }
  expect(await desk.phone.page.title()).toBe('Handset')
  await desk.click('Back')
  await desk.click('account.xiaomi.com', 'link')
  await desk.sees('Sign in')
  await desk.click('Back')
  await desk.sees('This is not the site')
  await desk.click('Forward')
  await desk.sees('Sign in')
})

it('makes an account with a number on the web, which then signs in on the phone', async () => {
  const desk = await openDesk()
  const { phone } = desk
  await desk.visit('account.xiaomi.com')
  await desk.click('Create My Account', 'link')
  await desk.sees('Create My Account')
  await desk.click('Create using a phone number')
  await phone.advance('1s')
  await desk.sees('Create using a phone number')

  // What is missing shows at each field, and nothing is sent.
  await desk.click('Create My Account')
  await desk.reads('Enter your phone number')
  await desk.reads('Enter a day on which you can have been born.')
  await desk.reads('Enter the text in the picture')
  await desk.reads(/once you accept the User Agreement/)

  await desk.fill('Phone number', '07700 900123')
  await desk.window.getByLabel('Birthday').fill('1990-02-28')
  await desk.window.getByRole('checkbox').check()
  await desk.fill('Text in the picture', 'WRONG')
  await desk.click('Create My Account')
  await phone.advance('1s')
  await desk.reads(/not the text in the picture/)
  await desk.fillPictureText()
  await desk.click('Create My Account')
  await phone.advance('15s')
  await desk.sees('Enter the code')
  const code = await phone.lastCode()
  expect(code).toMatch(/^\d{4}$/)
  await desk.fill('Verification code', code)
  await desk.click('Submit')
  await phone.advance('1s')
  await desk.sees('Set password')
  await desk.fill('New password', 'Lighthouse7')
  await desk.fill('New password again', 'Lighthouse')
  await desk.click('Submit')
  await desk.sees('Set password')
  await desk.fill('New password again', 'Lighthouse7')
  await desk.click('Submit')
  await phone.advance('2s')
  await desk.sees('Account created')
  await desk.click('Continue')
  await desk.sees('Personal data')

  await phone.tap('Settings')
  await phone.tap(/^Mi Account/)
  await phone.tap('Sign in with password')
  await phone.field('E-mail, phone number or Mi Account ID').fill('+447700900123')
  await phone.field('Password').fill('Lighthouse7')
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.sees('Settings')
  const { accounts, sessions } = await phone.inside()
  expect(accounts).toHaveLength(1)
  expect(sessions).toHaveLength(2)
})
