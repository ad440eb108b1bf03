import { describe, expect, it } from 'vitest'
import { badNetworkAccount } from '../../src/scenarios/s17-bad-network.ts'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'

const calm = { 'server.latency': 0, 'captcha.when.login': 'off' }

/** From the error to the clock, set by the network, and back. */
async function setClock(phone: RenderedPhone) {
  const before = phone.screen()
  await phone.tap('Date and time')
  expect(phone).toShow('settings/date-time')
  await phone.tap('Set time automatically')
  await phone.back()
  expect(phone).toShow(before)
}

describe('a clock that is wrong', () => {
  it('is put right from the error, over what was typed, and trying again leads on', async () => {
    const phone = await renderPhone({ scenario: 'clock-wrong', at: 'sign-in/credentials', conditions: calm })
    const { identifier, password } = badNetworkAccount
    await phone.type(identifier, { into: 'E-mail, phone number or Mi Account ID' })
    await phone.type(password, { into: 'Password' })
    await phone.tap('Sign in')
    await phone.advance('1s')
    await setClock(phone)
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone.session()).toBeDefined()
  })

  it('is put right at the activation lock as well, and that opens nothing', async () => {
    const phone = await renderPhone({ scenario: 'S21', at: 'activation-lock/password', conditions: calm })
    await phone.set('device.clockSkew', '400d')
    await phone.type('Lighthouse7', { into: 'Password' })
    await phone.tap('Activate')
    await phone.advance('1s')
    await phone.tap('Date and time')
    expect(phone).toShow('settings/date-time')
    await phone.tap('Set time automatically')
    await phone.back()
    expect(phone).toShow('activation-lock/password')
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone).toShow('setup/find-device')
  })

  it('is put right in the set-up, where nothing goes on without it', async () => {
    const phone = await renderPhone({ scenario: 'new-phone', at: 'setup/sim', conditions: { ...calm, 'device.clockSkew': '400d' } })
    await phone.tap('Next')
    await phone.until('the check', () => phone.screen() === 'setup/checking')
    await phone.advance('1s')
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone).toShow('setup/checking')
    await setClock(phone)
    await phone.tap('Try again')
    await phone.advance('2s')
    expect(phone).not.toShow('setup/checking')
  })
})
