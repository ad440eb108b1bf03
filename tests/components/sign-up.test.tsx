import { describe, expect, it, vi } from 'vitest'
import { renderPhone, type RenderedPhone, type RenderPhoneOptions } from '../../src/testing/index.ts'

// Whole days on a glass that is drawn anew at every key; other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

/** From the home screen to the code, with the first SIM's number. */
async function toTheCode(phone: RenderedPhone, means: 'keys' | 'hardware' = 'hardware') {
  await phone.tap('Settings')
  await phone.tap('Mi Account')
  await phone.type('07700900123', { into: 'Phone number', with: means })
  await phone.tap('Next')
  await phone.until('the code screen', () => phone.screen() !== 'sign-up/number')
}

/** From the picture to the end, with the right text. */
async function fromThePicture(phone: RenderedPhone, means: 'keys' | 'hardware' = 'hardware') {
  await phone.until('the picture', () => phone.captchaText() !== undefined)
  await phone.advance('1s')
  await phone.type(phone.captchaText()!, { into: 'Text in the picture', with: means })
  await phone.tap('Next')
  await phone.until('the agreement', () => phone.screen() === 'sign-up/agreement')
  await phone.advance('1s')
  await phone.tap('Agree')
  await phone.until('the account', () => phone.session() !== undefined)
}

const messageArrives = (phone: RenderedPhone) => phone.until('the message', () => phone.lastCode() !== undefined)

/** How the code gets into its field, in each mode of the phone's help. */
const withHelp: Record<string, (phone: RenderedPhone) => Promise<void>> = {
  async off(phone) {
    await messageArrives(phone)
    await phone.type(phone.lastCode()!, { into: 'Verification code' })
    await phone.tap('Next')
  },
  async chip(phone) {
    await messageArrives(phone)
    await phone.tap(/^Use code \d{6}/)
    expect(phone.value('Verification code')).toBe(phone.lastCode())
    await phone.tap('Next')
  },
  async consent(phone) {
    await messageArrives(phone)
    expect(phone).toSay('Let Mi Account read this message?')
    await phone.tap('Allow')
    expect(phone.value('Verification code')).toBe(phone.lastCode())
    await phone.tap('Next')
  },
  async auto(phone) {
    expect(phone).toSay('Getting the code…')
    await messageArrives(phone)
  },
}

describe.each(Object.entries(withHelp))('sign-up with the phone’s help with codes: %s', (mode, enterCode) => {
  async function signUp(options: RenderPhoneOptions) {
    const phone = await renderPhone({ ...options, conditions: { 'autofill.mode': mode, 'sms.delay': '2s', 'sms.jitter': 0 } })
    await toTheCode(phone)
    await enterCode(phone)
    await phone.until('the picture', () => phone.screen() === 'sign-up/captcha')
    await fromThePicture(phone)
    return phone
  }

  it('ends in Settings with the account in its first row, straight or through MSW', async () => {
    const direct = await signUp({ network: 'direct' })
    expect(direct).toShow('settings/root')
    expect(direct).toHaveAccount('+447700900123')
    expect(direct).toSay(`${direct.session()!.account.name}, ID ${direct.session()!.account.accountId}`)
    const happenings = direct.world.happenings()
    const text = direct.text()
    direct.unmount()

    const msw = await signUp({ network: 'msw' })
    expect(msw.world.happenings()).toEqual(happenings)
    expect(msw.text()).toBe(text)
  })
})

describe('typing', () => {
  it('works with the keys of the soft keyboard alone', async () => {
    const phone = await renderPhone({ conditions: { 'autofill.mode': 'off' } })
    await toTheCode(phone, 'keys')
    await messageArrives(phone)
    await phone.type(phone.lastCode()!, { into: 'Verification code', with: 'keys' })
    await phone.tap('Next')
    await phone.until('the picture', () => phone.screen() === 'sign-up/captcha')
    await fromThePicture(phone, 'keys')
    expect(phone).toHaveAccount('+447700900123')
  })

  it('works with a hardware keyboard, Enter included', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'autofill.mode': 'off' } })
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.press('Enter')
    await phone.until('the code screen', () => phone.screen() === 'sign-up/code')
    await messageArrives(phone)
    await phone.type(phone.lastCode()!)
    await phone.press('Enter')
    await phone.until('the picture', () => phone.screen() === 'sign-up/captcha')
  })
})

describe('a number that cannot be used', () => {
  it.each([
    ['', 'Enter your phone number'],
    ['0770', 'This number is too short'],
    ['O77OO 900123', 'A phone number has only digits'],
    ['6000 000000', 'This doesn’t look like a number from United Kingdom'],
  ])('%j: the reason stands at the field', async (number, reason) => {
    const phone = await renderPhone({ at: 'sign-up/number' })
    if (number) await phone.paste(number, { into: 'Phone number' })
    const field = () => phone.see({ role: 'textbox', name: 'Phone number' })
    expect(field().getAttribute('aria-invalid')).toBeNull()
    await phone.press('Enter')
    expect(phone).toSay(reason)
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(phone).toShow('sign-up/number')
    expect(phone.inside().codes).toEqual([])
    await phone.paste('+44 7700 900123', { into: 'Phone number' })
    expect(field().getAttribute('aria-invalid')).toBeNull()
  })
})

describe('a code', () => {
  const atCode = () => renderPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } })

  it('that is wrong says so and how often one may try again', async () => {
    const phone = await atCode()
    await phone.type('000000', { into: 'Verification code' })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone).toSay('4 tries left')
    expect(phone.value('Verification code')).toBe('000000')
  })

  it('pasted with a dash is right', async () => {
    const phone = await atCode()
    await messageArrives(phone)
    const code = phone.lastCode()!
    await phone.paste(`${code.slice(0, 3)}-${code.slice(3)}`, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone).toShow('sign-up/captcha')
  })

  it('tapped twice is sent once', async () => {
    const phone = await atCode()
    await messageArrives(phone)
    await phone.type(phone.lastCode()!, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.tap('Next')
    await phone.press('Enter')
    await phone.advance('1s')
    expect(phone.world.server.log().filter(({ operation }) => operation === 'verifyCode')).toHaveLength(1)
  })
})

describe('a server that is slow or broken', () => {
  it('shows in stages that it takes long, and can be cancelled with nothing lost', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'server.latency': '5min' } })
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.tap('Next')
    expect(phone).toSay('Sending the code…')
    await phone.advance('4min')
    expect(phone).toSay('Still working')
    await phone.tap('Cancel')
    expect(phone).toShow('sign-up/number')
    expect(phone.value('Phone number')).toBe('07700900123')
    await phone.tap('Next')
    await phone.advance('5min')
    expect(phone).toShow('sign-up/code')
  })

  it('says what is wrong and tries again', async () => {
    const phone = await renderPhone({ at: 'sign-up/number', conditions: { 'server.fault.sendCode': { kind: '503', count: 1 } } })
    await phone.type('07700900123', { into: 'Phone number' })
    await phone.tap('Next')
    await phone.advance('1s')
    expect(phone.sees({ role: 'button', name: 'Try again' })).toBe(true)
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(phone).toShow('sign-up/code')
  })
})
