import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'

const address = 'ada.marlow@post.test'
const subject = 'Your code to choose a new password'

/** At the code screen of a recovery whose code went by mail. */
async function codeByMail(conditions: Record<string, unknown> = {}): Promise<RenderedPhone> {
  const phone = await renderPhone({ scenario: 'second-step', at: 'account-code/methods', conditions })
  await phone.tap('E-mail to a•••w@post.test')
  await phone.advance('1s')
  expect(phone).toShow('account-code/code')
  return phone
}

describe('a mail', () => {
  it('tells that it came, and opens from there; back at the code, it goes in', async () => {
    const phone = await codeByMail()
    await phone.advance('19s')
    await phone.tap('Open mail from no-reply@account.test')
    expect(phone).toShow('mail/message')
    expect(phone).toSay(`To ${address}`)
    const code = /\d{6}/.exec(phone.mails()[0]!.text)![0]
    expect(phone.sees({ role: 'button', name: `Copy code ${code}` })).toBe(true)
    await phone.recents()
    await phone.tap('Settings')
    await phone.type(code, { into: 'Verification code' })
    await phone.tap('Next')
    await phone.advance('2s')
    expect(phone).toShow('recovery/password')
  })

  it('stands in the inbox until it is read, and on the home screen', async () => {
    const phone = await codeByMail()
    await phone.advance('1min')
    await phone.home()
    expect(phone.sees({ role: 'img', name: '1 unread mail' })).toBe(true)
    await phone.tap('Mail')
    expect(phone).toShow('mail/inbox')
    await phone.tap(new RegExp(subject))
    expect(phone.see({ role: 'heading', name: subject })).toBeTruthy()
    await phone.back()
    expect(phone.sees({ role: 'img', name: 'Unread' })).toBe(false)
    await phone.back()
    expect(phone.sees({ role: 'img', name: '1 unread mail' })).toBe(false)
  })

  it('taken for unwanted is found where the help says', async () => {
    const phone = await codeByMail({ 'mail.spam': true })
    await phone.advance('1min')
    expect(phone.sees(/^Open mail from/)).toBe(false)
    await phone.tap('Can’t receive the code?')
    expect(phone).toSay('Open Mail, then Spam.')
    await phone.tap('Open Mail')
    expect(phone).toSay('No mails')
    expect(phone).toSay('1 mail was put aside')
    await phone.tap('Spam')
    await phone.tap(new RegExp(subject))
    await phone.tap('Not spam')
    expect(phone.sees({ role: 'button', name: 'Not spam' })).toBe(false)
    await phone.back()
    expect(phone).toShow('mail/inbox')
    expect(phone).toSay(subject)
  })
})

describe('the Mail app', () => {
  it('says which address it is for, before anything came', async () => {
    const phone = await renderPhone({ at: 'mail/inbox' })
    expect(phone).toSay(`Mails to ${address} will be here.`)
    expect(phone).toSay('Nothing was put aside')
  })
})
