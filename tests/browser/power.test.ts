import { expect, it } from 'vitest'
import { openPhoneAlone, type PhoneInPage } from './support/phone.ts'

/** A key of the body, which is outside the glass. */
const bodyKey = ({ page }: PhoneInPage, name: string) => page.getByRole('button', { name, exact: true })

async function press(phone: PhoneInPage, name: string) {
  await bodyKey(phone, name).click()
  await phone.settled()
}

async function hold(phone: PhoneInPage, name: string) {
  const box = (await bodyKey(phone, name).boundingBox())!
  await phone.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await phone.page.mouse.down()
  await phone.page.waitForTimeout(800)
  await phone.page.mouse.up()
  await phone.settled()
}

it('turned off and wiped by its keys, the phone comes up with its setup', async () => {
  const phone = await openPhoneAlone('at=account/home')
  await hold(phone, 'Power')
  await phone.tap('Power off')
  await phone.advance('3s')
  await phone.reads('The phone is off.')
  await press(phone, 'All keys of the phone')
  await press(phone, 'Hold power and volume up: recovery menu')
  await phone.sees('Main menu')
  // Out of the list, so that it does not lie over the glass.
  await phone.page.keyboard.press('Escape')
  for (const title of ['Wipe data', 'Wipe all data', 'Erasing everything']) {
    await press(phone, 'Volume down')
    await press(phone, 'Power')
    await phone.sees(title)
  }
  await phone.advance('20s')
  await phone.sees('Data wiped')
  await press(phone, 'Power')
  expect(await phone.find('button', 'Reboot').getAttribute('aria-current')).toBe('true')
  await press(phone, 'Power')
  await phone.find('progressbar', 'The phone is starting').waitFor()
  await phone.advance('12s')
  expect(await phone.screen()).toMatch(/^setup\//)
  const kept = await phone.page.evaluate(() => window.handset.messages())
  expect(kept).toEqual([])
})

it('locked, nothing below can be reached by keyboard, and a swipe up unlocks', async () => {
  const phone = await openPhoneAlone('at=lock-screen/cover')
  const unlock = phone.find('button', 'Swipe up to unlock')
  await unlock.waitFor()
  const reachable = await phone.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-glass] button')]
      .filter((button) => !button.closest('[inert]') && button.checkVisibility())
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  )
  expect(reachable).toEqual(['Swipe up to unlock', 'Emergency call'])
  const box = (await phone.glass.boundingBox())!
  const { mouse } = phone.page
  await mouse.move(box.x + box.width / 2, box.y + box.height * 0.6)
  await mouse.down()
  for (let step = 1; step <= 6; step += 1) await mouse.move(box.x + box.width / 2, box.y + box.height * (0.6 - 0.06 * step))
  await mouse.up()
  await phone.settled()
  expect(await phone.screen()).toBe('home')
})
