import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPhoneAlone, type PhoneInPage } from './support/phone.ts'

const moving = { reducedMotion: 'no-preference' } as const

/** Presses the middle of something, moves by so many pixels of the page, and lets go without a rest. */
async function swipe(phone: PhoneInPage, what: Locator, by: { x?: number; y?: number }, steps = 6) {
  const { mouse } = phone.page
  const box = (await what.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await mouse.move(x, y)
  await mouse.down()
  for (let step = 1; step <= steps; step += 1) {
    await mouse.move(x + ((by.x ?? 0) * step) / steps, y + ((by.y ?? 0) * step) / steps)
    await nextFrame(phone)
  }
  await mouse.up()
  await nextFrame(phone)
}

const nextFrame = ({ page }: PhoneInPage) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

/** Waits until nothing has moved for some frames. @returns where it came to rest */
async function restOf(phone: PhoneInPage, what: Locator) {
  let before = ''
  for (let still = 0; still < 6; await nextFrame(phone)) {
    const now = JSON.stringify(await what.boundingBox())
    still = now === before ? still + 1 : 0
    before = now
  }
  return JSON.parse(before) as { x: number; y: number }
}

/** Once the lists follow a finger, which comes after the first frame. */
const isReady = ({ page }: PhoneInPage) =>
  page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/thrown-/.test(name)))

async function running(...apps: string[]) {
  const phone = await openPhoneAlone('', moving)
  await isReady(phone)
  const tell = (event: { type: string; app?: string }) => phone.page.evaluate((fact) => window.handset.send('phone-1', fact), event)
  for (const app of apps) await tell({ type: 'app.opened', app })
  await tell({ type: 'recents.opened' })
  await phone.settled()
  return phone
}

const facts = (phone: PhoneInPage, type: string) =>
  phone.page.evaluate(
    (wanted) => window.handset.journal().filter(({ input }) => input.type === 'event' && input.event.type === wanted).length,
    type,
  )

const sms = (messageId: string) => ({
  type: 'sms.received',
  message: { messageId, sender: `+4477009002${messageId}`, text: `Message ${messageId}`, receivedAt: 0, slot: 1 },
})

async function withMessages(query: string, ...ids: string[]) {
  const phone = await openPhoneAlone(query, moving)
  await isReady(phone)
  for (const id of ids) await phone.page.evaluate((fact) => window.handset.send('phone-1', fact), sms(id))
  await phone.settled()
  return phone
}

const openShade = (phone: PhoneInPage) => phone.page.evaluate(() => window.handset.send('phone-1', { type: 'shade.opened' }))

it('a card in Recents follows the finger, springs back when let go early, and opens nothing', async () => {
  const phone = await running('notes', 'clock')
  const card = phone.find('button', 'Notes')
  const before = await restOf(phone, card)
  const { mouse } = phone.page
  await mouse.move(before.x + 60, before.y + 100)
  await mouse.down()
  for (const x of [10, 20, 30, 40]) {
    await mouse.move(before.x + 60 + x, before.y + 100)
    await nextFrame(phone)
  }
  // At any scale of the phone it stays under the finger.
  expect((await restOf(phone, card)).x).toBeCloseTo(before.x + 40, -1)
  await mouse.up()
  expect(await restOf(phone, card)).toEqual(before)
  expect(await phone.screen()).toBe('recents')
  expect(await facts(phone, 'app.closed')).toBe(0)
})

it.each([
  ['up', { y: -200 }],
  ['to the left', { x: -180 }],
  ['to the right', { x: 180 }],
])('a card that is swiped %s closes its app, and the others close the gap', async (_, by) => {
  const phone = await running('notes', 'clock', 'contacts')
  const [first, last] = [phone.find('button', 'Contacts'), phone.find('button', 'Notes')]
  const place = await restOf(phone, last)
  await swipe(phone, first, by)
  await phone.settled()
  expect(await facts(phone, 'app.closed')).toBe(1)
  // Out of reach from the moment it is let go; what is still seen of it is decoration.
  expect(await phone.find('button', 'Contacts').count()).toBe(0)
  await expect.poll(() => phone.glass.getByText('Contacts', { exact: true }).count()).toBeLessThan(2)
  expect(await restOf(phone, last)).not.toEqual(place)
  expect(await phone.screen()).toBe('recents')
})

it('a notification leaves the shade to either side, and Clear all stays for keys', async () => {
  const phone = await withMessages('', '1', '2')
  await openShade(phone)
  for (const [id, x] of [
    ['1', 200],
    ['2', -200],
  ] as const) {
    const card = phone.find('button', `Open message from +4477009002${id}`)
    await restOf(phone, card)
    await phone.find('button', 'Clear all').waitFor()
    await swipe(phone, card, { x })
    await phone.settled()
    expect(await card.count()).toBe(0)
  }
  await phone.reads('No notifications')
  expect(await facts(phone, 'notification.dismissed')).toBe(2)
  expect(await facts(phone, 'notification.opened')).toBe(0)
})

it('a notification leaves to either side where one reads from the right', async () => {
  const phone = await withMessages('locale=ar-XB', '1', '2')
  expect(await phone.glass.getAttribute('dir')).toBe('rtl')
  await openShade(phone)
  for (const [id, x] of [
    ['1', 200],
    ['2', -200],
  ] as const) {
    const card = phone
      .find('dialog')
      .getByRole('listitem')
      .filter({ hasText: `Message ${id}` })
    await restOf(phone, card)
    await swipe(phone, card, { x })
    await phone.settled()
    expect(await card.count()).toBe(0)
  }
  expect(await facts(phone, 'notification.dismissed')).toBe(2)
})

it('a message that drops in is put away upwards or sideways, and waits in the shade', async () => {
  const phone = await withMessages('', '1')
  const card = phone.find('status', 'New notification').getByRole('button', { name: /Open message/ })
  for (const [id, by] of [
    ['2', { y: -60 }],
    ['3', { x: 200 }],
  ] as const) {
    await restOf(phone, card)
    await swipe(phone, card, by)
    await phone.settled()
    expect(await card.count()).toBe(0)
    await phone.page.evaluate((fact) => window.handset.send('phone-1', fact), sms(id))
  }
  expect(await facts(phone, 'heads-up.dismissed')).toBe(2)
  await openShade(phone)
  expect(await phone.find('dialog').getByRole('listitem').count()).toBe(3)
})

it('with reduced motion what is swiped is gone at once', async () => {
  const phone = await openPhoneAlone()
  await isReady(phone)
  for (const id of ['1', '2']) await phone.page.evaluate((fact) => window.handset.send('phone-1', fact), sms(id))
  await openShade(phone)
  const card = phone.find('button', 'Open message from +44770090021')
  await swipe(phone, card, { x: 200 })
  await phone.settled()
  expect(await phone.glass.getByRole('dialog').getByText('Message 1').count()).toBe(0)
})

it('a tap is still a tap', async () => {
  const phone = await running('notes', 'clock')
  await phone.tap('Notes')
  await expect.poll(() => phone.screen()).toBe('notes/list')
  await phone.page.evaluate((fact) => window.handset.send('phone-1', fact), sms('1'))
  await phone.tap('Open message from +44770090021')
  await expect.poll(() => phone.screen()).toBe('messages/thread')
})
