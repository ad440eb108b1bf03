import { afterEach, expect, it } from 'vitest'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { frontTab } from '../../src/world/routes/page-steps.ts'
import { openPage, type WebPage } from './web-page.ts'

// The address of the page that is open, entered into the address bar once more.

afterEach(stopWorlds)

async function type(page: WebPage, address: string) {
  const to = `${page.desk.computer.id}/${frontTab(page.desk)}`
  for (const event of [{ type: 'address.changed', text: address }, { type: 'address.submitted' }]) {
    await page.world.dispatch({ type: 'event', to, event })
  }
  await page.settle()
}

it('asks for the page anew: what has changed meanwhile shows', async () => {
  const page = await openPage()
  await type(page, 'status.account.test')
  await page.world.dispatch({ type: 'condition', name: 'server.outage', value: 'all' })
  const state = () => (page.contextOf('status-site')!.content as { state: string }).state
  expect(state()).toBe('operational')
  await type(page, 'status.account.test')
  expect(state()).toBe('outage')
})

it('begins what was begun on it again', async () => {
  const page = await openPage({ scenario: 'second-step' })
  await type(page, 'account.xiaomi.com/pass/forgetPassword')
  await page.ask('recovery', { type: 'identifier.changed', text: 'ada.marlow@post.test' }, { type: 'identifier.submitted' })
  expect(page.page()).toBe('account-site/recovery/captcha')
  await type(page, 'https://account.xiaomi.com/pass/forgetPassword')
  expect(page.page()).toBe('account-site/recovery')
})

it('keeps everything where only the language is another', async () => {
  const page = await openPage({ scenario: 'second-step' })
  await type(page, 'account.xiaomi.com')
  await page.tell('sign-in', { type: 'identifier.changed', text: 'ada' })
  await type(page, 'account.xiaomi.com/?_locale=zh_CN')
  expect(page.typed()).toMatchObject({ 'sign-in identifier': 'ada' })
})
