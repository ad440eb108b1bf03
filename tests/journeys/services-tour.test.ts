import { expect, it } from 'vitest'
import { openDesk } from '../browser/support/desk.ts'

const services = ['Mi Talk', 'MIUI Forum', 'Mi Market', 'Mi.com', 'MIUI']

it('opens every service with one session, and none once that is signed out', async () => {
  const desk = await openDesk('scenario=S32')
  const { phone } = desk
  await desk.visit('account.xiaomi.com')
  await desk.fill('E-mail, phone number or Mi Account ID', 'ada.marlow@post.test')
  await desk.fill('Password', 'Lighthouse7')
  await desk.click('Sign in')
  await phone.advance('1s')
  await desk.sees('Personal data')
  await desk.click('Services', 'link')
  for (const service of services) {
    await desk.sees('Services')
    await desk.click(service)
    await desk.sees(service)
    await desk.reads('You are signed in as Ada Marlow.')
    await desk.click('Back')
  }
  // The cloud knows who is there, and asks for its own code all the same.
  await desk.click('Mi Cloud')
  await phone.advance('1s')
  await desk.click(/Text message/)
  await phone.advance('15s')
  await desk.fill('Verification code', await phone.lastCode())
  await desk.click('Submit')
  await phone.advance('1s')
  await desk.sees('Cloud')
  expect((await phone.inside()).sessions).toHaveLength(1)

  await desk.visit('account.xiaomi.com')
  await desk.click('Sign out')
  await phone.advance('1s')
  await desk.sees('Sign in')
  for (const address of ['account.xiaomi.com/services/talk', 'account.xiaomi.com/services/shop', 'i.mi.com']) {
    await desk.visit(address)
    await desk.sees('Sign in')
  }
  expect((await phone.inside()).sessions.every(({ endedAt }) => endedAt !== null)).toBe(true)
})
