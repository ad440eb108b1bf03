import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds } from '../../mocks/server/index.ts'
import { shownOf } from '../../src/flows/personal-data/items.ts'
import type { PersonalDataContext } from '../../src/flows/personal-data/personal-data.machine.ts'
import { secondDevice, secondDeviceAccount, secondDeviceUnsynced } from '../../src/scenarios/s29-second-device.ts'
import { holdPhone, playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'

afterEach(stopWorlds)

const tell = (play: HeadlessPhone, id: string, to: string, event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to: `${id}/${to}`, event })

interface Phone extends HeadlessPhone {
  id: string
  data(): PersonalDataContext
  contacts(): string[]
  addContact(name: string): Promise<void>
  sync(): unknown
}

function hold(first: HeadlessPhone, id: string): Phone {
  const play = holdPhone(first.world, id)
  const data = () => play.contextAt('personal-data') as unknown as PersonalDataContext
  return {
    ...play,
    id,
    data,
    contacts: () => shownOf(data().items, 'contacts').map(({ content }) => content.name),
    sync: () => (play.valueAt('personal-data') as { sync: unknown }).sync,
    async addContact(name) {
      await play.tell({ type: 'app.opened', app: 'contacts' })
      await tell(first, id, 'contacts', { type: 'contact.begun' })
      await tell(first, id, 'contacts', { type: 'field.changed', field: 'name', text: name })
      await tell(first, id, 'contacts', { type: 'contact.submitted' })
    },
  } as Phone
}

async function signIn(play: Phone) {
  await goTo(play.world, 'sign-in/credentials', play.id)
  await play.signIn({ type: 'identifier.changed', text: secondDeviceAccount.identifier })
  await play.signIn({ type: 'password.changed', text: secondDeviceAccount.password })
  await play.signIn({ type: 'credentials.submitted' })
  await play.waitUntil('the session', () => play.session() !== undefined)
}

/** Two phones of one account, both signed in and looked at. */
async function twoPhones(conditions = {}, scenario = secondDevice): Promise<[Phone, Phone]> {
  const play = await playPhone({ scenario, conditions: { 'server.latency': '1s', 'captcha.when.login': 'off', ...conditions } })
  const [one, two] = [hold(play, 'phone-1'), hold(play, 'phone-2')]
  for (const phone of [one, two]) await phone.tell({ type: 'app.opened', app: 'contacts' })
  await one.wait('1h')
  return [one, two]
}

