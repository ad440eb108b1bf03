import { describe, expect, it } from 'vitest'
import type { Player } from '../../src/world/routes/player.ts'
import {
  activate,
  ada,
  begin,
  bound,
  comeUp,
  connect,
  eraseFromAfar,
  goOn,
  isBound,
  isInUse,
  losses,
  resetFromSettings,
  story,
  wait,
  wizard,
} from './setup-steps.ts'

const locked = 'activation-lock/password'
const minute = 60_000

const ways = ['reset from Settings', 'wipe', 'flash', 'remote erase'] as const

interface Cell {
  way: (typeof ways)[number]
  findDevice: boolean
  online: boolean
  /** Whether whoever has the phone in hand knows the owner's password. A remote erase is always the owner's. */
  knowsPassword: boolean
  /** Whether a reset from Settings leaves the phone bound, as guides say, or ends that with the password. */
  lockAfterReset: boolean
}

interface Outcome {
  /** Whether everything is gone, with the network as it is. */
  erased: boolean
  /** Whether everything is gone once there is a connection. */
  erasedOnline: boolean
  /** Whether the phone is bound to the owner then, before anybody enters anything. */
  bound: boolean
}

const bools = [true, false]
const cells: Cell[] = ways.flatMap((way) =>
  bools.flatMap((findDevice) =>
    bools.flatMap((online) =>
      bools.flatMap((knowsPassword) => bools.map((lockAfterReset) => ({ way, findDevice, online, knowsPassword, lockAfterReset }))),
    ),
  ),
)

/** What ought to come of it. */
function outcomeOf({ way, findDevice, online, knowsPassword, lockAfterReset }: Cell): Outcome {
  switch (way) {
    // In the recovery menu and at a computer nobody is asked anything, and what binds the phone is not on it.
    case 'wipe':
    case 'flash':
      return { erased: true, erasedOnline: true, bound: findDevice }
    // It is for phones on which Find device is on, happens once the phone hears of it, and never frees one.
    case 'remote erase':
      return { erased: findDevice && online, erasedOnline: findDevice, bound: findDevice }
    // It begins by asking the server, so without a connection nothing goes. Find device ends with the password, or, in a
    // build that leaves the phone bound, not at all.
    case 'reset from Settings': {
      const goes = !findDevice || lockAfterReset || knowsPassword
      return { erased: online && goes, erasedOnline: online && goes, bound: findDevice && (!online || lockAfterReset || !knowsPassword) }
    }
  }
}

const known = ({ knowsPassword }: Cell) => (knowsPassword ? ada.password : 'Lighthouse8')
const take: Record<Cell['way'], (player: Player, cell: Cell) => Promise<void>> = {
  wipe: (player) => losses['wipe']!(player),
  flash: (player) => losses['flash']!(player),
  'remote erase': (player) => eraseFromAfar(player),
  'reset from Settings': (player, cell) => resetFromSettings(player, known(cell)),
}

const isErased = ({ phone }: Player) => !phone.actor.getSnapshot().context.isSetUp

/** Without a connection nothing is known, so nothing goes on, until somebody can be asked. @returns where it ends */
async function tryOffline(player: Player): Promise<string[]> {
  // A phone like new knows nothing of an airplane mode it was in.
  await connect(player, false)
  const first = await goOn(player)
  await player.tell(wizard, { type: 'step.finished' })
  await player.tell(wizard, { type: 'skip.confirmed' })
  return [first, player.screen()]
}

/** Whoever has the phone goes on as far as what they know leads. @returns what stands in their way first, if anything */
async function tryToUse(player: Player, cell: Cell): Promise<string> {
  if (!isErased(player)) return 'nothing'
  const met = await goOn(player)
  if (met === locked) await activate(player, { password: known(cell) })
  await goOn(player)
  return met
}

describe.each(cells)('$way, Find device on: $findDevice, online: $online, locks after a reset: $lockAfterReset', (cell) => {
  const { findDevice, online, knowsPassword, lockAfterReset } = cell
  it(`in the hands of somebody who knows the password: ${knowsPassword}`, async () => {
    const { erased, erasedOnline, bound: staysBound } = outcomeOf(cell)
    const player = await begin(story(findDevice ? { devices: bound } : {}, { isSetUp: true, pin: '2580', signedIn: ada.number }), {
      conditions: { 'device.lockAfterReset': lockAfterReset },
    })
    expect([isInUse(player), isBound(player)]).toEqual([true, findDevice])
    if (!online) await connect(player, false)
    await take[cell.way](player, cell)
    expect(isErased(player)).toBe(erased)
    const offline = erased && !online ? await tryOffline(player) : ['setup/checking', 'setup/checking']
    expect(offline).toEqual(['setup/checking', 'setup/checking'])

    await connect(player, true)
    await wait(player, 16 * minute)
    if (erasedOnline) await comeUp(player)
    expect([isErased(player), isBound(player)]).toEqual([erasedOnline, staysBound])
    expect(await tryToUse(player, cell)).toBe(!erasedOnline ? 'nothing' : staysBound ? locked : 'home')
    const opens = !erasedOnline || !staysBound || knowsPassword
    expect([isInUse(player), player.screen() === locked]).toEqual([opens, !opens])
    expect(isBound(player)).toBe(staysBound && !(erasedOnline && knowsPassword))
  })
})
