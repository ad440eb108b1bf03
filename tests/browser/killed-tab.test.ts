import { expect, it } from 'vitest'
import type { CDPSession } from 'playwright-core'
import { openPhone, type PhoneInPage } from './support/phone.ts'
import { askForCode, openSignUp } from './support/sign-up.ts'

/** Kills the process of the tab: no handler of the page gets to run. Then reloads the tab, as its "Reload" button would. */
async function killAndReload(phone: PhoneInPage): Promise<CDPSession> {
  const { page } = phone
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody is left to answer this.
  void session.send('Page.crash').catch(() => {})
  await crashed
  await session.send('Page.reload')
  return session
}

/** A page that crashed once is lost to Playwright, so the rest goes through the debugger. */
async function read<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as T
}

async function isBack(session: CDPSession): Promise<void> {
  await expect.poll(() => read(session, `'handset' in window`).catch(() => false), { timeout: 20_000 }).toBe(true)
  await read(session, 'window.handset.settled()')
}

/** What is in the field, once the part of the screen that it belongs to has been loaded. */
const valueOf = (session: CDPSession) => read<string | undefined>(session, `document.querySelector('[data-glass] input')?.value`)

it('a killed tab comes back with what was typed a moment before, on a paused clock', async () => {
  const phone = await openPhone('', { ownPage: true })
  await openSignUp(phone)
  await phone.page.keyboard.type('07700 900')
  // A key that the page has not even heard cannot come back.
  await phone.settled()
  const session = await killAndReload(phone)
  await isBack(session)
  expect(await read(session, 'window.handset.screen()')).toBe('sign-up/number')
  await expect.poll(() => valueOf(session), { timeout: 10_000 }).toBe('07700 900')
})

it('a killed tab comes back with its account server, its messages and its clock', async () => {
  const phone = await openPhone('', { ownPage: true })
  await askForCode(phone)
  const code = await phone.lastCode()
  const [now, inside] = await phone.page.evaluate(() => [window.handset.now(), window.handset.inside()] as const)
  const session = await killAndReload(phone)
  await isBack(session)
  expect(await read(session, 'window.handset.screen()')).toBe('sign-up/code')
  expect(await read(session, 'window.handset.messages().at(-1).text')).toContain(code)
  expect(await read(session, 'window.handset.now()')).toBe(now)
  expect(await read(session, 'window.handset.inside()')).toEqual(inside)
})

it('a killed tab loses no more than a moment of a running clock', async () => {
  const phone = await openPhone('', { ownPage: true })
  const now = () => phone.page.evaluate(() => window.handset.now())
  const begun = await now()
  await phone.page.evaluate(() => window.handset.speed(60))
  await expect.poll(now, { timeout: 20_000 }).toBeGreaterThan(begun + 300_000)
  const killed = await now()
  const session = await killAndReload(phone)
  await isBack(session)
  // Three seconds at sixty times: the clock is kept every second.
  expect(await read<number>(session, 'window.handset.now()')).toBeGreaterThan(killed - 180_000)
})
