import { triesToLock, wrongPassword, type CauseName, type Entry } from '../../components/one-error.table.ts'
import { comeUp } from '../../browser/support/steps.ts'
import { choosePasswordHere, fixes, setPassword, takeTimeOfNetwork, type FixName } from './fixes.ts'
import { entryOf, pressDesk, tryAgain, tryWith, turn, type Hand } from './hand.ts'
import { endSession, updateSystem, ways } from './ways.ts'

interface Turn {
  /** Comes about while the password is asked for. */
  strikes?: (hand: Hand) => Promise<unknown>
  /** What cures others of them, and not this one. */
  neighbours: (entry: Entry) => FixName[]
  cure: (hand: Hand) => Promise<unknown>
  /** Whether the password was typed on the way. */
  isDone?: boolean
}

/** Nothing that asks the server stands before the form. */
const isFreeForm = ({ asksName, isShut }: Entry) => asksName && !isShut
/** In the set-up the way to another network leads back over the check, which asks the server itself. */
const isBehindCheck = ({ asksName, isShut }: Entry) => asksName && isShut

const waitForThem = fixes['waiting for three hours']

/** A fault of everything that lasts for three hours from the beginning of the story. */
const fault = (kind: string) => (hand: Hand) => turn(hand, 'server.fault', JSON.stringify({ kind, until: '3h' }))

async function loseConnection(hand: Hand) {
  const { phone } = hand.desk
  // Whoever sets a phone up has no shade to do it themselves.
  if (entryOf(hand).isShut) return pressDesk(hand, 'Airplane mode')
  await phone.tap('Open notifications')
  await phone.tap('Airplane mode', 'switch')
  await phone.tap('Close notifications and quick settings')
}

async function openConnections(hand: Hand) {
  const { phone } = hand.desk
  if (entryOf(hand).isShut) return fixes['a connection anew'](hand)
  await phone.tap('Open connections')
  await phone.tap('Airplane mode', 'switch')
  await phone.advance('10s')
  await phone.tap('Close notifications and quick settings')
}

async function choosePassword(hand: Hand) {
  const { hasSession, asksName } = entryOf(hand)
  if (hasSession) return setPassword(hand)
  if (asksName) return choosePasswordHere(hand)
  const { phone } = hand.desk
  await phone.tap('How to set one')
  await phone.tap('Navigate up')
  await fixes['a new password'](hand)
}

/** The error leads to the page. In the set-up it says to go on without an account, and to sign in afterwards. */
async function update(hand: Hand) {
  const { phone } = hand.desk
  if (entryOf(hand).isShut) {
    for (const tap of ['Navigate up', 'Skip', 'Go on without', 'Swipe', 'Next', 'Start']) await phone.tap(tap)
    await phone.advance('2s')
    await updateSystem(phone)
    hand.at = 'after an update'
  } else {
    await phone.tap('System update')
    await phone.tap('Check for updates')
    await phone.advance('5s')
    await phone.tap('Download update')
    await phone.advance('10min')
    await phone.tap('Reboot now')
    await phone.tap('Reboot & update')
    await comeUp(phone)
  }
  await ways[hand.at](hand)
}

export const turns: Record<CauseName, Turn> = {
  'a wrong password': { neighbours: () => ['a connection anew', 'waiting for three hours'], cure: () => Promise.resolve() },
  'no password set yet': {
    neighbours: () => ['a connection anew', 'waiting for three hours'],
    cure: choosePassword,
  },
  'no connection': {
    strikes: loseConnection,
    // Pages that ask the server before they ask for the password would not come again.
    neighbours: (entry) => ['waiting for three hours', isFreeForm(entry) ? 'the time of the network' : 'typing it once more'],
    cure: openConnections,
  },
  'servers that are out': {
    async strikes(hand) {
      await turn(hand, 'server.outageFor', '3h')
      await pressDesk(hand, 'Servers out')
    },
    neighbours: (entry) => [isBehindCheck(entry) ? 'typing it once more' : 'a connection anew', 'a new password'],
    cure: waitForThem,
  },
  'answers that are garbled': {
    strikes: fault('malformed'),
    neighbours: (entry) => ['typing it once more', isBehindCheck(entry) ? 'a new password' : 'a connection anew'],
    cure: waitForThem,
  },
  'a server that denies access': {
    strikes: fault('403'),
    neighbours: (entry) => ['typing it once more', isBehindCheck(entry) ? 'a new password' : 'a connection anew'],
    cure: waitForThem,
  },
  'a wrong clock': {
    strikes: (hand) => turn(hand, 'device.clockSkew', '-400d'),
    // A new password would end the session, too, and so be another cause.
    neighbours: (entry) => [
      isBehindCheck(entry) ? 'typing it once more' : 'a connection anew',
      entry.hasSession ? 'waiting for three hours' : 'a new password',
    ],
    async cure(hand) {
      await hand.desk.phone.tap('Date and time')
      await takeTimeOfNetwork(hand)
    },
  },
  'a refused system': {
    strikes: (hand) => turn(hand, 'device.os', 'old'),
    neighbours: ({ isShut }) => (isShut ? ['waiting for three hours', 'a new password'] : ['a connection anew', 'the time of the network']),
    cure: update,
  },
  'a session that is over': {
    strikes: endSession,
    neighbours: () => ['a connection anew', 'waiting for three hours'],
    async cure(hand) {
      const { phone } = hand.desk
      await phone.tap('Sign in')
      await phone.field('Password').pressSequentially(hand.password)
      await phone.tap('Sign in')
      await phone.advance('2s')
    },
    isDone: true,
  },
  'an account that is locked in silence': {
    async strikes(hand) {
      await tryWith(hand, wrongPassword)
      for (let tries = 1; tries < triesToLock; tries += 1) await tryAgain(hand)
    },
    neighbours: () => ['typing it once more', 'a connection anew', 'a new password'],
    cure: fixes['waiting for a day'],
  },
}
