import { expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'

it('shows the serial numbers on a locked phone, whose owner needs one for a ticket, and opens nothing', async () => {
  const phone = await renderPhone({ scenario: 'S27', at: 'activation-lock/password' })
  await phone.tap('Emergency call')
  for (const key of ['Star', 'Hash', '0', '6', 'Hash']) await phone.tap(key)
  const [imei] = phone.world.phones[0]!.actor.getSnapshot().context.imeis
  expect(phone.see({ role: 'dialog', name: 'IMEI' }).textContent).toContain(imei)
  await phone.tap('OK')
  expect(phone.see({ role: 'status', name: 'Number entered' }).textContent).toBe('Enter a number')
  await phone.back()
  expect(phone).toShow('activation-lock/password')
})
