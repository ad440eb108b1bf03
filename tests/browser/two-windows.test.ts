import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openLab } from './support/page.ts'

const screenOf = (page: Page) => page.evaluate(() => window.handset.screen())
const shows = (page: Page, screen: string) => page.waitForFunction((wanted) => window.handset.screen() === wanted, screen)
const ready = (page: Page) => page.waitForFunction(() => 'handset' in window)

it('the stage stands in a window of its own, takes taps, and outlives a reload of the desk', async () => {
  const desk = await openLab('/?seed=7', { viewport: { width: 1366, height: 768 } })
  await ready(desk)
  const [stage] = await Promise.all([desk.waitForEvent('popup'), desk.getByRole('button', { name: 'Stage window' }).click()])
  const complaints: string[] = []
  stage.on('pageerror', (error) => complaints.push(error.message))
  await ready(stage)
  expect(await stage.getByRole('tablist').count()).toBe(0)
  await desk.evaluate(() => window.handset.goTo('sign-up/number'))
  await shows(stage, 'sign-up/number')

  await stage.getByRole('button', { name: /Use \+44 7700 900123/ }).click()
  await stage.getByRole('button', { name: 'Next' }).click()
  await shows(desk, 'sign-up/code')
  await shows(stage, 'sign-up/code')

  await desk.reload()
  await ready(desk)
  await desk.getByRole('button', { name: '+5 min' }).click()
  await stage.waitForFunction(() => window.handset.messages().length === 1)
  expect(await stage.evaluate(() => window.handset.messages()[0]!.text)).toBe(await desk.evaluate(() => window.handset.messages()[0]!.text))
  await desk.close()
  await stage.getByText('The window with the desk does not answer.', { exact: false }).waitFor()
  expect(await screenOf(stage)).toBe('sign-up/code')
  expect(complaints).toEqual([])
})
