import { expect, it } from 'vitest'
import { openDesk, type DeskInPage } from '../browser/support/desk.ts'
import { tellStory } from '../browser/support/steps.ts'

// From the address bar to the goal on every site, with nothing but keys.

type Role = Parameters<DeskInPage['find']>[0]

/** What is wrong with where the focus is: it cannot be seen, or it went back. Remembers where it was before. */
const faultOfFocus = () => {
  const at = document.activeElement as HTMLElement | null
  const before = (window as { focusedBefore?: Element }).focusedBefore
  ;(window as { focusedBefore?: Element | null }).focusedBefore = at
  if (!at?.closest('[data-computer]')) return undefined
  const words = `${at.tagName} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 40)}”`
  const around = [at, at.parentElement, at.parentElement?.parentElement].filter((element) => element instanceof HTMLElement)
  const look = () =>
    around.map((element) => {
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(element)
      return [outline, boxShadow, borderColor, backgroundColor].join()
    })
  const focused = look().join()
  at.blur()
  const isMarked = look().join() !== focused
  at.focus({ preventScroll: true })
  if (!isMarked) return `${words} has the focus, and nothing shows it`
  const { top, bottom } = at.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) return `${words} has the focus out of sight`
  // From the last one it goes on with the first.
  const isFirst = at === document.querySelector('[data-computer] button')
  const isBack = !isFirst && before?.closest('[data-computer]') && before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING
  return isBack ? `${words} comes after what stands behind it` : undefined
}

/** Somebody at the computer without a mouse. */
function keysOf(desk: DeskInPage) {
  const { page, settled, advance } = desk.phone
  const faults = new Set<string>()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    await settled()
  }
  const keys = {
    faults,
    press,
    /** Tab until this has the focus. */
    async to(role: Role, name: string | RegExp) {
      // Fingers are quicker than a page that is still to be drawn; eyes wait for it.
      await desk.find(role, name).first().waitFor()
      const goal = desk.find(role, name).and(page.locator(':focus'))
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        const [fault, isThere] = [await page.evaluate(faultOfFocus), (await goal.count()) > 0]
        if (fault !== undefined) faults.add(`${await desk.page()}: ${fault}`)
        if (isThere) return
      }
      throw new Error(`Tab does not lead to ${role} ${String(name)} on ${await desk.page()}`)
    },
    async type(label: string | RegExp, text: string) {
      await keys.to('textbox', label)
      await page.keyboard.type(text)
      await settled()
    },
    async enter(role: Role, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter') {
      await keys.to(role, name)
      await press(key)
      await advance('2s')
    },
    async visit(address: string) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await keys.to('textbox', 'Address')
      await press('ControlOrMeta+a')
      await page.keyboard.type(address)
      await press('Enter')
      await advance('2s')
    },
  }
  return keys
}

it('every site, from the address to the goal by keys alone, with the focus in sight and in order', async () => {
  const desk = await openDesk('view=stage&device=computer&scenario=two-devices', { viewport: { width: 1100, height: 900 } })
  const { phone } = desk
  const keys = keysOf(desk)

  await keys.visit('account.xiaomi.com')
  await keys.type('E-mail, phone number or Mi Account ID', 'ada.marlow@post.test')
  await keys.type('Password', 'Lighthouse7')
  await keys.press('Enter')
  await phone.advance('2s')
  await desk.sees('Personal data')
  await keys.enter('link', 'Devices')
  await keys.enter('button', 'Remove: Handset 9', 'Space')
  await desk.sees('Remove Handset 9?')
  await keys.type('Password', 'Lighthouse7')
  await keys.press('Enter')
  await phone.advance('2s')
  await desk.reads(/The device was removed/)

  await keys.visit('i.mi.com')
  await keys.enter('button', /Text message/)
  await phone.advance('15s')
  await keys.type('Verification code', await phone.lastCode())
  await keys.press('Enter')
  await phone.advance('2s')
  await desk.sees('Cloud')
  expect(await desk.page()).toBe('cloud-site/home')

  await keys.visit('community.test')
  await keys.enter('link', 'Service status')
  expect(await desk.page()).toBe('status-site/home')
  await desk.reads('Everything works.')

  await keys.visit('support.account.test')
  await keys.enter('button', /^Open a ticket/)
  await keys.type('Device model', 'Handset 12')
  await keys.type('IMEI', '490154203237518')
  await keys.type('E-mail address for the answer', 'me@post.test')
  await keys.type('What happened', 'I forgot my password, and my own phone is locked.')
  await keys.to('radio', 'No file')
  await keys.press('ArrowDown')
  await keys.enter('button', 'Send ticket', 'Space')
  await desk.reads('Your ticket was taken. The answer comes by mail.')

  await phone.advance('10d')
  await keys.visit('post.test')
  await keys.enter('button', /^me@post\.test/)
  await desk.sees('Inbox')
  await keys.enter('link', /Your ticket/)
  expect(await desk.page()).toBe('webmail/message')
  await keys.press('Alt+ArrowLeft')

  await tellStory(phone, 'free')
  await keys.visit('account.xiaomi.com/pass/register')
  await keys.enter('button', 'Create using a phone number')
  await keys.type('Phone number', '07700 900123')
  for (const [part, typed] of [
    ['Day', '28'],
    ['Month', 'Feb'],
    ['Year', '1990'],
  ] as const) {
    await keys.to('combobox', part)
    await phone.page.keyboard.type(typed)
  }
  await keys.to('checkbox', /./)
  await keys.press('Space')
  await keys.type('Text in the picture', await phone.pictureText())
  await keys.press('Enter')
  await phone.advance('15s')
  await desk.sees('Enter the code')
  await keys.type('Verification code', await phone.lastCode())
  await keys.press('Enter')
  await phone.advance('1s')
  await desk.sees('Set password')

  expect([...keys.faults]).toEqual([])
})
