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
