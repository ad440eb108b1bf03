import { afterEach, describe, expect, it } from 'vitest'
import { AccountFailure } from '../../src/account/client.ts'
import type { RadiosEvent } from '../../src/flows/radios/radios.machine.ts'
import type { AppId } from '../../src/flows/screens.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goalReachedAt } from '../../src/world/goal.ts'
import type { Player } from '../../src/world/routes/player.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import { openTicket, verifyByHand } from './computer-steps.ts'
import { somebody, type Person } from './person.ts'
import { activate, begin, goOn, isBound, losses, recover, remove, restart, wait } from './setup-steps.ts'

afterEach(stopWorlds)

const minute = 60_000
/** What a new password takes to every server of the account, in each of these stories. */
const syncDelay = 7 * minute
const newPassword = 'Harbour42'

interface Known {
  email: string
  password: string
  /** Where nothing else is registered with the account, what it is called. */
  number?: string
}
interface Row {
  id: string
  owner: Known
  /** Somebody who has an account too, but not this phone. */
  other: Known
  /** What the person with the phone in hand can tell of the account's past. */
  remembers?: Person['remembers']
  curedBy: Fix[]
}
type Apply = (player: Player, row: Row) => Promise<unknown>

const inTurn =
  (...events: RadiosEvent[]): Apply =>
  async (player) => {
    for (const event of events) {
      await player.tell('radios', event)
      await wait(player, 5_000)
    }
  }
const asOwner = (player: Player, { email, number }: Known, password: string) => activate(player, { identifier: number ?? email, password })
/** Asks the support for a way into the account, and uses it once every server knows the new password. */
const byPeople =
  (ask: typeof openTicket): Apply =>
  async (player, { owner, remembers = {} }) => {
    const person = somebody({ identifier: owner.number ?? owner.email, password: owner.password, remembers })
    await ask(holdPhone(player.world), person)
    await wait(player, syncDelay + minute)
    // Codes go to another address from then on, and the lock knows whose it is without a name.
    if (person.password !== owner.password) await activate(player, { password: person.password })
  }
/** The owner on a computer elsewhere, as far as the server goes along: it may want a code, or a password, that nobody has. */
const elsewhere =
  (apply: Apply): Apply =>
  (player, row) =>
    apply(player, row).catch((error: unknown) => {
      if (!(error instanceof AccountFailure)) throw error
    })
/** Apps are behind the lock: what is done in one cannot even begin. */
const open =
  (app: AppId): Apply =>
  async (player) => {
    await player.tell('', { type: 'app.opened', app })
    expect(player.actorAt(app)).toBeUndefined()
  }

