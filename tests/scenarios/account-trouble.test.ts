import { afterEach, describe, expect, it } from 'vitest'
import { troubledAccount as ada } from '../../src/scenarios/account-trouble.ts'
import { holdPhone, playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { ask, said } from './owner.ts'

afterEach(stopWorlds)

const atOnce = { 'server.latency': 0 }
const play = (scenario: string, conditions: Record<string, unknown> = {}) =>
  playPhone({ scenario, at: 'sign-in/credentials', conditions: { ...atOnce, ...conditions } })

/** Types both and goes on; a picture that is asked for is read. */
async function signIn(phone: HeadlessPhone, identifier: string, password: string): Promise<string | undefined> {
  if (phone.screen() !== 'sign-in/credentials') await goTo(phone.world, 'sign-in/credentials')
  await phone.signIn({ type: 'identifier.changed', text: identifier })
  await phone.signIn({ type: 'password.changed', text: password })
  await ask(phone, () => phone.signIn({ type: 'credentials.submitted' }))
  if (phone.screen() === 'sign-in/captcha') await ask(phone, () => phone.enterCaptcha())
  return phone.session() || phone.screen().startsWith('account-code/') ? 'taken' : said(phone)
}

async function recover(phone: HeadlessPhone, method: 'sms' | 'mail', password = 'Harbour99lamp'): Promise<void> {
  await phone.signIn({ type: 'password.forgotten' })
  await phone.recovery({ type: 'identifier.changed', text: ada.number })
  await ask(phone, () => phone.recovery({ type: 'identifier.submitted' }))
  if (phone.screen() === 'recovery/captcha') await ask(phone, () => phone.enterCaptcha())
  await ask(phone, () => phone.accountCode({ type: 'method.chosen', method }))
  await phone.wait('1min')
  const code = method === 'mail' ? codeIn(phone.mails().at(-1)?.text ?? '') : phone.lastCode()
  if (code === undefined) return
  await ask(phone, () => phone.enterCode(code))
  await phone.newPassword({ type: 'password.changed', text: password })
  await phone.newPassword({ type: 'repeated.changed', text: password })
  await ask(phone, () => phone.newPassword({ type: 'password.submitted' }))
}

describe('S12: the code goes to another phone', () => {
  it('lies there, and opens the account here', async () => {
    const here = await play('S12')
    const there = holdPhone(here.world, 'phone-2')
    expect(await signIn(here, ada.number, ada.password)).toBe('taken')
    if (here.screen() === 'account-code/methods') await ask(here, () => here.accountCode({ type: 'method.chosen', method: 'sms' }))
    await here.wait('1min')
    expect([here.messages().length, there.messages().length]).toEqual([0, 1])
    await ask(here, () => here.enterCode(codeIn(there.messages()[0]!.text)!))
    await here.waitUntil('the account', () => here.session() !== undefined)
  })
})

describe('S14: spaces and capitals', () => {
  it('a space before or after makes another name; without it, and in small letters, it is right', async () => {
    const phone = await play('S14', { 'auth.maxFail': 50, 'captcha.when.login': 'off' })
    expect(await signIn(phone, ` ${ada.identifier}`, ada.password)).toBe('credentials-invalid')
    expect(await signIn(phone, ada.identifier, ada.password.toUpperCase())).toBe('credentials-invalid')
    expect(await signIn(phone, ada.identifier, `${ada.password} `)).toBe('credentials-invalid')
    expect(await signIn(phone, ada.identifier, ada.password)).toBe('taken')
  })
})

describe('S15: which name was it', () => {
  it('the address on the phone opens nothing; the number that was proven does', async () => {
    const phone = await play('S15')
    expect(await signIn(phone, ada.identifier, ada.password)).toBe('credentials-invalid')
    await goTo(phone.world, 'names/list')
    await phone.names({ type: 'name.chosen' })
    const { identifier } = phone.contextAt('settings/mi-account/sign-in') as { identifier: string }
    expect(await signIn(phone, identifier, ada.password)).toBe('taken')
  })
})

describe('S16: a password that was reset a moment ago', () => {
  it('is refused and the old one taken, until ten minutes have passed', async () => {
    const phone = await play('S16')
    await recover(phone, 'sms')
    await phone.recovery({ type: 'finished' })
    expect(await signIn(phone, ada.number, 'Harbour99lamp')).toBe('credentials-invalid')
    await phone.wait('10min')
    expect(await signIn(phone, ada.number, ada.password)).toBe('credentials-invalid')
    expect(await signIn(phone, ada.number, 'Harbour99lamp')).toBe('taken')
  })
})

describe('S18: locked for a while', () => {
  it('refuses the right password without a word, sends no code, and longer for every try; a day without a try cures it', async () => {
    const phone = await play('S18')
    const until = () => phone.world.server.inside().locks[0]!.lockedUntil!
    const first = until()
    expect(await signIn(phone, ada.number, ada.password)).toBe('credentials-invalid')
    expect(until()).toBeGreaterThan(first)
    await recover(phone, 'sms')
    expect(phone.messages()).toEqual([])
    await phone.wait('24h')
    expect(await signIn(phone, ada.number, ada.password)).toBe('taken')
  })
})

describe('S20: a mail among the unwanted ones', () => {
  it('is not in the inbox and not announced; its code is right', async () => {
    const phone = await play('S20')
    await recover(phone, 'mail')
    expect(phone.mails().map(({ folder }) => folder)).toEqual(['spam'])
    expect(phone.world.phones[0]!.actor.getSnapshot().context.notifications).toEqual([])
    expect(phone.screen()).toBe('recovery/done')
  })
})

describe('S25: an outage', () => {
  it('refuses everybody, says so on its status page, and ends by itself', async () => {
    const phone = await play('S25')
    const state = async () => {
      const answer = await phone.world.clock.track(() => phone.world.server.handle(new Request('http://handset.test/account/v1/status')))
      return ((await answer.json()) as { state: string }).state
    }
    expect(await signIn(phone, ada.identifier, ada.password)).toBe('server-fault')
    expect(await state()).toBe('outage')
    await phone.wait('35h')
    expect(await signIn(phone, ada.identifier, ada.password)).toBe('server-fault')
    await phone.wait('1h')
    expect(await state()).toBe('operational')
    expect(await signIn(phone, ada.identifier, ada.password)).toBe('taken')
  })
})
