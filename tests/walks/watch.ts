import type { Operation } from '../../src/account/contract.ts'
import type { World } from '../../src/world/world.ts'
import { owner } from './people.ts'

/** Something that must never be. */
export interface Finding {
  kind: 'past-the-lock' | 'released-without-owner' | 'two-accounts' | 'stuck' | 'failed' | 'nothing-on-the-glass'
  what: string
}

/** How a binding may end at the server. */
const releasing = new Set<Operation>(['bindDevice', 'removeDevice', 'activateDevice', 'completeSignIn'])
/** How somebody comes by the owner's password without knowing it: with a code to the owner's number or mail. */
const renewing = new Set<Operation>(['finishRecovery', 'setPassword'])

export interface Watch {
  /** From here on somebody in the story knows the owner's password. */
  ownerActs(): void
  findings(): readonly Finding[]
  /** Locks that fell, by what made them fall. */
  opened(): Record<string, number>
}

/**
 * Watches a world from outside, by what its server holds and where its phones stand, and knows nothing of how the flows
 * decide: a phone that started like new must not get into use while it is bound, unless it was bound by who is
 * signed in on it now; and no binding of the owner's may end before somebody has had the owner's password.
 */
export function watchLock(world: World, options: { ownerMayAct: boolean }): Watch {
  const findings: Finding[] = []
  const opened: Record<string, number> = {}
  let ownerActs = options.ownerMayAct
  let read = 0
  const ownerId = world.server.inside().accounts.find(({ number }) => number === owner.number)!.accountId
  const bindings = () => world.server.inside().devices.filter(({ findDevice }) => findDevice)
  let bound = new Set(bindings().flatMap(({ deviceId, accountId }) => (accountId === ownerId ? [deviceId] : [])))
  const states = world.phones.map(() => ({ isInUse: true, wasNew: false }))

  function readLog() {
    const log = world.server.log()
    let isReleased = false
    for (; read < log.length; read += 1) {
      const { operation, status, outcome } = log[read]!
      if (outcome === 'waiting' || outcome === 'held') break
      if (operation === null || status === null || status >= 300) continue
      if (renewing.has(operation)) ownerActs = true
      if (releasing.has(operation)) isReleased = true
    }
    return isReleased
  }

  function look() {
    if (readLog()) {
      const now = new Set(bindings().flatMap(({ deviceId, accountId }) => (accountId === ownerId ? [deviceId] : [])))
      for (const deviceId of bound) {
        if (now.has(deviceId)) continue
        opened['binding ended'] = (opened['binding ended'] ?? 0) + 1
        if (!ownerActs) findings.push({ kind: 'released-without-owner', what: `${deviceId} is bound no longer` })
      }
      bound = now
    }
    for (const [index, phone] of world.phones.entries()) {
      const snapshot = phone.actor.getSnapshot()
      const state = states[index]!
      if (!snapshot.context.isSetUp) state.wasNew = true
      const isInUse = snapshot.context.isSetUp && snapshot.hasTag('in-use')
      if (isInUse && !state.isInUse && state.wasNew) {
        state.wasNew = false
        const binding = bindings().find(({ deviceId }) => deviceId === phone.id)
        const own = snapshot.context.session?.account.accountId
        if (binding && binding.accountId !== own) {
          findings.push({
            kind: 'past-the-lock',
            what: `${phone.id} is in use, bound to ${binding.accountId}; signed in: ${own ?? 'nobody'}`,
          })
        } else opened['setup ended'] = (opened['setup ended'] ?? 0) + 1
      }
      state.isInUse = isInUse
    }
  }
  look()
  world.subscribe(look)

  return {
    ownerActs() {
      ownerActs = true
    },
    findings() {
      look()
      for (const { id, actor } of world.phones) {
        const { status, error } = actor.getSnapshot() as { status: string; error?: unknown }
        if (status !== 'active')
          findings.push({ kind: 'failed', what: `${id} is ${status}: ${error instanceof Error ? error.stack : String(error)}` })
      }
      const numbers = world.server.inside().accounts.map(({ firstNumber }) => firstNumber)
      if (new Set(numbers).size !== numbers.length) findings.push({ kind: 'two-accounts', what: numbers.join(' ') })
      return findings
    },
    opened: () => opened,
  }
}
