import { describe, expect, it, vi } from 'vitest'
import { drawPhone, makeWorld, renderPhone } from '../../src/testing/index.ts'
import { replay } from '../../src/world/replay.ts'

// Whole days on a glass that is drawn anew at every key; other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

describe('in the morning', () => {
  it('the phone shows its home screen and says that it is a simulation', async () => {
    const phone = await renderPhone()
    expect(phone).toShow('home')
    expect(phone).toSay('Simulation')
    for (const app of ['Settings', 'Messages', 'Phone', 'Contacts', 'Photos', 'Notes', 'Clock']) {
      expect(phone.sees({ role: 'button', name: app })).toBe(true)
    }
  })

  it('every app opens, and Back leads home', async () => {
    const phone = await renderPhone()
    for (const app of ['Settings', 'Messages', 'Phone', 'Contacts', 'Photos', 'Notes', 'Clock']) {
      await phone.tap(app)
      expect(phone.screen()).not.toBe('home')
      await phone.back()
      expect(phone).toShow('home')
    }
  })

  it('recents bring an app back where it was, and Home leaves it there', async () => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    await phone.type('07700', { into: 'Phone number' })
    await phone.home()
    expect(phone).toShow('home')
    await phone.recents()
    expect(phone).toShow('recents')
    await phone.tap(/^Settings/)
    expect(phone).toShow('sign-up/number')
    expect(phone.value('Phone number')).toBe('07700')
  })

  it('Back closes the keyboard first, then leaves the page', async () => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    await phone.type('0', { into: 'Phone number' })
    expect(phone.hasKeyboard()).toBe(true)
    await phone.back()
    expect([phone.hasKeyboard(), phone.screen()]).toEqual([false, 'sign-up/number'])
    await phone.back()
    expect(phone).toShow('settings/root')
  })
})

describe('a message', () => {
  it('drops in over what one does, takes nothing away, and is in Messages later', async () => {
    const phone = await renderPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } })
    await phone.type('12', { into: 'Verification code' })
    await phone.until('the message', () => phone.messages().length === 1)
    expect(phone).toSay('is your code')
    expect(phone).toShow('sign-up/code')
    expect(phone.value('Verification code')).toBe('12')
    await phone.advance('6s')
    expect(phone).not.toSay('is your code')
    await phone.home()
    await phone.tap('Messages')
    await phone.tap(/MiAccount/)
    expect(phone).toShow('messages/thread')
    expect(phone).toSay(`${phone.lastCode()} is your code`)
    await phone.back()
    await phone.back()
    await phone.tap('Settings')
    expect(phone.value('Verification code')).toBe('12')
  })

  it('is doubled, and shows twice', async () => {
    const phone = await renderPhone({ at: 'sign-up/code', conditions: { 'sms.duplicates': 1 } })
    await phone.advance('1min')
    expect(phone.messages()).toHaveLength(2)
  })
})

describe('on a plane', () => {
  it('the message waits, and comes after landing', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'autofill.mode': 'chip' } })
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.home()
    await phone.tap('Open notifications')
    await phone.tap('Airplane mode')
    await phone.tap('Wi-Fi')
    await phone.back()
    await phone.advance('2s')
    await phone.tap('Settings')
    await phone.tap('Next')
    await phone.advance('1min')
    expect(phone).toShow('sign-up/code')
    expect(phone.messages()).toEqual([])
    expect(phone.inside().sms[0]!.state).toBe('waiting')
    await phone.tap('Open notifications')
    await phone.tap('Airplane mode')
    await phone.back()
    expect(phone.messages()).toHaveLength(1)
    await phone.tap(/^Use code \d{6}/)
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone).toShow('sign-up/captcha')
  })

  it('without Wi-Fi the phone says that it is offline', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'device.wifi': 'out-of-reach', 'device.coverage': 0 } })
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.tap('Next')
    expect(phone).toShow('sign-up/number')
    expect(phone).toSay(/offline|no connection|not connected|internet/i)
    await phone.set('device.coverage', 4)
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone).toShow('sign-up/code')
  })
})

describe('in the evening', () => {
  it('the account page shows ID and number, and signs out after asking', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    const { accountId } = phone.session()!.account
    expect(phone).toSay(accountId)
    await phone.tap('Sign out')
    await phone.tap('Cancel')
    expect(phone).toHaveAccount()
    await phone.tap('Sign out')
    await phone.tap('Sign out')
    await phone.advance('1s')
    expect(phone).not.toHaveAccount()
    expect(phone).toShow('settings/root')
  })

  it('the same number signs in to the same account', async () => {
    const phone = await renderPhone({ at: 'account/home', conditions: { 'captcha.when.phone': 'off' } })
    const { accountId } = phone.session()!.account
    await phone.tap('Sign out')
    await phone.tap('Sign out')
    await phone.advance('1s')
    await phone.tap('Mi Account')
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.tap('Next')
    await phone.until('the message', () => phone.messages().length === 2)
    await phone.advance('1s')
    await phone.type(phone.lastCode()!, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.until('the account', () => phone.session() !== undefined)
    expect(phone.session()).toMatchObject({ created: false, account: { accountId } })
    expect(phone.inside().accounts).toHaveLength(1)
  })

  it('a page that is loaded anew looks the same', async () => {
    const phone = await renderPhone({ at: 'sign-up/code', seed: 7 })
    await phone.advance('10s')
    await phone.type('123', { into: 'Verification code' })
    const text = phone.text()
    const story = phone.world.story()
    phone.unmount()
    const world = await makeWorld({ seed: 7 })
    await replay(world, story)
    const again = await drawPhone(world)
    expect(again.value('Verification code')).toBe('123')
    expect(again.text()).toBe(text)
  })
})

describe('in another language, at night, with large letters', () => {
  it('the way is the same', async () => {
    const phone = await renderPhone({ locale: 'zh-CN', theme: 'dark', font: 2, at: 'sign-up/number' })
    await phone.type('07700900123', { into: /./ })
    await phone.press('Enter')
    await phone.until('the message', () => phone.messages().length === 1)
    expect(phone.messages()[0]!.text).toMatch(/[\u4e00-\u9fff]/)
    expect(phone).toShow('sign-up/code')
    expect(phone.text()).toMatch(/[\u4e00-\u9fff]/)
  })
})
