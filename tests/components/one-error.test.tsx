import { act } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { holdPhone, renderPhone, type RenderedPhone, type RenderPhoneOptions } from '../../src/testing/index.ts'
import { free } from '../../src/scenarios/free.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { updateSystem } from '../scenarios/on-phone-steps.ts'
import { here } from '../scenarios/owner.ts'
import { elsewhere, recover } from '../scenarios/setup-steps.ts'
import type { Player } from '../../src/world/routes/player.ts'
import {
  causes,
  causesAt,
  entries,
  entryNames,
  freshPassword,
  owner,
  triesToLock,
  wrongPassword,
  type CauseName,
  type Entry,
  type EntryName,
} from './one-error.table.ts'

// “Couldn’t verify Mi Account”, wherever an account and its password are asked for, for each reason there is.

vi.setConfig({ testTimeout: 30_000 })

const { number, email, password } = owner
const [set] = free.phones
const withPhone = (account: object, phone: Partial<ScenarioSource['phones'][number]> = {}): ScenarioSource => ({
  ...free,
  accounts: [{ ...owner, ...account }],
  phones: [{ ...set!, ...phone }],
})
const signedIn = { signedIn: number }
const bound = { devices: [here] }

/** Somebody ended it on another device. */
const endSession = ({ world }: RenderedPhone) => {
  const { token } = world.server.inside().sessions.findLast(({ endedAt }) => endedAt === null)!
  return act(() => elsewhere(world).call('endSession', { token }))
}

interface Way {
  /** Where the story begins, and how the phone gets from there to the password. */
  begin: (account: object) => RenderPhoneOptions
  reach?: (phone: RenderedPhone) => Promise<void>
}

const ways: Record<EntryName, Way> = {
  'Mi Account in Settings': { begin: (account) => ({ scenario: withPhone(account), at: 'sign-in/credentials' }) },
  'the cloud, after the session ended': {
    begin: (account) => ({ scenario: withPhone(account, signedIn), at: 'account/home' }),
    async reach(phone) {
      await endSession(phone)
      await phone.tap('Cloud')
      await phone.advance('2s')
      expect(phone).toShow('account/ended')
      await phone.tap('Sign in')
    },
  },
  'turning Find device on': {
    begin: (account) => ({ scenario: withPhone(account, signedIn), at: 'find-device/home' }),
    reach: (phone) => phone.tap('Find device'),
  },
  'turning Find device off': {
    begin: (account) => ({ scenario: withPhone({ ...account, ...bound }, signedIn), at: 'find-device/home' }),
    reach: (phone) => phone.tap('Find device'),
  },
  'confirming a reset': {
    begin: (account) => ({ scenario: withPhone({ ...account, ...bound }, signedIn), at: 'factory-reset/what' }),
    async reach(phone) {
      await phone.tap('Erase all data')
      await phone.advance('2s')
    },
  },
  'setting the phone up': {
    begin: (account) => ({ scenario: withPhone(account, { isSetUp: false }), at: 'setup/account' }),
    reach: (phone) => phone.tap('Sign in'),
  },
  'the lock of a wiped phone': {
    begin: (account) => ({ scenario: withPhone({ ...account, ...bound }, { isSetUp: false }), at: 'activation-lock/password' }),
  },
  'after an update': {
    begin: (account) => ({ scenario: withPhone(account), at: 'home', conditions: { 'device.os': 'old' } }),
    async reach(phone) {
      await act(() => updateSystem(holdPhone(phone.world)))
      await phone.tap('Settings')
      await phone.tap(/^Mi Account/)
      await phone.tap('Sign in with password')
    },
  },
}

interface Turn {
  /** What is different about the account. */
  account?: object
  /** Comes about while the password is asked for. */
  strikes?: (phone: RenderedPhone, entry: Entry) => Promise<unknown>
  cure: (phone: RenderedPhone, entry: Entry) => Promise<unknown>
  /** What is typed once it is cured; null where the cure has typed it. */
  right?: string | null
  /** Cures another of them, and not this one. */
  neighbour: Turn['cure']
}

const radios = (phone: RenderedPhone, type: string, on: boolean) =>
  act(() => phone.world.dispatch({ type: 'event', to: 'phone-1/radios', event: { type, on } }))
const wifiOff = (phone: RenderedPhone) => radios(phone, 'wifi.changed', false)
const airplaneOff = async (phone: RenderedPhone) => {
  await radios(phone, 'airplane.changed', false)
  await phone.advance('10s')
}
const rightTime = (phone: RenderedPhone) =>
  act(() => phone.world.dispatch({ type: 'event', to: 'phone-1/date-time', event: { type: 'automatic-time.changed', on: true } }))
const nothing = () => Promise.resolve()

/** On the phone itself, where somebody is signed in. */
async function setOne(phone: RenderedPhone) {
  await phone.tap('Set password')
  await phone.paste(freshPassword, { into: 'New password' })
  await phone.paste(freshPassword, { into: 'New password again' })
  await phone.tap('Save')
  await phone.advance('2s')
}

