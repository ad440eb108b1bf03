import { describe, expect, it, vi } from 'vitest'
import { free } from '../../src/scenarios/free.ts'
import { renderPhone, type RenderedPhone, type RenderPhoneOptions } from '../../src/testing/index.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { isOff } from './said-of.ts'

// Whole days on a glass that is drawn anew at every key; other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const number = '+447700900123'
const old = 'Lighthouse7'
const fresh = 'Harbour42lamp'
const owned: ScenarioSource = { ...free, accounts: [{ number, email: 'ada.marlow@post.test', password: old, name: 'Ada Marlow' }] }
const manually = { 'autofill.mode': 'off' }

const alert = (phone: RenderedPhone) => phone.see({ role: 'alert' }).textContent
async function passPicture(phone: RenderedPhone) {
  await phone.until('the picture', () => phone.captchaText() !== undefined)
  await phone.paste(phone.captchaText()!, { into: 'Text in the picture' })
  await phone.tap('Next')
  await phone.advance('2s')
}

async function signIn(phone: RenderedPhone, identifier: string, password: string) {
  await phone.paste(identifier, { into: 'E-mail, phone number or Mi Account ID' })
  await phone.paste(password, { into: 'Password' })
  await phone.tap('Sign in')
  await phone.advance('2s')
  if (phone.screen() === 'sign-in/captcha') await passPicture(phone)
}

async function signOut(phone: RenderedPhone) {
  if (phone.screen() === 'settings/root') await phone.tap('Mi Account')
  await phone.tap('Sign out')
  await phone.tap('Sign out')
  await phone.advance('2s')
}

/** From the screen that asks for the password to the one that asks for a new one. */
async function proveAccount(phone: RenderedPhone) {
  await phone.tap('Forgot password')
  await phone.paste(number, { into: 'Registered e-mail or phone number' })
  await phone.tap('Next')
  await phone.advance('2s')
  await passPicture(phone)
  await phone.tap('Text message to +44 •••• 123')
  const before = phone.messages().length
  await phone.until('the message', () => phone.messages().length > before)
  await phone.type(phone.lastCode()!, { into: 'Verification code' })
  await phone.tap('Next')
  await phone.advance('2s')
}

async function save(phone: RenderedPhone, password: string, repeated = password) {
  await phone.paste(password, { into: 'New password' })
  await phone.paste(repeated, { into: 'New password again' })
  await phone.tap('Save')
  await phone.advance('2s')
}

describe('a password of one’s own', () => {
  it('is set after signing up, and signs in by number and by ID from then on', async () => {
    const phone = await renderPhone({ at: 'account/home', conditions: { 'server.syncDelay': 0 } })
    await phone.tap('Set password')
    await save(phone, old)
    expect(phone).toShow('account/home')
    expect(phone.sees('Change password')).toBe(true)
    const { accountId } = phone.session()!.account
    for (const name of ['07700900123', accountId]) {
      await signOut(phone)
      await phone.tap('Mi Account')
      await phone.tap('Sign in with password')
      await signIn(phone, name, old)
      expect(phone).toHaveAccount(number)
    }
  })

  it('is changed with the one in use; a wrong one is told in the one frame', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-in/credentials', conditions: { 'server.syncDelay': 0 } })
    await signIn(phone, number, old)
    await phone.tap('Mi Account')
    await phone.tap('Change password')
    await phone.paste('Wrong1234', { into: 'Current password' })
    await save(phone, fresh)
    expect(alert(phone)).toContain('Couldn’t verify Mi Account.Invalid username or password')
    expect(phone.value('New password again')).toBe(fresh)
    await phone.paste(old, { into: 'Current password' })
    await phone.tap('Save')
    await phone.advance('2s')
    expect(phone).toShow('account/home')
  })

  it('asks for the text in a picture after three wrong ones, and goes on from there', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'sign-in/credentials', conditions: { 'server.syncDelay': 0 } })
    await signIn(phone, number, old)
    await phone.tap('Mi Account')
    await phone.tap('Change password')
    for (let n = 0; n < 3; n += 1) {
      await phone.paste(`Wrong123${n}`, { into: 'Current password' })
      await save(phone, fresh)
    }
    await phone.paste(old, { into: 'Current password' })
    await phone.tap('Save')
    await phone.advance('2s')
    expect(phone).toShow('sign-up/captcha')
    await passPicture(phone)
    expect(phone).toShow('account/home')
  })
})