/** What people are told to do about a phone that is locked, each as a person does it. */
const fixes = {
  'trying again': () => Promise.resolve(),
  'the owner’s password': (player, { owner }) => asOwner(player, owner, owner.password),
  'another account and its own password': (player, { other }) => asOwner(player, other, other.password),
  'another account and the owner’s password': (player, { owner, other }) => asOwner(player, other, owner.password),
  'the owner’s password with a space behind it': (player, { owner }) => asOwner(player, owner, `${owner.password} `),
  'the owner’s password with caps lock on': (player, { owner }) => asOwner(player, owner, owner.password.toUpperCase()),
  'a new password, tried at once': elsewhere(async (player, { owner }) => {
    await recover(player, newPassword, owner)
    await asOwner(player, owner, newPassword)
  }),
  'a new password, tried once every server knows it': elsewhere(async (player, { owner }) => {
    await recover(player, newPassword, owner)
    await wait(player, syncDelay + minute)
    await asOwner(player, owner, newPassword)
  }),
  'a new password, and the old one tried once every server knows': elsewhere(async (player, { owner }) => {
    await recover(player, newPassword, owner)
    await wait(player, syncDelay + minute)
    await asOwner(player, owner, owner.password)
  }),
  'removal by the owner': elsewhere(async (player, { owner }) => {
    await remove(player, owner)
    await wait(player, 2 * minute)
  }),
  'a ticket with the receipt': byPeople(openTicket),
  'a manual verification': byPeople(verifyByHand),
  'waiting for two days': (player) => wait(player, 48 * 60 * minute),
  'restarting the phone': restart,
  'restarting the router': async ({ world }) => {
    await world.dispatch({ type: 'event', to: 'router', event: { type: 'router.restarted' } })
    await world.dispatch({ type: 'skip', by: minute + 1_000 })
  },
  'airplane mode on and off': inTurn({ type: 'airplane.changed', on: true }, { type: 'airplane.changed', on: false }),
  'mobile data in place of Wi-Fi': inTurn({ type: 'wifi.changed', on: false }),
  'another network': inTurn({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' }),
  'the SIM out and in': inTurn({ type: 'sim.ejected', slot: 1 }, { type: 'sim.inserted', slot: 1 }),
  'Chinese in place of English': (player) => player.tell('', { type: 'language.chosen', locale: 'zh-CN' }),
  'the time of the network': ({ world }) =>
    world.dispatch({ type: 'event', to: 'phone-1/date-time', event: { type: 'automatic-time.changed', on: true } }),
  'Settings, for its cache or an update': open('settings'),
  'the dialer, for a call to the carrier': open('dialer'),
  'the Security app, for its blocklist': open('security'),
  'a wipe from the recovery menu': losses['wipe']!,
  'a new system from a computer': losses['flash']!,
} satisfies Record<string, Apply>
type Fix = keyof typeof fixes
const allFixes = Object.keys(fixes) as Fix[]

const ada = { email: 'ada.marlow@post.test', password: 'Lighthouse7' }
const bo = { email: 'bo.carver@post.test', password: 'Meadow1234' }
const rowan = { email: 'rowan.hale@post.test', password: 'Copperleaf9' }
/** Somebody to whom nothing is left: no password, no address, and a number that is in no phone. */
const forgotten = { number: '+447700900456', email: '', password: 'Forgotten1' }

// The lock asks for its owner, not for a cause: whatever proves the owner opens each of them, and nothing else opens any. Whether
// the owner is at hand, remembers the password, or sold the phone, is what the stories differ in.
const byOwner: Fix[] = ['the owner’s password', 'a new password, tried once every server knows it', 'removal by the owner']
const inPerson: Fix[] = [...byOwner, 'a ticket with the receipt', 'a manual verification']
const remembers = { deviceModel: 'Handset 12', createdMonth: '2026-03', place: 'GB' }
const rows: Row[] = [
  { id: 'S21', owner: ada, other: bo, remembers, curedBy: inPerson },
  { id: 'S22', owner: ada, other: bo, remembers, curedBy: inPerson },
  // The buyer has a receipt too, with the buyer's name, and knows nothing of the seller's account.
  { id: 'S23', owner: rowan, other: ada, curedBy: byOwner },
  { id: 'S27', owner: forgotten, other: ada, curedBy: ['a ticket with the receipt'] },
  { id: 'S28', owner: ada, other: bo, remembers, curedBy: inPerson },
]

/** At the lock; where the story has the phone in use, what its symptom tells is done first. */
async function locked(id: string): Promise<Player> {
  const player = await begin(id, { conditions: { 'server.syncDelay': syncDelay, 'support.days': 0 } })
  if (id === 'S28') await losses['flash']!(player)
  return player
}

describe.each(rows)('$id', (row) => {
  it.each(allFixes.map((fix) => ({ fix, opens: row.curedBy.includes(fix) })))('$fix: opens it is $opens', async ({ fix, opens }) => {
    const player = await locked(row.id)
    expect(await goOn(player)).toBe('activation-lock/password')
    expect(goalReachedAt(player.world)).toBe(undefined)
    await (fixes[fix] as Apply)(player, row)
    expect(await goOn(player)).toBe(opens ? 'home' : 'activation-lock/password')
    expect(isBound(player)).toBe(!opens)
    expect(goalReachedAt(player.world) !== undefined).toBe(opens)
  })
})
