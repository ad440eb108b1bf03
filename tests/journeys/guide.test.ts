import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { loadAxe, violations } from '../browser/support/axe.ts'
import { openDesk } from '../browser/support/desk.ts'
import { openLab } from '../browser/support/page.ts'
import { fillSignIn } from '../browser/support/steps.ts'

const bar = (page: Page) => page.locator('[data-part="guide"]')
const caption = (page: Page, words: RegExp) => bar(page).locator('[data-part="caption"]').filter({ hasText: words }).waitFor()

it('S04 is followed by hand: the guide hears of every step, also after a reload, and of the end', async () => {
  const desk = await openDesk('scenario=S04&mode=guide')
  const { phone } = desk
  const { page } = phone
  await caption(page, /open account\.xiaomi\.com/)
  await desk.visit('account.xiaomi.com')
  await phone.advance('1s')
  await caption(page, /Click Create My Account, at the bottom/)
  await desk.window.getByRole('link', { name: 'Create My Account' }).click()
  await phone.advance('1s')
  await caption(page, /Choose Create using a phone number/)
  await desk.click('Create using a phone number')
  await phone.advance('1s')
  await caption(page, /Fill in the form/)
  await desk.fill('Phone number', '07700 900123')
  await desk.chooseBirthday('1990-02-28')
  await desk.window.getByRole('checkbox').check()
  await desk.fillPictureText()
  await desk.click('Create My Account')
  await phone.advance('15s')
  await caption(page, /open Messages and read/)
  await loadAxe(page)
  expect(await violations(page, '[data-part="guide"]')).toEqual([])
  await phone.tap('Messages')
  await phone.find('button', /code/).first().click()
  await caption(page, /Enter the code on the computer/)

  await page.reload()
  await page.waitForFunction(() => 'handset' in window)
  await caption(page, /Enter the code on the computer/)
  await bar(page).getByText('Step 6 of 9').waitFor()

  await desk.fill('Verification code', await phone.lastCode())
  await desk.click('Submit')
  await phone.advance('1s')
  await caption(page, /Choose a password/)
  await desk.fill('New password', 'Lighthouse7')
  await desk.fill('New password again', 'Lighthouse7')
  await desk.click('Submit')
  await phone.advance('2s')
  await caption(page, /tap Mi Account, then Sign in with password/)
  await phone.tap('Home')
  await fillSignIn(phone, { identifier: '+447700900123', password: 'Lighthouse7' })
  await caption(page, /tap Sign in/)
  await phone.tap('Sign in')
  await phone.advance('1s')
  await caption(page, /All steps are done/)
})

it('S08 is shown on a projector: two days pass in a moment, a touch of the phone stops it, and it ends well', async () => {
  const page = await openLab('/?scenario=S08&mode=show&view=stage', { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
  const next = bar(page).getByRole('button', { name: 'Next step' })
  await caption(page, /open Settings/)
  await page.locator('[data-glass]').first().click()
  await bar(page).getByText('paused').waitFor()
  await loadAxe(page)
  expect(await violations(page, '[data-part="guide"]')).toEqual([])
  await bar(page).getByRole('button', { name: 'Go on' }).click()
  await caption(page, /Enter the number/)
  for (let presses = 0; presses < 200 && (await next.count()) > 0; presses += 1) {
    await next.click({ timeout: 1_000 }).catch(() => {})
    await page.waitForTimeout(100)
  }
  await caption(page, /All steps are done/)
  const [begin, now] = await page.evaluate(() => [Date.UTC(2026, 2, 2, 9), window.handset.now()])
  expect(now! - begin!).toBeGreaterThan(48 * 3_600_000)
  expect(await page.evaluate(() => window.handset.inside().sessions.length)).toBe(1)
})
