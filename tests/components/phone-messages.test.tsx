import { within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { holdPhone } from './phone-driver.tsx'

const code = { sender: 'Mi Account', text: '482913 is your code. It is valid for 10 minutes.' }

it('drops a message in at the top, takes no focus, and lets the code be copied', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }))
  const phone = await holdPhone()
  const settings = phone.see('button', 'Settings')
  settings.focus()
  await phone.receive(code)
  const headsUp = phone.see('status', 'New notification')
  expect(headsUp.textContent).toContain('Mi Account')
  expect(headsUp.textContent).toContain(code.text)
  expect(document.activeElement).toBe(settings)
  await phone.tap('Copy code')
  expect(writeText).toHaveBeenCalledWith('482913')
  expect(phone.glass.textContent).toContain('Code copied')
})

it('goes away by itself and stays in the shade until it is put away', async () => {
  const phone = await holdPhone()
  await phone.receive(code)
  await phone.advance('7s')
  expect(phone.see('status', 'New notification').textContent).toBe('')
  await phone.tap('Open notifications')
  phone.see('button', 'Open message from Mi Account')
  await phone.tap('Dismiss notification')
  expect(phone.see('dialog', 'Notifications').textContent).toContain('No notifications')
})

it('put away while it is still dropping in, it is gone from the shade too', async () => {
  const phone = await holdPhone()
  await phone.receive(code)
  await phone.tap('Dismiss notification')
  await phone.tap('Open notifications')
  expect(phone.findsNo('button', 'Open message from Mi Account')).toBe(true)
})

it('clears all notifications and leaves the messages', async () => {
  const phone = await holdPhone()
  await phone.receive(code)
  await phone.receive({ sender: '+447700900288', text: 'On Saturday then' })
  await phone.tap('Open notifications')
  await phone.tap('Clear all')
  expect(phone.see('dialog', 'Notifications').textContent).toContain('No notifications')
  await phone.tap('Back')
  await phone.tap('Messages')
  phone.see('button', /^Mi Account/)
  phone.see('button', /^\+447700900288/)
})

it('opens the thread, marks it read, and takes the badge away', async () => {
  const phone = await holdPhone()
  await phone.receive(code)
  const icon = phone.see('button', 'Messages')
  expect(within(icon).getByRole('img', { name: '1 unread message' })).toBeTruthy()
  await phone.tap('Open message from Mi Account')
  phone.see('log', 'Messages from Mi Account')
  phone.see('button', 'Copy code 482913')
  expect(phone.world.phones[0]!.actor.getSnapshot().context.messages.every(({ read }) => read)).toBe(true)
  await phone.tap('Home')
  expect(within(phone.see('button', 'Messages')).queryByRole('img')).toBeNull()
})

it('a message for the thread before one’s eyes is read as it comes; one for another thread drops in', async () => {
  const phone = await holdPhone()
  await phone.receive(code)
  await phone.tap('Open message from Mi Account')
  await phone.receive({ ...code, text: '551177 is your code.' })
  expect(phone.see('status', 'New notification').textContent).toBe('')
  phone.see('button', 'Copy code 551177')
  await phone.receive({ sender: '+447700900288', text: 'On Saturday then' })
  expect(phone.see('status', 'New notification').textContent).toContain('On Saturday then')
  await phone.tap('Home')
  await phone.receive({ ...code, text: '900100 is your code.' })
  expect(phone.see('status', 'New notification').textContent).toContain('900100')
})

it('says so where there are no messages', async () => {
  const phone = await holdPhone()
  await phone.tap('Messages')
  expect(phone.see('group', 'Messages').textContent).toContain('No messages')
})
