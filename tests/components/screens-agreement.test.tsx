import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import { isOff } from './said-of.ts'

const pictureField = 'Text in the picture'
const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent

describe('a number that is known', () => {
  it('signs in whoever says that the account is theirs', async () => {
    const phone = await renderPhone({ at: 'sign-up/recycled', scenario: 'recycled-number' })
    expect(phone.sees('Is this your account?')).toBe(true)
    await phone.tap('Yes, sign me in')
    await phone.advance('1s')
    expect(phone.session()?.account.name).toBe('R. Quill')
    expect(phone.inside().accounts).toHaveLength(1)
  })

  it('makes another account for whoever says that it is not', async () => {
    const phone = await renderPhone({ at: 'sign-up/recycled', scenario: 'recycled-number' })
    await phone.tap('No, create a new account')
    await phone.advance('1s')
    await phone.tap('Agree')
    await phone.advance('1s')
    expect(phone.session()?.account.name).not.toBe('R. Quill')
    expect(phone.inside().accounts).toHaveLength(2)
  })

  it('says why signing in failed, and tries again', async () => {
    const phone = await renderPhone({
      at: 'sign-up/recycled',
      scenario: 'recycled-number',
      conditions: { 'server.fault.createSession': { kind: '503', count: 1 } },
    })
    await phone.tap('Yes, sign me in')
    await phone.advance('1s')
    expect(alert(phone)).toContain('The server has a problem of its own')
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(phone.session()).toBeDefined()
  })
})

describe('the agreement', () => {
  it('opens both documents in full', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement' })
    await phone.tap('User Agreement')
    await phone.advance('1s')
    expect(phone.sees('What this is')).toBe(true)
    await phone.tap('Back')
    await phone.tap('Privacy Policy')
    await phone.advance('1s')
    expect(phone.sees('Cloud Privacy Policy')).toBe(true)
  })

  it('asks before Back throws the proven number away, and keeps what was chosen', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement' })
    await phone.tap('Sync with cloud')
    await phone.back()
    expect(phone.sees('Stop signing up?')).toBe(true)
    await phone.tap('Keep going')
    expect(phone.screen()).toBe('sign-up/agreement')
    expect(phone.sees('Nothing is backed up while this is off')).toBe(true)
    await phone.back()
    await phone.tap('Stop')
    expect(phone.screen()).toBe('sign-up/number')
  })

  it('makes an account that keeps nothing in the cloud when sync is off', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement' })
    for (const kind of ['Photos', 'Contacts', 'Notes']) expect(phone.sees(kind)).toBe(true)
    // The cloud keeps none, so nobody is promised any.
    expect(phone.sees(/Messages|messages/)).toBe(false)
    await phone.tap('Sync with cloud')
    expect(phone.sees('Nothing is backed up while this is off')).toBe(true)
    await phone.tap('Agree')
    await phone.advance('1s')
    expect(phone.session()?.account.cloudSync.on).toBe(false)
    expect(phone.screen()).toBe('settings/root')
  })

  it('asks what declining shall mean', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement' })
    await phone.tap('Decline')
    expect(phone.sees('Without the User Agreement no account can be created')).toBe(true)
    await phone.tap('Back to the documents')
    await phone.tap('Decline')
    await phone.tap('Leave sign-up')
    expect(phone.screen()).toBe('sign-up/number')
    expect(phone.inside().accounts).toHaveLength(0)
  })

  it('makes one account however often the answer is lost and Agree is tapped', async () => {
    const phone = await renderPhone({
      at: 'sign-up/agreement',
      conditions: { 'server.fault.createAccount': { kind: 'answerLostAfterCommit', count: 1 } },
    })
    await phone.tap('Agree')
    await phone.tap('Agree')
    expect(phone.sees('Creating your account…')).toBe(true)
    await phone.advance('1s')
    expect(alert(phone)).toContain('The connection to the server broke')
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(phone.screen()).toBe('settings/root')
    expect(phone.inside().accounts).toHaveLength(1)
  })

  it('can be read, changed and declined after the account could not be created', async () => {
    const phone = await renderPhone({
      at: 'sign-up/agreement',
      conditions: { 'server.fault.createAccount': { kind: '503', count: 2 } },
    })
    await phone.tap('Agree')
    await phone.advance('1s')
    expect(alert(phone)).toContain('The server has a problem of its own')
    await phone.tap('User Agreement')
    await phone.advance('1s')
    expect(phone.sees('What this is')).toBe(true)
    await phone.back()
    await phone.tap('Sync with cloud')
    await phone.tap('Try again')
    await phone.advance('1s')
    await phone.tap('Decline')
    await phone.tap('Create without cloud')
    await phone.advance('1s')
    expect(phone.session()?.account.cloudSync.on).toBe(false)
    expect(phone.inside().accounts).toHaveLength(1)
  })

  it('can be declined after the answer was lost', async () => {
    const phone = await renderPhone({
      at: 'sign-up/agreement',
      conditions: { 'server.fault.createAccount': { kind: 'answerLostAfterCommit', count: 1 } },
    })
    await phone.tap('Agree')
    await phone.advance('1s')
    await phone.tap('Decline')
    await phone.tap('Leave sign-up')
    expect(phone.screen()).toBe('sign-up/number')
  })

  it('makes one account, too, when it is agreed to again after the answer was lost', async () => {
    const phone = await renderPhone({
      at: 'sign-up/agreement',
      conditions: { 'server.fault.createAccount': { kind: 'answerLostAfterCommit', count: 1 } },
    })
    await phone.tap('Agree')
    await phone.advance('1s')
    await phone.tap('Agree')
    await phone.advance('1s')
    expect(phone.screen()).toBe('settings/root')
    expect(phone.inside().accounts).toHaveLength(1)
  })

  it('can be fetched again when it did not come', async () => {
    const phone = await renderPhone({
      at: 'sign-up/captcha',
      conditions: { 'server.fault.listAgreements': { kind: 'malformed', count: 1 } },
    })
    await phone.type(phone.captchaText()!, { into: pictureField })
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.advance('1s')
    expect(alert(phone)).toContain('The server’s answer arrived damaged')
    expect(isOff(phone.see({ role: 'button', name: 'Agree' }))).toBe(true)
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(isOff(phone.see({ role: 'button', name: 'Agree' }))).toBe(false)
  })
})
