import { expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'

it('a network that wants its page accepted says so in the shade; a tap opens the page over what is in front', async () => {
  const phone = await renderPhone({ scenario: 'S17-captive', at: 'sign-in/credentials', conditions: { 'server.latency': 0 } })
  await phone.tap('Open notifications')
  await phone.tap('Open the page of the network')
  expect(phone).toShow('settings/wifi-portal')
  await phone.back()
  expect(phone).toShow('sign-in/credentials')

  await phone.tap('Open notifications')
  await phone.tap('Open the page of the network')
  await phone.tap('Accept and connect')
  expect(phone).toShow('sign-in/credentials')
  await phone.advance('2s')
  await phone.tap('Open notifications')
  expect(phone.sees('Open the page of the network')).toBe(false)
  phone.see('No notifications')
})
