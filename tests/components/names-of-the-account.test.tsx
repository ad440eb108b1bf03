import { expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'

it('is Mi Account on an older system, and Xiaomi Account on a newer one, wherever the phone says it', async () => {
  const phone = await renderPhone({ at: 'account/home' })
  expect(phone.sees({ role: 'heading', name: 'Mi Account' })).toBe(true)
  await phone.set('device.brand', 'xiaomi')
  expect(phone.sees({ role: 'heading', name: 'Xiaomi Account' })).toBe(true)
  expect(phone).toSay('Xiaomi Account ID')
  expect(phone.text()).not.toMatch(/\bMi (Account|Cloud)/)
  await phone.back()
  await phone.tap('Xiaomi Account')
  expect(phone).toShow('account/home')
})
