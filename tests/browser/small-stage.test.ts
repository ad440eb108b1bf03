import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openLab } from './support/page.ts'

const viewport = { width: 400, height: 820 }

async function open(address: string): Promise<Page> {
  const page = await openLab(address, { viewport })
  await page.waitForFunction(() => 'handset' in window)
  await page.getByRole('tablist').waitFor()
  return page
}

/** Devices that can be seen, with their widths: at least half of the window, or nobody can use them. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part="phone"], [data-part="computer"]')].flatMap((element) => {
      const { left, right } = element.getBoundingClientRect()
      return Math.min(right, innerWidth) - Math.max(left, 0) > innerWidth / 2 ? [element.dataset.phone ?? element.dataset.part] : []
    }),
  )

it('a small window shows the phone that the address is about, whatever takes the focus', async () => {
  const page = await open('/?at=sign-in-request/question&time=paused')
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Phone')
  await page.waitForTimeout(300)
  expect(await seen(page)).toEqual(['phone-1'])
  await page.getByRole('tab', { name: 'Second phone' }).click()
  await expect.poll(() => seen(page)).toEqual(['phone-2'])
})

it('the stage alone has a tab for each of its devices there', async () => {
  const page = await open('/?view=stage&device=both&time=paused')
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Phone', 'Computer'])
  expect(await seen(page)).toEqual(['phone-1'])
  await page.getByRole('tab', { name: 'Computer' }).click()
  await expect.poll(() => seen(page)).toEqual(['computer'])
  await page.getByRole('tab', { name: 'Phone' }).click()
  await expect.poll(() => seen(page)).toEqual(['phone-1'])
  expect(new URL(page.url()).searchParams.get('device')).toBe('both')
})