const turns: Record<CauseName, Turn> = {
  'a wrong password': { cure: nothing, neighbour: wifiOff },
  'no password set yet': {
    account: { password: undefined, hasPassword: false },
    cure: (phone, { hasSession }) => (hasSession ? setOne(phone) : act(() => recover({ world: phone.world } as Player, freshPassword))),
    right: freshPassword,
    neighbour: rightTime,
  },
  'no connection': { strikes: (phone) => radios(phone, 'airplane.changed', true), cure: airplaneOff, neighbour: rightTime },
  'servers that are out': {
    strikes: (phone) => phone.set('server.outage', 'all'),
    cure: (phone) => phone.set('server.outage', 'none'),
    neighbour: wifiOff,
  },
  'answers that are garbled': {
    strikes: (phone) => phone.set('server.fault', 'malformed'),
    cure: (phone) => phone.set('server.fault', null),
    neighbour: wifiOff,
  },
  'a server that denies access': {
    strikes: (phone) => phone.set('server.fault', '403'),
    cure: (phone) => phone.set('server.fault', null),
    neighbour: wifiOff,
  },
  'a wrong clock': { strikes: (phone) => phone.set('device.clockSkew', '-400d'), cure: rightTime, neighbour: wifiOff },
  'a refused system': {
    strikes: (phone) => phone.set('device.os', 'old'),
    cure: (phone) => phone.set('device.os', 'current'),
    neighbour: wifiOff,
  },
  'a session that is over': {
    strikes: endSession,
    async cure(phone) {
      await phone.tap('Sign in')
      await phone.paste(password, { into: 'Password' })
      await phone.tap('Sign in')
      await phone.advance('2s')
    },
    right: null,
    neighbour: wifiOff,
  },
  'an account that is locked in silence': {
    async strikes(phone, entry) {
      await tryWith(phone, entry, wrongPassword)
      for (let tries = 1; tries < triesToLock; tries += 1) {
        await phone.tap(entry.button)
        await phone.advance('2s')
      }
    },
    cure: (phone) => phone.advance('24h'),
    neighbour: wifiOff,
  },
}

const quick = { 'server.region': 'local', 'captcha.when.login': 'off', 'captcha.when.recovery': 'off', 'server.syncDelay': 0 }

async function open(entry: EntryName, account: object = {}, conditions: object = {}) {
  const { begin, reach } = ways[entry]
  const options = begin(account)
  const phone = await renderPhone({ ...options, conditions: { ...quick, ...options.conditions, ...conditions } })
  await reach?.(phone)
  return phone
}

async function tryWith(phone: RenderedPhone, { asksName, field, button }: Entry, text: string) {
  if (asksName) await phone.paste(email, { into: 'E-mail, phone number or Mi Account ID' })
  await phone.paste(text, { into: field })
  await phone.tap(button)
  await phone.advance('2s')
}

const isVerified = (phone: RenderedPhone) => !phone.text().includes('Couldn’t verify Mi Account.')

describe.each(entryNames)('%s', (at) => {
  const entry = entries[at]

  it.each(causesAt(at))('%s: is said, a neighbour’s cure does not help, its own does', async (name) => {
    const { types, says } = causes[name]
    const { account, strikes, cure, right = password, neighbour } = turns[name]
    const phone = await open(at, account)
    const before = phone.screen()
    await strikes?.(phone, entry)
    const isRefused = () => {
      expect(phone).toShow(before)
      expect(phone).toSay('Couldn’t verify Mi Account.')
      expect(phone.text()).toMatch(says)
      // A phone that is shut has no Settings; the words about an old system are about afterwards.
      const mayName = !entry.isShut || name === 'a refused system'
      expect(mayName || !phone.see({ role: 'alert' }).textContent.includes('Settings')).toBe(true)
    }
    await tryWith(phone, entry, types)
    isRefused()
    await neighbour(phone, entry)
    await phone.tap(entry.button)
    await phone.advance('2s')
    isRefused()
    await cure(phone, entry)
    if (right !== null) await tryWith(phone, entry, right)
    expect(isVerified(phone)).toBe(true)
    expect(phone).toShow(entry.opens)
  })

  it('a picture: a wrong text is told, a right password alone does not help, the right text does', async () => {
    const phone = await open(at, {}, { 'captcha.when.login': 'before' })
    await tryWith(phone, entry, password)
    expect(phone.screen()).toMatch(/captcha$/)
    await phone.paste('NOPE', { into: 'Text in the picture' })
    await phone.tap('Next')
    await phone.advance('2s')
    expect(phone.screen()).toMatch(/captcha$/)
    expect(phone).toSay('That’s not the text in the picture')
    await phone.paste(phone.captchaText()!, { into: 'Text in the picture' })
    await phone.tap('Next')
    await phone.advance('2s')
    expect(isVerified(phone)).toBe(true)
    expect(phone).toShow(entry.opens)
  })
})

describe('a refused system', () => {
  const used = entryNames.filter((at) => entries[at].asksName && !entries[at].isShut)
  async function refused(at: EntryName) {
    const phone = await open(at)
    await phone.set('device.os', 'old')
    await tryWith(phone, entries[at], password)
    return phone
  }

  it('says in the set-up what else to do', async () => {
    const phone = await refused('setting the phone up')
    expect(phone).toSay('Go on without an account, update the system in Settings, then sign in there.')
    expect(phone.text()).not.toContain('System update')
  })

  it.each(used)('%s: leads to the update, and back', async (at) => {
    const phone = await refused(at)
    const before = phone.screen()
    await phone.tap('System update')
    expect(phone).toShow('settings/system-update')
    await phone.tap('Back')
    expect(phone).toShow(before)
    expect(phone).toSay('The system of this phone is too old')
    await phone.tap('System update')
    await phone.tap('Check for updates')
    await phone.advance('30s')
    expect(phone).toSay('Download update')
  })
})

const named = entryNames.filter((at) => entries[at].asksName)
it.each(named)('%s: who has no password is led to a code, with the number that was typed', async (at) => {
  const phone = await open(at, turns['no password set yet'].account)
  await phone.paste(number, { into: 'E-mail, phone number or Mi Account ID' })
  await phone.paste(password, { into: 'Password' })
  await phone.tap('Sign in')
  await phone.advance('2s')
  await phone.tap('Sign in with a code')
  expect(phone).toShow('sign-up/number')
  expect(phone.value('Phone number')).toBe(number)
})
