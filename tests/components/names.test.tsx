import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'

const number = '+447700900123'
const password = 'Lighthouse7'
const identifier = 'E-mail, phone number or Mi Account ID'

async function prove(phone: RenderedPhone, typed: string) {
  const before = phone.messages().length
  await phone.paste(typed, { into: 'Phone number' })
  await phone.tap('Next')
  await phone.advance('1s')
  if (phone.screen() === 'names/captcha') {
    await phone.until('the picture', () => phone.captchaText() !== undefined)
    await phone.paste(phone.captchaText()!, { into: 'Text in the picture' })
    await phone.tap('Next')
    await phone.advance('1s')
  }
  await phone.until('the message', () => phone.messages().length > before)
  expect(phone.messages().at(-1)!.text).toContain('to confirm that it is you')
  await phone.tap(/^Use code \d{6}/)
  await phone.tap('Next')
  await phone.advance('1s')
}

const ask = async (options: object = {}) => {
  const phone = await renderPhone({ scenario: 'second-step', at: 'sign-in/credentials', ...options })
  await phone.tap('Which name did I use?')
  expect(phone).toShow('names/number')
  return phone
}

describe('“Which name did I use?”', () => {
  it('shows the kinds of names, masked, to whoever proves the number, and goes on with it', async () => {
    const phone = await ask()
    await prove(phone, '07700 900123')
    expect(phone).toShow('names/list')
    for (const words of ['+44 •••• 123', 'a•••w@post.test', 'Mi Account ID']) expect(phone).toSay(words)
    expect(phone.text()).not.toContain(phone.inside().accounts[0]!.accountId)
    await phone.tap('Sign in with this number')
    expect(phone.value(identifier)).toBe(number)
    await phone.paste(password, { into: 'Password' })
    await phone.tap('Sign in')
    await phone.advance('2s')
    expect(phone).toShow('account-code/methods')
  })

  it('says so where the number has no account, and lets somebody try another', async () => {
    const phone = await ask()
    await prove(phone, '+44 7700 900456')
    expect(phone).toSay('No account belongs to this number.')
    expect(phone.sees('Sign in with this number')).toBe(false)
    await phone.back()
    await prove(phone, number)
    expect(phone).toSay('a•••w@post.test')
  })

  it('says what is wrong with a number, and keeps what was typed at sign-in', async () => {
    const phone = await renderPhone({ scenario: 'second-step', at: 'sign-in/credentials' })
    await phone.paste('ada@', { into: identifier })
    await phone.tap('Which name did I use?')
    await phone.paste('0770', { into: 'Phone number' })
    await phone.tap('Next')
    expect(phone).toSay('This number is too short')
    await phone.tap('Navigate up')
    expect(phone.value(identifier)).toBe('ada@')
  })

  it('asks for the text in a picture where one is due', async () => {
    const phone = await ask({ conditions: { 'captcha.when.phone': 'before' } })
    await prove(phone, number)
    expect(phone).toShow('names/list')
  })

  it('says when no more codes go to the number today', async () => {
    const phone = await ask({ conditions: { 'sms.dailyLimit': 1 } })
    await prove(phone, number)
    await phone.back()
    await phone.tap('Next')
    await phone.advance('2s')
    expect(phone.see({ role: 'alert' }).textContent).toContain('Too many codes were sent to this number. Try again in 24 hours.')
  })
})
