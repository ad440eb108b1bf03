import { afterEach, describe, expect, it } from 'vitest'
import type { NumberReading } from '../../src/flows/actors.ts'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { free } from '../../src/scenarios/free.ts'

afterEach(stopWorlds)

const signUp = 'settings/mi-account/sign-up'
const reading = (play: HeadlessPhone) => play.contextAt(signUp)!['reading'] as NumberReading
const sent = (play: HeadlessPhone) => play.world.server.inside().codes.map(({ number }) => number)

describe('a number', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['0770', 'too-short'],
    ['7', 'too-short'],
    ['07700 900123 4567 89', 'too-long'],
    ['O77OO 9OO123', 'letters'],
    ['call me', 'letters'],
    ['٠٧٧٠٠ ٩٠٠١٢٣ ext', 'letters'],
    ['0100 000 000', 'not-here'],
    ['6000 000000', 'not-here'],
    ['+1 202 555 19', 'too-short'],
    ['++++', 'too-short'],
    ['💥', 'too-short'],
  ])('%j is %s: it says so, sends nothing, and stays as typed', async (text, reason) => {
    const play = await playPhone({ at: 'sign-up/number' })
    await play.enterNumber(text)
    expect(play.screen()).toBe('sign-up/number')
    expect(play.contextAt(signUp)).toMatchObject({ showsFault: true, text })
    expect(reading(play)).toMatchObject({ valid: false, reason })
    expect(sent(play)).toEqual([])
    expect(play.world.server.log()).toEqual([])
    await signUpWithDetermination(play, { number: '07700 900123' })
    expect(play.session()!.account.number).toBe('+447700900123')
  })

  it.each([
    ['07700900123', '+447700900123', 'GB'],
    ['7700900123', '+447700900123', 'GB'],
    ['07700 900 123', '+447700900123', 'GB'],
    ['07700-900-123', '+447700900123', 'GB'],
    ['(07700) 900123', '+447700900123', 'GB'],
    ['  +44 7700 900123 ', '+447700900123', 'GB'],
    ['0044 7700 900123', '+447700900123', 'GB'],
    ['+1 (212) 555-0123', '+12125550123', 'US'],
    ['+86 131 1234 5678', '+8613112345678', 'CN'],
    ['+33 6 39 98 41 23', '+33639984123', 'FR'],
    ['\u202a+44 7700 900123\u202c', '+447700900123', 'GB'],
    ['０７７００９００１２３', '+447700900123', 'GB'],
  ])('%j is %s', async (text, number, region) => {
    const play = await playPhone({ at: 'sign-up/number' })
    await play.enterNumber(text)
    expect(reading(play)).toEqual({ valid: true, number, region })
    expect(sent(play)).toEqual([number])
    // What was typed stays as it was typed, and the country shown is that of the number.
    expect(play.contextAt(signUp)).toMatchObject({ text, region })
  })

  it('is read again in the country that is chosen', async () => {
    const play = await playPhone({ at: 'sign-up/number' })
    await play.signUp({ type: 'number.changed', text: '212 555 0123' })
    expect(reading(play).valid).toBe(false)
    await play.signUp({ type: 'country-picker.opened' })
    expect(play.screen()).toBe('sign-up/country')
    await play.signUp({ type: 'country.searched', query: 'united st' })
    await play.signUp({ type: 'country.chosen', region: 'US' })
    expect(reading(play)).toEqual({ valid: true, number: '+12125550123', region: 'US' })
    await play.signUp({ type: 'country-picker.opened' })
    await play.back()
    expect(play.screen()).toBe('sign-up/number')
    expect(play.contextAt(signUp)).toMatchObject({ text: '212 555 0123', region: 'US' })
  })

  it('of nobody is taken all the same: nothing tells who has an account', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'autofill.mode': 'off' } })
    await play.enterNumber('07700 900999')
    await play.waitUntil('the code screen', () => play.screen() === 'sign-up/code')
    await play.wait('10min')
    expect(play.messages()).toEqual([])
    await play.back()
    expect(play.contextAt(signUp)).toMatchObject({ text: '07700 900999' })
    await signUpWithDetermination(play)
    expect(play.session()!.account.number).toBe('+447700900123')
  })
})

describe('a number that is taken', () => {
  const account = { number: '+447700900123', name: 'R. Quill' }

  it('signs in to its account', async () => {
    const play = await playPhone({ scenario: { ...free, accounts: [account] } })
    await signUpWithDetermination(play)
    expect(play.session()).toMatchObject({ created: false, account: { name: 'R. Quill' } })
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it.each([
    ['yes', true, 1],
    ['no', false, 2],
  ])('and may be somebody else’s: %s', async (_, owner, accounts) => {
    const play = await playPhone({ scenario: 'recycled-number', at: 'sign-up/recycled' })
    expect(play.contextAt(signUp)!['proof']).toMatchObject({
      standing: 'recycled',
      account: { name: expect.stringContaining('•') as string },
    })
    await signUpWithDetermination(play, { owner })
    expect(play.session()!.created).toBe(!owner)
    expect(play.world.server.inside().accounts).toHaveLength(accounts)
    expect(play.world.server.inside().accounts.filter(({ number }) => number === account.number)).toHaveLength(1)
  })

  it('signs in again after signing out', async () => {
    const play = await playPhone({ at: 'account/home' })
    const { accountId } = play.session()!.account
    await play.account({ type: 'sign-out.requested' })
    await play.account({ type: 'cancel' })
    expect(play.session()).toBeDefined()
    await play.account({ type: 'sign-out.requested' })
    await play.account({ type: 'sign-out.confirmed' })
    await play.waitUntil('the end of the session', () => play.session() === undefined)
    expect(play.screen()).toBe('settings/root')
    await signUpWithDetermination(play)
    expect(play.session()).toMatchObject({ created: false, account: { accountId } })
  })

  it('makes no account where an address is wanted: says so, keeps what was typed, and does once a number is enough', async () => {
    const play = await playPhone({ at: 'sign-up/agreement', conditions: { 'account.signUp': 'mail' } })
    await signUpWithDetermination(play, { until: () => play.trouble() !== undefined })
    expect([play.trouble(), play.screen()]).toMatchObject([{ problem: 'sign-up-by-mail' }, 'sign-up/number'])
    expect(play.world.server.inside().accounts).toEqual([])
    await play.set('account.signUp', 'number')
    await signUpWithDetermination(play)
    expect(play.session()).toMatchObject({ created: true })
  })

  it('has as many accounts as it may: says so, and another number works', async () => {
    const play = await playPhone({ scenario: 'recycled-number', at: 'sign-up/recycled', conditions: { 'account.numberAccounts': 1 } })
    await play.signUp({ type: 'owner.denied' })
    await signUpWithDetermination(play, { owner: false, until: () => play.trouble() !== undefined })
    expect(play.trouble()).toMatchObject({ problem: 'number-accounts-full' })
    expect(play.screen()).toBe('sign-up/number')
    await signUpWithDetermination(play, { number: '07700 900456' })
    expect(play.session()!.account.number).toBe('+447700900456')
  })
})
