import { expect, it } from 'vitest'
import { openLab } from './support/page.ts'

it.each([390, 320])('at %i px every tab is in sight, and the presets stand two by two', async (width) => {
  const page = await openLab('/?time=paused', { viewport: { width, height: 800 } })
  await page.waitForFunction(() => 'handset' in window)
  await page.getByRole('tab', { name: 'Conditions' }).click()
  const edges = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect()).map(({ left, right }) => [left, right]))
  expect(edges.filter(([left, right]) => left! < 0 || right! > width + 0.5)).toEqual([])
  const tops = await page.locator('[data-preset]').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
  // The days; below them the eras stand one by one, for their words.
  expect(new Set(tops.slice(0, 4)).size).toBe(2)
  expect(new Set(tops).size).toBe(6)
})

it('on a large screen three devices have more room than the desk', async () => {
  const page = await openLab('/?scenario=two-devices&device=all&time=paused', { viewport: { width: 1920, height: 1080 } })
  await page.waitForFunction(() => 'handset' in window)
  await page.getByRole('tablist').first().waitFor()
  const widthOf = (part: string) =>
    page
      .locator(`[data-part="${part}"]`)
      .first()
      .evaluate((element) => element.getBoundingClientRect().width)
  expect(await widthOf('stage')).toBeGreaterThan(await widthOf('bench'))
  expect(await widthOf('phone')).toBeGreaterThan(240)
})
