import { act } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { holdPhone, renderPhone, type RenderedPhone, type RenderPhoneOptions } from '../../src/testing/index.ts'
import { free } from '../../src/scenarios/free.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { updateSystem } from '../scenarios/on-phone-steps.ts'
import { here, number, password } from '../scenarios/owner.ts'
import { elsewhere, recover } from '../scenarios/setup-steps.ts'
import type { Player } from '../../src/world/routes/player.ts'

// “Couldn’t verify Mi Account”, wherever an account and its password are asked for, for each reason there is.

vi.setConfig({ testTimeout: 30_000 })

interface Entry {
  /** Where the story begins, and how the phone gets from there to the password. */
  begin: (owner: object) => RenderPhoneOptions
  reach?: (phone: RenderedPhone) => Promise<void>
  /** Whether a name is typed too, or the phone knows whose password it wants. */
  asksName: boolean
  field: string
  button: string
  /** Whether somebody is signed in meanwhile. */
  hasSession: boolean
}

const email = 'ada.marlow@post.test'
const ada = { number, email, name: 'Ada Marlow', region: 'GB', password }
const [set] = free.phones
const withPhone = (owner: object, phone: Partial<ScenarioSource['phones'][number]> = {}): ScenarioSource => ({
  ...free,
  accounts: [{ ...ada, ...owner }],
  phones: [{ ...set!, ...phone }],
})
const signedIn = { signedIn: number }
const bound = { devices: [here] }
const signInForm = { asksName: true, field: 'Password', button: 'Sign in', hasSession: false }
const confirm = { asksName: false, field: 'Password', button: 'Next', hasSession: true }

/** Somebody ended it on another device. */
const endSession = ({ world }: RenderedPhone) => {
  const { token } = world.server.inside().sessions.findLast(({ endedAt }) => endedAt === null)!
  return act(() => elsewhere(world).call('endSession', { token }))
}

const entries: Record<string, Entry> = {
  'Mi Account in Settings': { ...signInForm, begin: (owner) => ({ scenario: withPhone(owner), at: 'sign-in/credentials' }) },
  'the cloud, after the session ended': {
    ...signInForm,
    begin: (owner) => ({ scenario: withPhone(owner, signedIn), at: 'account/home' }),
    async reach(phone) {
      await endSession(phone)
      await phone.tap('Cloud')
      await phone.advance('2s')
      expect(phone).toShow('account/ended')
      await phone.tap('Sign in')
    },
  },
  'turning Find device on': {
    ...confirm,
    button: 'Confirm',
    begin: (owner) => ({ scenario: withPhone(owner, signedIn), at: 'find-device/home' }),
    reach: (phone) => phone.tap('Find device'),
  },
  'turning Find device off': {
    ...confirm,
    begin: (owner) => ({ scenario: withPhone({ ...owner, ...bound }, signedIn), at: 'find-device/home' }),
    reach: (phone) => phone.tap('Find device'),
  },
  'confirming a reset': {
    ...confirm,
    begin: (owner) => ({ scenario: withPhone({ ...owner, ...bound }, signedIn), at: 'factory-reset/what' }),
    async reach(phone) {
      await phone.tap('Erase all data')
      await phone.advance('2s')
    },
  },
  'setting the phone up': {
    ...signInForm,
    begin: (owner) => ({ scenario: withPhone(owner, { isSetUp: false }), at: 'setup/account' }),
    reach: (phone) => phone.tap('Sign in'),
  },
  'the lock of a wiped phone': {
    asksName: false,
    field: 'Password of this account',
    button: 'Activate',
    hasSession: false,
    begin: (owner) => ({ scenario: withPhone({ ...owner, ...bound }, { isSetUp: false }), at: 'activation-lock/password' }),
  },
  'after an update': {
    ...signInForm,
    begin: (owner) => ({ scenario: withPhone(owner), at: 'home', conditions: { 'device.os': 'old' } }),
    async reach(phone) {
      await act(() => updateSystem(holdPhone(phone.world)))
      await phone.tap('Settings')
      await phone.tap(/^Mi Account/)
      await phone.tap('Sign in with password')
    },
  },
}

