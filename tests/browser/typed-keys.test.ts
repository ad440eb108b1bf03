import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openLab } from './support/page.ts'

async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => 'handset' in window)
  await page.getByRole('tablist').waitFor()
  return page
}

const drawn = (page: Page) => page.locator('[data-takes-keys]').waitFor()

const faults = (page: Page) =>
  page.evaluate(() => window.handset.journal().flatMap(({ input }) => (input.type === 'condition' ? [input.name] : [])))
const shown = (page: Page) => page.evaluate(() => document.querySelector('[data-takes-keys] output')!.textContent?.replaceAll(' ', ''))

it('what is typed before anything has the focus reaches the keypad in front, after a reload too', async () => {
  const page = await ready(await openLab('/?at=dialer/keypad&time=paused'))
  await drawn(page)
  const before = await faults(page)
  await page.keyboard.type('2580', { delay: 50 })
  await expect.poll(() => shown(page)).toBe('2580')
  await ready(await page.reload().then(() => page))
  await drawn(page)
  await page.keyboard.type('36', { delay: 50 })
  await expect.poll(() => shown(page)).toBe('258036')
  expect(await faults(page)).toEqual(before)
})

it('what is typed reaches the pin pad, and the field of a page', async () => {
  const page = await ready(await openLab('/?at=lock-screen/pin&time=paused'))
  await drawn(page)
  const before = await faults(page)
  await page.keyboard.type('258', { delay: 50 })
  await expect.poll(() => page.getByRole('img', { name: /3/ }).count()).toBeGreaterThan(0)
  expect(await faults(page)).toEqual(before)
  await page.goto('/?at=activation-lock/password&time=paused')
  await ready(page)
  const field = page.locator('[data-glass] input[type="password"]')
  await field.waitFor()
  const beforeField = await faults(page)
  await page.keyboard.type('2580x')
  await expect.poll(() => field.inputValue()).toBe('2580x')
  expect(await faults(page)).toEqual(beforeField)
})

it('the keys of the desk stay those of the desk at home, and once the desk was pressed', async () => {
  const page = await ready(await openLab('/?time=paused'))
  await page.keyboard.press('3')
  await expect.poll(() => faults(page)).toHaveLength(1)
  await page.evaluate(() => window.handset.goTo('dialer/keypad'))
  const before = await faults(page)
  await page.locator('[data-part="bench"]').click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('3')
  await expect.poll(() => faults(page)).toHaveLength(before.length + 1)
})
