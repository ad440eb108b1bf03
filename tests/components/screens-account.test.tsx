import { describe, expect, it } from 'vitest'
import { renderPhone, type RenderedPhone } from '../../src/testing/index.ts'
import { isOff } from './said-of.ts'

const isOn = (phone: RenderedPhone, name: string) => phone.see({ role: 'switch', name }).getAttribute('aria-checked') === 'true'
const requests = (phone: RenderedPhone, operation: string) =>
  phone.world.server.log().filter((entry) => entry.operation === operation).length

describe('the account', () => {
  it('says who is signed in: name, ID, number', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    const { name, accountId } = phone.session()!.account
    expect(phone.sees(name)).toBe(true)
    expect(phone.sees(`Mi Account ID ${accountId}`)).toBe(true)
    expect(phone.sees('+44 7700 900123')).toBe(true)
  })

  it('signs out after asking', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.tap('Sign out')
    expect(phone.sees('Sign out on this phone?')).toBe(true)
    await phone.tap('Cancel')
    expect(phone.session()).toBeDefined()
    await phone.tap('Sign out')
    await phone.tap('Sign out')
    await phone.advance('1s')
    expect(phone.session()).toBeUndefined()
    expect(phone.screen()).toBe('settings/root')
  })

  it('says why signing out failed, and tries again', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.set('server.fault.endSession', { kind: '500', count: 1 })
    await phone.tap('Sign out')
    await phone.tap('Sign out')
    await phone.advance('1s')
    expect(phone.see({ role: 'alert' }).textContent).toContain('The server has a problem of its own')
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(phone.session()).toBeUndefined()
  })

  it('waits in words while it signs out, and can stop waiting', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.set('server.latency', '4min')
    await phone.tap('Sign out')
    await phone.tap('Sign out')
    await phone.advance('95s')
    expect(phone.sees('one step can take up to 5 minutes')).toBe(true)
    expect(phone.sees('Waiting for 1:35')).toBe(true)
    await phone.tap('Cancel')
    expect(phone.screen()).toBe('account/home')
    expect(phone.session()).toBeDefined()
  })
})

describe('a session that the server ended', () => {
  const number = '+447700900123'

  it('is told, wherever it is met, and leads to signing in', async () => {
    const phone = await renderPhone({ scenario: 'second-step', at: 'account/ended' })
    expect(phone).toSay('You were signed out')
    expect(phone).toSay('when the password was changed')
    expect(phone.session()).toBeUndefined()
    await phone.tap('Sign in')
    expect(phone).toShow('sign-in/credentials')
    expect(phone.value('E-mail, phone number or Mi Account ID')).toBe(number)
  })

  it('is told at the password too, and Back leads out', async () => {
    const phone = await renderPhone({ at: 'account/password' })
    // Somebody else has the session ended while the page is open.
    const headers = { authorization: `Bearer ${phone.session()!.token}`, 'idempotency-key': 'over' }
    const url = 'http://handset.test/account/v1/sessions/current'
    const ending = phone.world.server.handle(new Request(url, { method: 'DELETE', headers }))
    await phone.advance('1s')
    expect((await ending).status).toBe(200)
    await phone.paste('Lighthouse7', { into: 'New password' })
    await phone.paste('Lighthouse7', { into: 'New password again' })
    await phone.tap('Save')
    await phone.advance('2s')
    expect(phone).toShow('account/ended')
    await phone.back()
    expect(phone).toShow('settings/root')
    expect(phone.session()).toBeUndefined()
  })
})

describe('the cloud', () => {
  it('turns sync off as a whole, and its kinds rest', async () => {
    const phone = await renderPhone({ at: 'account/cloud' })
    expect(isOn(phone, 'Photos')).toBe(true)
    await phone.tap('Sync with cloud')
    await phone.advance('1s')
    expect(phone.inside().accounts[0]!.cloudSync.on).toBe(false)
    expect(phone.sees('Nothing is backed up')).toBe(true)
    expect(isOn(phone, 'Photos')).toBe(false)
    expect(isOff(phone.see({ role: 'switch', name: 'Photos' }))).toBe(true)
  })

  it('turns one kind off', async () => {
    const phone = await renderPhone({ at: 'account/cloud' })
    await phone.tap('Photos')
    await phone.advance('1s')
    expect(phone.inside().accounts[0]!.cloudSync.kinds).toMatchObject({ photos: false, contacts: true })
  })

  it('sends a double tap once', async () => {
    const phone = await renderPhone({ at: 'account/cloud' })
    await phone.set('server.latency', '1min')
    await phone.tap('Sync with cloud')
    await phone.tap('Sync with cloud')
    expect(phone.see({ role: 'switch', name: 'Sync with cloud' }).getAttribute('aria-busy')).toBe('true')
    await phone.advance('3min')
    expect(requests(phone, 'setCloudSync')).toBe(1)
    expect(isOn(phone, 'Sync with cloud')).toBe(false)
  })

  it('shows what is true again when saving failed, and tries again', async () => {
    const phone = await renderPhone({ at: 'account/cloud' })
    await phone.set('server.fault.setCloudSync', { kind: 'answerLostAfterCommit', count: 1 })
    await phone.tap('Sync with cloud')
    await phone.advance('1s')
    expect(phone.see({ role: 'alert' }).textContent).toContain('The connection to the server broke')
    expect(isOn(phone, 'Sync with cloud')).toBe(true)
    await phone.tap('Try again')
    await phone.advance('1s')
    expect(isOn(phone, 'Sync with cloud')).toBe(false)
  })

  it('lets one go back while it loads', async () => {
    const phone = await renderPhone({ at: 'account/home' })
    await phone.set('server.hold', true)
    await phone.tap('Cloud')
    expect(phone.sees('Fetching your cloud settings…')).toBe(true)
    await phone.back()
    expect(phone.screen()).toBe('account/home')
  })

  it('asks whoever declined the policy to agree to it before anything is kept', async () => {
    const phone = await renderPhone({ at: 'sign-up/agreement' })
    await phone.tap('Decline')
    await phone.tap('Create without cloud')
    await phone.advance('1s')
    await phone.tap('Mi Account')
    await phone.tap('Cloud')
    await phone.advance('1s')
    await phone.tap('Sync with cloud')
    await phone.advance('1s')
    await phone.advance('1s')
    expect(phone.screen()).toBe('sign-up/document')
    expect(phone.sees('Cloud Privacy Policy')).toBe(true)
    await phone.tap('Agree')
    await phone.advance('1s')
    await phone.advance('1s')
    expect(phone.screen()).toBe('account/cloud')
    expect(isOn(phone, 'Sync with cloud')).toBe(true)
    expect(phone.inside().accounts[0]!.cloudSync.on).toBe(true)
  })
})