describe('the checklist', () => {
  it('ticks each rule as it is kept, and shows what is missing when somebody saves', async () => {
    const phone = await renderPhone({ at: 'account/password' })
    const kept = () =>
      ['8 to 16 characters', 'Letters (A to Z) and digits', 'No spaces', 'Twice the same'].filter((words) => phone.sees(`${words}, done`))
    expect(kept()).toEqual([])
    expect(isOff(phone.see({ role: 'button', name: 'Save' }))).toBe(true)
    await phone.type('lamp 1', { into: 'New password' })
    expect(kept()).toEqual(['Letters (A to Z) and digits'])
    await phone.paste('Lighthouse', { into: 'New password' })
    expect(kept()).toEqual(['8 to 16 characters', 'No spaces'])
    await phone.paste(old, { into: 'New password' })
    await phone.paste(old, { into: 'New password again' })
    expect(kept()).toHaveLength(4)
    await phone.paste('Lighthouse8', { into: 'New password again' })
    await phone.tap('Save')
    expect(phone.sees('Twice the same, missing')).toBe(true)
    expect(phone.world.server.log().some(({ operation }) => operation === 'setPassword')).toBe(false)
  })

  it('tells what only the server knows: a name of the account, the password in use', async () => {
    const phone = await renderPhone({ scenario: owned, at: 'recovery/password', conditions: manually })
    await save(phone, 'ada.marlow12')
    expect(phone).toSay('It must not contain your number, your e-mail address or your ID.')
    await save(phone, old)
    expect(phone).toSay('This is the password you already have. Choose a new one.')
    await save(phone, fresh)
    expect(phone).toShow('recovery/done')
  })
})

describe('a forgotten password', () => {
  const locked = (options: RenderPhoneOptions = {}) =>
    renderPhone({ scenario: owned, at: 'sign-in/credentials', ...options, conditions: { ...manually, ...options.conditions } })

  it('is replaced; for five to ten minutes the new one is refused and the old one taken, then the other way round', async () => {
    const phone = await locked()
    await proveAccount(phone)
    expect(phone).toSay('For the account Ad•••w, ID')
    await save(phone, fresh)
    expect(phone).toSay('It may take 5 to 10 minutes until it works everywhere; until then the old one may still be taken.')
    await phone.tap('Sign in')
    expect(phone.value('E-mail, phone number or Mi Account ID')).toBe(number)
    await signIn(phone, number, fresh)
    expect(alert(phone)).toContain('Invalid username or password')
    await signIn(phone, number, old)
    expect(phone).toHaveAccount(number)
    await phone.advance('10min')
    await phone.tap('Mi Account')
    await phone.tap('Cloud')
    await phone.advance('2s')
    // The session began with a password that is none any more.
    expect(phone).toShow('account/ended')
    expect(phone.session()).toBeUndefined()
    await phone.tap('Sign in')
    await signIn(phone, number, old)
    expect(alert(phone)).toContain('Invalid username or password')
    await signIn(phone, number, fresh)
    expect(phone).toHaveAccount(number)
  })

  it('goes alike for a name that nobody has, as far as a code that never comes', async () => {
    const phone = await locked()
    await phone.tap('Forgot password')
    await phone.paste('+447700900999', { into: 'Registered e-mail or phone number' })
    await phone.tap('Next')
    await phone.advance('2s')
    await passPicture(phone)
    await phone.tap('Text message to +44 •••• 999')
    await phone.advance('10min')
    expect(phone).toShow('account-code/code')
    expect(phone.messages()).toHaveLength(0)
  })

  it('keeps what was typed on the way back, screen by screen', async () => {
    const phone = await locked()
    await proveAccount(phone)
    await phone.tap('Navigate up')
    expect(phone).toShow('recovery/account')
    expect(phone.value('Registered e-mail or phone number')).toBe(number)
    for (const screen of ['sign-in/credentials', 'sign-up/number', 'settings/root'] as const) {
      await phone.tap('Navigate up')
      expect(phone).toShow(screen)
    }
  })

  it.each(['recovery/account', 'account-code/methods', 'recovery/password'] as const)(
    'at %s: says why it waits, can be called off and tried again',
    async (at) => {
      const phone = await locked({ at })
      const ask = async () => {
        if (at === 'account-code/methods') await phone.tap(/^Text message to/)
        else await phone.tap(at === 'recovery/account' ? 'Next' : 'Save')
      }
      if (at === 'recovery/account') await phone.paste(number, { into: 'Registered e-mail or phone number' })
      if (at === 'recovery/password') {
        await phone.paste(fresh, { into: 'New password' })
        await phone.paste(fresh, { into: 'New password again' })
      }
      await phone.set('server.latency', '4min')
      await ask()
      await phone.advance('95s')
      expect(phone).toSay('one step can take up to 5 minutes')
      await phone.tap('Cancel')
      expect(phone).toShow(at)
      await phone.set('server.latency', null)
      await phone.set('server.outage', 'all')
      await ask()
      await phone.advance('2s')
      expect(alert(phone)).toContain('The server has a problem of its own')
      await phone.set('server.outage', 'none')
      await phone.tap('Try again')
      await phone.advance('2s')
      expect(phone).not.toShow(at)
    },
  )

  it('starts again where it took too long', async () => {
    const phone = await locked({ at: 'recovery/password' })
    await phone.advance('24h')
    await save(phone, fresh)
    expect(phone).toShow('recovery/account')
    expect(alert(phone)).toContain('Getting back in took too long')
    await phone.tap('Start again')
    await phone.advance('2s')
    expect(phone).toShow('recovery/captcha')
  })
})
