import { expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'

// The store belongs to another company: what it says changes nothing of the account, and the set-up goes on without it.

const atExtras = (conditions: Record<string, unknown> = {}) => renderPhone({ at: 'setup/extras', conditions })
const later = /doesn’t take this phone yet.*try again later/

it('signs in to the app store once, where nothing is against it', async () => {
  const phone = await atExtras()
  await phone.tap(/^App store/)
  expect(phone).toSay('Signed in')
  expect(phone.sees({ role: 'button', name: /^App store/ })).toBe(false)
  expect(phone.text()).not.toMatch(later)
})

it('says to try later on a phone that is too new, goes on without, and signs in after the wait', async () => {
  const phone = await atExtras({ 'device.buffer': '1d' })
  await phone.tap(/^App store/)
  expect(phone.text()).toMatch(later)
  await phone.tap('Next')
  expect(phone).toShow('setup/done')
  await phone.back()
  await phone.advance('1d')
  await phone.tap(/^App store/)
  expect(phone).toSay('Signed in')
  expect(phone.text()).not.toMatch(later)
})

it('says so where there is no connection, and tries again', async () => {
  const phone = await atExtras()
  await phone.set('device.wifi', 'out-of-reach')
  await phone.set('device.coverage', 0)
  await phone.tap(/^App store/)
  expect(phone.text()).toMatch(/no connection|offline|network/i)
  expect(phone.text()).not.toContain('Signed in')
  await phone.set('device.coverage', 4)
  await phone.advance('30s')
  await phone.tap('Try again')
  expect(phone).toSay('Signed in')
})
