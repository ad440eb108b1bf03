import { createClock, type Clock } from '../../src/sim/clock.ts'
import { createRandom } from '../../src/sim/random.ts'
import { longestStory } from '../../src/world/checked-input.ts'
import { createAccountServer, serverConditions, type AccountServer, type ServerConditionTable } from '../server/index.ts'
import { createConditionStore, type ConditionStore } from './condition-store.ts'
import { createMailInbox, type MailNetwork } from './mail-inbox.ts'
import { createSmsInbox, type SmsNetwork } from './sms-inbox.ts'

/** Parts a fuller SMS network stands on. */
export type CreateSmsNetwork = (parts: { clock: Clock; seed: number }) => SmsNetwork

export interface StandaloneOptions {
  seed?: number
  /** Virtual milliseconds for each real one; 1 if left out. */
  speed?: number
  /** Instant at which the clock starts. */
  start?: number
  createSms?: CreateSmsNetwork
}

/** An account server with a clock, conditions, an SMS network and a mail service of its own, all of which can be started afresh. */
export interface Standalone {
  readonly seed: number
  readonly clock: Clock
  readonly server: AccountServer
  readonly conditions: ConditionStore<ServerConditionTable>
  readonly sms: SmsNetwork
  readonly mail: MailNetwork
  /** Ends when this story does: answers that are still on their way never come. */
  readonly over: AbortSignal
  end(): void
}

/** A working day, so that instants in logs look like something; the same for every run, so that runs compare. */
const defaultStart = Date.UTC(2026, 0, 5, 9)

export function createStandalone({ seed = 1, speed = 1, start = defaultStart, createSms }: StandaloneOptions = {}): Standalone {
  const clock = createClock({ start, end: start + longestStory, speed })
  const conditions = createConditionStore(serverConditions)
  const sms = createSms?.({ clock, seed }) ?? createSmsInbox(clock)
  const mail = createMailInbox(clock)
  const server = createAccountServer({ clock, random: createRandom(seed), conditions, sms, mail })
  const over = new AbortController()
  return {
    seed,
    clock,
    server,
    conditions,
    sms,
    mail,
    over: over.signal,
    end() {
      clock.stop()
      over.abort()
    },
  }
}
