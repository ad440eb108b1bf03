import { expect, it } from 'vitest'
import { openPhoneAlone } from './support/phone.ts'
import { holdBodyKey, pressBodyKey } from './support/steps.ts'

it('turned off and wiped by its keys, the phone comes up with its setup', async () => {
  const phone = await openPhoneAlone('at=account/home')
  await holdBodyKey(phone, 'Power')
  await phone.tap('Power off')
  await phone.advance('3s')
  await phone.reads('The phone is off.')
  await pressBodyKey(phone, 'Keys and SIM tray of the phone')
  await pressBodyKey(phone, 'Hold power and volume up: recovery menu')
  await phone.sees('Main menu')
  // Out of the list, so that it does not lie over the glass.
  await phone.page.keyboard.press('Escape')
  for (const title of ['Wipe data', 'Wipe all data', 'Erasing everything']) {
    await pressBodyKey(phone, 'Volume down')
    await pressBodyKey(phone, 'Power')
    await phone.sees(title)
  }
  await phone.advance('20s')
  await phone.sees('Data wiped')
  await pressBodyKey(phone, 'Power')
  expect(await phone.find('button', 'Reboot').getAttribute('aria-current')).toBe('true')
  await pressBodyKey(phone, 'Power')
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
