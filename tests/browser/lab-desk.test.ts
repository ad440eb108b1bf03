import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openLab } from './support/page.ts'
import { judgesAll } from './support/sights.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Waits until programs can talk to the lab, and its desk is there. */
async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => 'handset' in window)
  if (!page.url().includes('view=stage')) await page.getByRole('tablist').waitFor()
  return page
}
const open = async (...options: Parameters<typeof openLab>) => ready(await openLab(...options))

/**
 * What axe finds wrong beside the phone. The policy of the page lets no other script in, so axe comes in through the debugger.
 * @param rules all of them, or those alone that the colours matter to
 */
async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  return page.evaluate(async (which) => {
    const { axe: runner } = window as unknown as {
      axe: { run(where: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const found = await runner.run({ exclude: ['[data-glass]'] }, which === 'colours' ? { runOnly: ['color-contrast'] } : {})
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n')}`)
  }, rules)
}

const rooms = [
  ['a laptop', { width: 1366, height: 768 }],
  ['a phone', { width: 390, height: 844 }],
] as const

it.each(judgesAll ? rooms : rooms.slice(0, 1))('the desk on %s has no barrier, light or dark', async (_, viewport) => {
  const page = await open('/?at=sign-up/code&time=paused&seed=x', { viewport, colorScheme: 'light', reducedMotion: 'reduce' })
  await page.evaluate(axeSource)
  await page.evaluate(() => window.handset.advance('10s'))
  await page.evaluate(() => window.handset.set('sms.loss', 0.5))
  const inBoth = async (what: string) => {
    expect(await violations(page), what).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, 'colours'), `${what} in the dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  for (const tab of ['Conditions', 'Inside', 'Timeline', 'Library', 'Flow map']) {
    await page.getByRole('tab', { name: tab }).click()
    if (tab === 'Flow map') await page.locator('[data-state]').first().waitFor()
    await inBoth(tab)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, tab).toBeLessThanOrEqual(0)
  }
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true })))
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await inBoth('Keyboard shortcuts')
})

it.each(judgesAll ? rooms : rooms.slice(0, 1))(
  'the gallery on %s has no barrier, light or dark, and leads into the lab',
  async (_, viewport) => {
    const page = await openLab('/?view=gallery#find=sign-up', { viewport, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.evaluate(axeSource)
    await page.locator('[data-still="sign-up/number"]').first().waitFor()
    await page.getByRole('heading', { name: 'Handset' }).waitFor()
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.getByText('16 screens, 32 pictures').waitFor()
    // What is far away is not drawn before somebody comes near it.
    const farAway = page.locator('[data-still="account-site/sign-up/done"]')
    expect(await farAway.count()).toBe(0)
    await page.getByRole('link').last().scrollIntoViewIfNeeded()
    await farAway.first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('[data-view="gallery"][data-theme="dark"]').waitFor()
    expect(await violations(page, 'colours'), 'in the dark').toEqual([])
    await page.getByRole('link', { name: 'the code form: en, Dark, 1', exact: true }).click()
    await page.waitForFunction(() => 'handset' in window)
    expect(await page.evaluate(() => window.handset.screen())).toBe('sign-up/code')
    expect(await page.locator('[data-part="phone"] [data-glass]').getAttribute('data-theme')).toBe('dark')
  },
)

const facts = (page: Page) =>
  page.evaluate(() => ({ screen: window.handset.screen(), story: window.handset.story(), inside: window.handset.inside() }))

describe.each(['page', 'worker', 'direct'])('with network=%s', (network) => {
  it('a sign-up reaches the account, and a reload comes back to it', async () => {
    const page = await open(`/?network=${network}&time=paused&seed=7`)
    await page.evaluate(() => window.handset.goTo('account/home'))
    const before = await facts(page)
    expect(before.screen).toBe('account/home')
    await page.reload()
    await ready(page)
    expect(await facts(page)).toEqual(before)
  })
})

it('comes back from a reload to the running clock', async () => {
  const page = await open('/?at=sign-up/code')
  const before = await page.evaluate(() => window.handset.now())
  await page.reload()
  await ready(page)
  const after = await page.evaluate(() => window.handset.now())
  expect(after).toBeGreaterThanOrEqual(before)
  expect(after).toBeLessThan(before + 10_000)
  expect(await page.evaluate(() => window.handset.screen())).toBe('sign-up/code')
})

it('has another world in another tab, also in a copied one', async () => {
  const page = await open('/?time=paused')
  await page.evaluate(() => window.handset.goTo('settings/about'))
  const [copy] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))])
  await ready(copy)
  await copy.evaluate(() => window.handset.goTo('clock/face'))
  expect(await page.evaluate(() => window.handset.screen())).toBe('settings/about')
  await page.reload()
  await ready(page)
  expect(await page.evaluate(() => window.handset.screen())).toBe('settings/about')
  await copy.reload()
  await ready(copy)
  expect(await copy.evaluate(() => window.handset.screen())).toBe('clock/face')
})

it('starts clean and says so when what the tab remembers is damaged', async () => {
  const page = await open('/?time=paused')
  await page.evaluate(() => window.handset.goTo('settings/about'))
  await page.evaluate(() => sessionStorage.setItem('handset/entry/1', '{"at":'))
  await page.reload()
  await ready(page)
  expect(await page.evaluate(() => window.handset.screen())).toBe('home')
  expect(await page.getByRole('alert').textContent()).toContain('was damaged')
})

it('works where the browser blocks storage, and says so', async () => {
  const page = await openLab('about:blank')
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError')
      },
    })
  })
  await page.goto('/?time=paused')
  await ready(page)
  await page.evaluate(() => window.handset.goTo('sign-up/code'))
  expect(await page.getByRole('alert').textContent()).toContain('does not let the page remember')
})

it('waits when the part that answers requests cannot be loaded, and goes on when it can', async () => {
  const page = await openLab('about:blank')
  const chunk = /assets\/page-[^/]*\.js$/
  await page.route(chunk, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/?time=paused')
  await ready(page)
  const trouble = page.getByText('could not be loaded')
  await trouble.waitFor()
  await page.evaluate(() => window.handset.send('phone-1', { type: 'app.opened', app: 'settings' }))
  await page.unroute(chunk)
  await page.getByRole('button', { name: 'Try again' }).click()
  // A browser that remembers the failure asks again only in a page that is new; the story goes on there.
  const reload = page.getByRole('button', { name: 'Reload the page' })
  await Promise.race([reload.waitFor(), trouble.waitFor({ state: 'detached' })])
  if (await reload.isVisible()) {
    await reload.click()
    await page.waitForFunction(() => 'handset' in window)
  }
  await trouble.waitFor({ state: 'detached' })
  await page.waitForFunction(() => window.handset.screen() === 'settings/root')
  expect(await page.evaluate(() => window.handset.goTo('sign-up/code').then(() => window.handset.screen()))).toBe('sign-up/code')
})

it('shows a phone and a sentence before, and without, any script', async () => {
  const page = await openLab('/', { javaScriptEnabled: false })
  expect(await page.locator('.first-frame-body').boundingBox()).toMatchObject({ height: expect.any(Number) })
  expect(await page.locator('noscript').textContent()).toContain('it needs JavaScript')
})

it('puts the first frame where the phone will be', async () => {
  const still = await openLab('/', { javaScriptEnabled: false, viewport: { width: 1366, height: 768 } })
  const before = (await still.locator('.first-frame-body').boundingBox())!
  const page = await open('/', { viewport: { width: 1366, height: 768 } })
  const after = (await page.locator('[data-part="phone"] section').first().boundingBox())!
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(after[side] - before[side]), side).toBeLessThan(3)
})
