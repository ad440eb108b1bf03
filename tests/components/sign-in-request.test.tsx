import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPhone } from '../../src/testing/index.ts'
import { holdPhone } from '../../src/testing/headless.ts'

const atQuestion = () =>
  renderPhone({ scenario: 'S19-device', at: 'sign-in-request/question', conditions: { 'server.latency': 0, 'captcha.when.login': 'off' } })

describe('somebody signs in elsewhere', () => {
  it('is asked about over the app in front: on what, where, when; allowed, it shows the code and warns', async () => {
    const phone = await atQuestion()
    const code = phone.inside().codes.at(-1)!.digits
    phone.see({ role: 'heading', name: 'Is it you who signs in?' })
    expect(phone.text()).toMatch(/Handset 9.*A phone, United Kingdom/)
    expect(phone.text()).not.toContain(code)

    await phone.tap('Allow')
    await phone.advance('1s')
    expect(phone).toShow('sign-in-request/code')
    phone.see({ role: 'img', name: `Code: ${[...code].join(' ')}` })
    phone.see('Never tell anybody this code.')
    const there = holdPhone(phone.world, 'phone-2')
    await there.enterCode(code)
    await there.waitUntil('the account', () => there.session() !== undefined)
    await phone.tap('Close')
    expect(phone).toShow('home')
  })

  it('denied, it says what that may mean', async () => {
    const phone = await atQuestion()
    await phone.tap('Deny')
    await phone.advance('1s')
    expect(phone).toShow('sign-in-request/denied')
    phone.see('If it was not you, somebody knows your password.')
  })

  it('left unanswered, it waits in the shade; too late, it says so', async () => {
    const phone = await atQuestion()
    await phone.back()
    expect(phone).toShow('home')
    await phone.tap('Open notifications')
    phone.see('Somebody signs in to your Mi Account on Handset 9.')
    await phone.tap('Open the sign-in request')
    expect(phone).toShow('sign-in-request/question')
    await phone.advance('10min')
    phone.see('This request is over.')
    expect(phone.sees({ role: 'button', name: 'Allow' })).toBe(false)
    await phone.tap('Close')
    expect(phone).toShow('home')
  })

  it('goes with the home key, and drops in at the top when it comes', async () => {
    const phone = await atQuestion()
    await phone.home()
    expect(phone).toShow('home')
    const there = holdPhone(phone.world, 'phone-2')
    await phone.advance('2min')
    await act(() => there.code({ type: 'resend.requested' }))
    await phone.advance('2s')
    await phone.tap('Open the sign-in request')
    expect(phone).toShow('sign-in-request/question')
  })
})