interface Cause {
  owner?: object
  /** Comes about while the password is asked for. */
  strikes?: (phone: RenderedPhone) => Promise<unknown>
  /** What is typed at first. */
  types?: string
  says: string | RegExp
  cure: (phone: RenderedPhone, entry: Entry) => Promise<unknown>
  /** What is typed once it is cured; null where the cure has typed it. */
  right?: string | null
  /** Cures another of them, and not this one. */
  neighbour: Cause['cure']
  /** Where it cannot be: who is signed in has an account that is known, a lock is no client that can be too old. */
  except?: (entry: Entry) => boolean
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
const fresh = 'Harbour42lamp'

/** On the phone itself, where somebody is signed in. */
async function setOne(phone: RenderedPhone) {
  await phone.tap('Set password')
  await phone.paste(fresh, { into: 'New password' })
  await phone.paste(fresh, { into: 'New password again' })
  await phone.tap('Save')
  await phone.advance('2s')
}

const causes: Record<string, Cause> = {
  'a wrong password': { types: 'Lighthouse8', says: 'Invalid username or password', cure: nothing, neighbour: wifiOff },
  'no password set yet': {
    owner: { password: undefined, hasPassword: false },
    says: /no password/i,
    cure: (phone, { hasSession }) => (hasSession ? setOne(phone) : act(() => recover({ world: phone.world } as Player, fresh))),
    right: fresh,
    neighbour: rightTime,
    // It warns before it asks.
    except: ({ button }) => button === 'Confirm',
  },
  'no connection': {
    strikes: (phone) => radios(phone, 'airplane.changed', true),
    says: 'This phone has no connection.',
    cure: airplaneOff,
    neighbour: rightTime,
  },
  'servers that are out': {
    strikes: (phone) => phone.set('server.outage', 'all'),
    says: 'The server has a problem of its own.',
    cure: (phone) => phone.set('server.outage', 'none'),
    neighbour: wifiOff,
  },
  'a server that denies access': {
    strikes: (phone) => phone.set('server.fault', '403'),
    says: 'Access was denied. This says nothing about what you entered. Try again in a while.',
    cure: (phone) => phone.set('server.fault', null),
    neighbour: wifiOff,
  },
  'a wrong clock': {
    strikes: (phone) => phone.set('device.clockSkew', '-400d'),
    says: 'The clock is wrong',
    cure: rightTime,
    neighbour: wifiOff,
  },
  'a refused system': {
    strikes: (phone) => phone.set('device.os', 'old'),
    says: 'The system of this phone is too old',
    cure: (phone) => phone.set('device.os', 'current'),
    neighbour: wifiOff,
    except: ({ asksName }) => !asksName,
  },
  'a session that is over': {
    strikes: endSession,
    says: 'You are no longer signed in.',
    async cure(phone) {
      await phone.tap('Sign in')
      await phone.paste(password, { into: 'Password' })
      await phone.tap('Sign in')
      await phone.advance('2s')
    },
    right: null,
    neighbour: wifiOff,
    except: ({ hasSession }) => !hasSession,
  },
}

const quick = { 'server.region': 'local', 'captcha.when.login': 'off', 'captcha.when.recovery': 'off', 'server.syncDelay': 0 }

async function open({ begin, reach }: Entry, owner: object = {}, conditions: object = {}) {
  const options = begin(owner)
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

describe.each(Object.entries(entries))('%s', (_, entry) => {
  const met = Object.entries(causes).filter(([, { except }]) => !except?.(entry))
  it.each(met)('%s: is said, a neighbour’s cure does not help, its own does', async (_name, cause) => {
    const { owner, strikes, types = password, says, cure, right = password, neighbour } = cause
    const phone = await open(entry, owner)
    const before = phone.screen()
    await strikes?.(phone)
    const isRefused = () => {
      expect(phone).toShow(before)
      expect(phone).toSay('Couldn’t verify Mi Account.')
      expect(phone.text()).toMatch(says)
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
    expect(phone.screen()).not.toBe(before)
  })

  it('a picture: a wrong text is told, a right password alone does not help, the right text does', async () => {
    const phone = await open(entry, {}, { 'captcha.when.login': 'before' })
    const before = phone.screen()
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
    expect([phone.screen() === before, isVerified(phone)]).toEqual([false, true])
  })
})

describe('a refused system', () => {
  const inTheSetup = entries['setting the phone up']!
  const used = Object.entries(entries).filter(([, entry]) => entry.asksName && entry !== inTheSetup)
  async function refused(entry: Entry) {
    const phone = await open(entry)
    await phone.set('device.os', 'old')
    await tryWith(phone, entry, password)
    return phone
  }

  it('says in the set-up what else to do', async () => {
    const phone = await refused(inTheSetup)
    expect(phone).toSay('Go on without an account, update the system in Settings, then sign in there.')
    expect(phone.text()).not.toContain('System update')
  })

  it.each(used)('%s: leads to the update, and back', async (_, entry) => {
    const phone = await refused(entry)
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
