import type { Surface } from '../../account/contract.ts'
import type { Clock, Instant } from '../../sim/clock.ts'
import type { Conditions } from '../../sim/condition.ts'
import type { Random } from '../../sim/random.ts'
import { createCarrierFilter, type CarrierFilter } from './carrier-filter.ts'
import type { SmsConditions } from './sms-conditions.ts'

/**
 * Where a message stands. `delivered` is the phone, and its inbox unless an app on it kept the message: then it is `held`,
 * and `restored` once somebody got it out. `lost`, `blocked` and `undelivered` are ends.
 */
export type SmsState = 'accepted' | 'queued' | 'sent' | 'waiting' | 'delivered' | 'held' | 'restored' | 'lost' | 'blocked' | 'undelivered'

/** An app on the phone that keeps messages from the inbox. */
export type SmsKeeper = 'security-app' | 'guard-app'

export interface SmsHop {
  at: Instant
  state: SmsState
  /** A word on the cause, for the trainer: `loss`, `no-signal`, `expired` … */
  why?: string
}

export interface TracedSms {
  messageId: string
  to: string
  sender: string
  text: string
  purpose: string
  /** Where the code was asked for. */
  surface: Surface
  locale: string
  state: SmsState
  hops: SmsHop[]
}

export interface Handset {
  /** The SIM that has this number and is in the phone, or undefined. */
  simFor(number: string): { slot: 1 | 2; registered: boolean } | undefined
  otherSim(number: string): { slot: 1 | 2; registered: boolean } | undefined
  /** @returns who on the phone keeps it from the inbox, if anybody does */
  deliver(message: { messageId: string; sender: string; text: string; receivedAt: Instant; slot: 1 | 2 }): SmsKeeper | undefined
}

export interface SmsNetwork {
  /** Takes a message from the server; it never says what becomes of it. */
  send(message: {
    messageId: string
    to: string
    sender: string
    text: string
    purpose: string
    surface: Surface
    locale: string
    region: string
  }): void
  /** What the carriers' filters keep, and how they stop. */
  carrier: CarrierFilter
  /** Somebody got a message out of where an app on the phone kept it. */
  restored(messageId: string): void
  attach(handset: Handset): void
  /** A phone came back into the network: what waited for it is delivered. */
  registrationChanged(): void
  traces(): readonly TracedSms[]
  subscribe(listener: (trace: TracedSms) => void): () => void
}

export interface SmsNetworkOptions {
  clock: Clock
  random: Random
  conditions: Conditions<SmsConditions> & { set(name: 'sms.loseNext', value: number): void }
}

const overtaking = 150_000
const echo = 30_000

/** Accepted → queued → sent → delivered, with everything that can come between. */
export function createSmsNetwork({ clock, random, conditions }: SmsNetworkOptions): SmsNetwork {
  const start = clock.now()
  const traces: TracedSms[] = []
  const waiting = new Map<TracedSms, { giveUp: number }>()
  const handsets: Handset[] = []
  const listeners = new Set<(trace: TracedSms) => void>()
  const carrier = createCarrierFilter(conditions)
  let sent = 0

  function hop(trace: TracedSms, state: SmsState, why?: string) {
    trace.state = state
    trace.hops.push({ at: clock.now(), state, ...(why && { why }) })
    for (const listener of listeners) listener(trace)
  }

  const holder = (number: string) => {
    for (const handset of handsets) {
      const sim = conditions.get('sms.wrongSim') ? handset.otherSim(number) : handset.simFor(number)
      if (sim) return { handset, sim }
    }
    return undefined
  }

  /** @returns whether the message has left the network */
  function deliver(trace: TracedSms, copy: number): boolean {
    const place = holder(trace.to)
    if (!place?.sim.registered) return false
    const messageId = copy === 0 ? trace.messageId : `${trace.messageId}-again`
    hop(trace, 'delivered', copy === 0 ? undefined : 'duplicate')
    const message = { messageId, sender: trace.sender, text: trace.text, receivedAt: clock.now(), slot: place.sim.slot }
    const keeper = place.handset.deliver(message)
    if (keeper) hop(trace, 'held', keeper)
    return true
  }

  function arrive(trace: TracedSms, duplicated: boolean) {
    if (duplicated) clock.setTimeout(() => deliver(trace, 1), echo, `second copy of ${trace.messageId}`)
    if (deliver(trace, 0)) return
    hop(trace, 'waiting', holder(trace.to) ? 'no-signal' : 'not-reachable')
    const giveUp = clock.setTimeout(
      () => {
        waiting.delete(trace)
        hop(trace, 'undelivered', 'expired')
      },
      conditions.get('sms.ttl'),
      `the carrier gives up on ${trace.messageId}`,
    )
    waiting.set(trace, { giveUp })
  }

  /** Which of the losses by place of asking this message is in for. */
  const laneOf = ({ purpose, surface }: TracedSms) => (purpose === 'cloud-sign-in' ? 'cloud' : surface)

  /** Why this message gets no further than the gateway, if it does not. */
  function cut(trace: TracedSms, loss: boolean, findsRoute: boolean): [SmsState, string] | undefined {
    if (conditions.get('sms.loseNext') > 0) {
      conditions.set('sms.loseNext', conditions.get('sms.loseNext') - 1)
      return ['lost', 'loss']
    }
    if (loss) return ['lost', 'loss']
    if (clock.now() - start < conditions.get('sms.readyAfter')) return ['lost', 'too-new']
    const isRuled = conditions.get('sms.localeRule') === 'zhOnly' && laneOf(trace) === 'cloud'
    if (isRuled && !(trace.locale.startsWith('zh') && findsRoute)) return ['lost', 'no-route']
    if (carrier.blocks(trace.to)) return ['blocked', 'carrier-filter']
    return undefined
  }

  return {
    send({ messageId, to, sender, text, purpose, surface, locale }) {
      const draws = random.for('sms', sent++)
      const loss = draws.chance(conditions.get('sms.loss'))
      const jitter = Math.round(draws.float() * conditions.get('sms.jitter'))
      const overtaken = draws.chance(conditions.get('sms.reordering'))
      const duplicated = draws.chance(conditions.get('sms.duplicates'))
      const trace: TracedSms = { messageId, to, sender, text, purpose, surface, locale, state: 'accepted', hops: [] }
      traces.push(trace)
      hop(trace, 'accepted')
      const lostThere = draws.chance(conditions.get(`sms.loss.${laneOf(trace)}`))
      const findsRoute = draws.chance(conditions.get('sms.localeFixChance'))
      const fate = cut(trace, loss || lostThere, findsRoute)
      if (fate) {
        hop(trace, ...fate)
        return
      }
      hop(trace, 'queued')
      const delay = conditions.get('sms.delay') + jitter + (overtaken ? overtaking : 0)
      clock.setTimeout(() => hop(trace, 'sent'), Math.floor(delay / 2), `${messageId} leaves the gateway`)
      clock.setTimeout(() => arrive(trace, duplicated), delay, `${messageId} reaches the phone`)
    },
    carrier,
    restored(messageId) {
      // The second copy of a message stands under the name of the first.
      const trace = traces.find((one) => messageId === one.messageId || messageId === `${one.messageId}-again`)
      if (trace) hop(trace, 'restored')
    },
    attach(handset) {
      handsets.push(handset)
    },
    registrationChanged() {
      for (const [trace, { giveUp }] of waiting) {
        if (!deliver(trace, 0)) continue
        clock.clearTimeout(giveUp)
        waiting.delete(trace)
      }
    },
    traces: () => traces,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