/** A request in the name of whoever is signed in on a phone, from elsewhere. */
async function ask(phone: Phone, method: string, path: string, body?: object) {
  await phone.set('server.latency', 0)
  const answer = await phone.world.server.handle(
    new Request(`http://handset.test/account/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${phone.session()!.token}`,
        'idempotency-key': path,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )
  expect(answer.status).toBe(200)
}

const requests = ({ world }: HeadlessPhone) => world.server.log().filter(({ operation }) => operation?.endsWith('CloudItems')).length

describe('two phones with sync on', () => {
  it('shows on one what was added on the other after the delay, not before, and once', async () => {
    const [one, two] = await twoPhones()
    expect([one.sync(), two.sync()]).toEqual(['synced', 'synced'])
    expect(one.contacts()).toHaveLength(6)
    expect(two.contacts().toSorted()).toEqual(one.contacts().toSorted())
    await one.addContact('Nils Ahrent')
    await one.wait('9min')
    expect(two.contacts()).not.toContain('Nils Ahrent')
    await one.wait('2min')
    expect(two.contacts()).toContain('Nils Ahrent')
    expect(two.contacts()).toHaveLength(7)
  })

  it('carries changes, removals and what is brought back', async () => {
    const [one, two] = await twoPhones()
    await one.addContact('Nils Ahrent')
    await one.wait('11min')
    const { itemId } = shownOf(two.data().items, 'contacts').find(({ content }) => content.name === 'Nils Ahrent')!
    await two.tell({ type: 'app.opened', app: 'contacts' })
    await tell(two, 'phone-2', 'contacts', { type: 'contact.opened', itemId })
    await tell(two, 'phone-2', 'contacts', { type: 'change.begun', name: 'Nils Ahrent', number: '' })
    await tell(two, 'phone-2', 'contacts', { type: 'field.changed', field: 'number', text: '+44 7700 900111' })
    await tell(two, 'phone-2', 'contacts', { type: 'contact.submitted' })
    await one.wait('11min')
    expect(shownOf(one.data().items, 'contacts').find((item) => item.itemId === itemId)?.content.number).toBe('+44 7700 900111')
    await tell(two, 'phone-2', 'contacts', { type: 'removal.requested' })
    expect(two.contacts()).not.toContain('Nils Ahrent')
    await two.wait('11min')
    expect(one.contacts()).not.toContain('Nils Ahrent')
    await one.addContact('Ines Roth')
    await tell(one, 'phone-1', 'contacts', { type: 'contact.opened', itemId: shownOf(one.data().items, 'contacts').at(-1)!.itemId })
    await tell(one, 'phone-1', 'contacts', { type: 'removal.requested' })
    await tell(one, 'phone-1', 'personal-data', { type: 'undone' })
    await one.wait('11min')
    expect([one, two].map((phone) => phone.contacts().includes('Ines Roth'))).toEqual([true, true])
  })

  it('keeps the newer of two changes that were made without a connection, whichever phone comes back first', async () => {
    const [one, two] = await twoPhones({ 'cloud.delay': 0 })
    await one.addContact('Nils')
    await one.wait('1min')
    const { itemId } = shownOf(one.data().items, 'contacts').find(({ content }) => content.name === 'Nils')!
    const rename = async (phone: Phone, name: string) => {
      await phone.radios({ type: 'airplane.changed', on: true })
      await tell(phone, phone.id, 'personal-data', { type: 'item.kept', itemId, kind: 'contacts', content: { name, number: '' } })
      await phone.wait('1min')
      expect(phone.sync()).toEqual({ paused: 'offline' })
    }
    await rename(one, 'Earlier')
    await rename(two, 'Later')
    await two.radios({ type: 'airplane.changed', on: false })
    await two.wait('5min')
    await one.radios({ type: 'airplane.changed', on: false })
    await one.wait('5min')
    for (const phone of [one, two]) expect(phone.contacts()).toEqual(expect.arrayContaining(['Later']))
    for (const phone of [one, two]) expect(phone.contacts()).not.toContain('Earlier')
  })

  it('asks nothing while nothing changes', async () => {
    const [one] = await twoPhones()
    const before = requests(one)
    await one.wait('48h')
    expect(requests(one)).toBe(before)
  })
})

describe('with sync off', () => {
  it('nothing goes up and nothing comes, until it is turned on; then all of it does', async () => {
    const [one, two] = await twoPhones({}, secondDeviceUnsynced)
    await one.addContact('Nils Ahrent')
    await one.wait('48h')
    // Each has asked once: what the account says may have changed since somebody signed in.
    expect([one.sync(), two.sync(), requests(one)]).toEqual(['off', 'off', 2])
    expect(two.contacts()).not.toContain('Nils Ahrent')
    await goTo(one.world, 'account/cloud')
    await one.account({ type: 'sync.changed', on: true })
    await one.waitUntil('the policy', () => one.screen() === 'sign-up/document' && !one.busy())
    await one.account({ type: 'agreed' })
    await one.waitUntil('the answer', () => !one.busy())
    for (const kind of ['contacts', 'photos', 'notes'] as const) {
      await one.account({ type: 'kind.changed', kind, on: true })
      await one.waitUntil('the answer', () => !one.busy())
    }
    await one.wait('2min')
    expect([one.sync(), two.sync()]).toEqual(['synced', 'synced'])
    expect(two.contacts()).toContain('Nils Ahrent')
    expect(two.session()!.account.cloudSync.on).toBe(true)
    await one.account({ type: 'sync.changed', on: false })
    await one.wait('2min')
    expect([one.sync(), two.sync()]).toEqual(['off', 'off'])
    await one.addContact('Ines Roth')
    await one.wait('48h')
    expect(two.contacts()).not.toContain('Ines Roth')
  })
})

describe.each(faultKinds)('%s', (kind) => {
  it.each(['listCloudItems', 'saveCloudItems'])('at %s: everything is in the cloud once, in the end', async (operation) => {
    const [one, two] = await twoPhones()
    await one.set(`server.fault.${operation}`, { kind, count: 2 })
    await one.addContact('Nils Ahrent')
    await tell(one, 'phone-1', 'personal-data', { type: 'sync.requested' })
    await one.wait('30min')
    expect([one.sync(), two.sync()]).toEqual(['synced', 'synced'])
    expect(two.contacts().filter((name) => name === 'Nils Ahrent')).toEqual(['Nils Ahrent'])
    expect(one.data().trouble).toBeUndefined()
  })
})

describe('what stops it', () => {
  it('an outage: it says so, tries again ever more seldom, and goes on by itself', async () => {
    const [one, two] = await twoPhones()
    await one.set('server.outage', 'cloud')
    await one.addContact('Nils Ahrent')
    await one.wait('1min')
    expect(one.sync()).toEqual({ paused: 'failed' })
    const before = requests(one)
    await one.wait('48h')
    expect(requests(one) - before).toBeGreaterThan(40)
    expect(requests(one) - before).toBeLessThan(65)
    await one.set('server.outage', 'none')
    await one.wait('2h')
    expect(two.contacts()).toContain('Nils Ahrent')
  })

  it('no connection: it waits for one', async () => {
    const [one, two] = await twoPhones()
    await one.radios({ type: 'airplane.changed', on: true })
    await one.addContact('Nils Ahrent')
    await one.wait('48h')
    expect(one.sync()).toEqual({ paused: 'offline' })
    await one.radios({ type: 'airplane.changed', on: false })
    await one.wait('15min')
    expect(two.contacts()).toContain('Nils Ahrent')
  })

  it('a session that the server ended: it waits for who signs in again, and asks nothing meanwhile', async () => {
    const [one, two] = await twoPhones()
    await ask(one, 'DELETE', 'sessions/current')
    await one.addContact('Nils Ahrent')
    await one.wait('1min')
    expect(one.sync()).toEqual({ paused: 'expired' })
    const before = requests(one)
    await one.wait('48h')
    expect(requests(one)).toBe(before)
    await one.openSettings('mi-account')
    await one.account({ type: 'cloud.opened' })
    await one.waitUntil('the end of it', () => one.screen() === 'account/ended')
    await signIn(one)
    await one.wait('15min')
    expect(two.contacts()).toContain('Nils Ahrent')
  })
})

describe('what is on the phone', () => {
  it('survives a restart and not a reset; signed in again, it comes back from the cloud', async () => {
    const [one] = await twoPhones()
    await one.addContact('Nils Ahrent')
    await one.wait('1min')
    await one.tell({ type: 'power.held' })
    await one.tell({ type: 'restart.chosen' })
    await goTo(one.world, 'home')
    expect(one.contacts()).toContain('Nils Ahrent')
    await one.tell({ type: 'reset.confirmed' })
    await one.wait('5min')
    expect(one.valueAt('personal-data')).toBeUndefined()
    await goTo(one.world, 'home')
    await one.tell({ type: 'app.opened', app: 'contacts' })
    expect(one.contacts()).toEqual([])
    await signIn(one)
    await one.wait('1min')
    expect(one.contacts()).toContain('Nils Ahrent')
  })

  it.each([true, false])('when somebody signs out and keeps it: %s', async (keeps) => {
    const [one, two] = await twoPhones()
    await goTo(one.world, 'account/home')
    await one.account({ type: 'sign-out.requested' })
    await one.account({ type: 'data.chosen', keeps })
    await one.account({ type: 'sign-out.confirmed' })
    await one.waitUntil('the end', () => one.session() === undefined)
    expect(one.contacts()).toHaveLength(keeps ? 6 : 0)
    expect(one.sync()).toBe('signedOut')
    await one.wait('1h')
    expect(two.contacts()).toHaveLength(6)
    await signIn(one)
    await one.wait('1min')
    expect(one.contacts()).toHaveLength(6)
  })

  it('neither goes nor comes while the phone is locked', async () => {
    const [account] = secondDevice.accounts!
    const bound = { ...secondDevice, accounts: [{ ...account!, devices: [{ deviceId: 'phone-1', name: 'Handset 12' }] }] }
    const [one, two] = await twoPhones({}, bound)
    await ask(two, 'PUT', 'devices/phone-1/lost-mode', { lost: { message: 'Mine', contact: 'me' } })
    await one.wait('1h')
    expect(one.screen()).toBe('activation-lock/password')
    expect(one.sync()).toBe('signedOut')
    const since = one.world.clock.now()
    await two.addContact('Nils Ahrent')
    for (const type of ['sync.requested', 'cloud.changed', 'connection.returned']) await tell(one, 'phone-1', 'personal-data', { type })
    await two.wait('1h')
    expect(one.contacts()).not.toContain('Nils Ahrent')
    const asked = one.world.server.log().filter(({ operation, at }) => operation?.endsWith('CloudItems') && at >= since)
    expect(new Set(asked.map(({ device }) => device))).toEqual(new Set(['phone-2']))
  })
})

describe('turning cloud sync on', () => {
  const cloudOf = (play: HeadlessPhone) => play.session()!.account.cloudSync
  const turn = async (
    play: HeadlessPhone,
    event: { type: 'sync.changed'; on: boolean } | { type: 'kind.changed'; kind: 'photos'; on: boolean },
  ) => {
    await play.account(event)
    await play.waitUntil('the answer', () => !play.busy())
  }
  const all = { photos: true, contacts: true, notes: true }

  it('keeps every kind where none was chosen before', async () => {
    const play = await playPhone({ at: 'sign-up/agreement' })
    await play.agreement({ type: 'declined' })
    await play.agreement({ type: 'cloud.declined' })
    await play.waitUntil('the account', () => play.session() !== undefined)
    await play.openSettings('mi-account')
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the page', () => !play.busy())
    await turn(play, { type: 'sync.changed', on: true })
    await play.account({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(cloudOf(play)).toEqual({ on: true, kinds: all })
  })

  it('keeps again what was chosen, and no more', async () => {
    const play = await playPhone({ at: 'account/cloud' })
    await turn(play, { type: 'kind.changed', kind: 'photos', on: false })
    await turn(play, { type: 'sync.changed', on: false })
    await turn(play, { type: 'sync.changed', on: true })
    expect(cloudOf(play)).toEqual({ on: true, kinds: { ...all, photos: false } })
  })
})
