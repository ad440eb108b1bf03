import type { Clock, Instant } from '../../sim/clock.ts'
import type { ConditionStore, ConditionValue } from '../conditions.ts'

export interface Outage {
  kind: Exclude<ConditionValue<'server.outage'>, 'none'>
  from: Instant
  to: Instant | undefined
}

/** What people outside could have noticed of the service. */
export interface Outages {
  /** When the story began. */
  since: Instant
  /** Oldest first; the last may still go on. */
  all: readonly Outage[]
}

/** Writes down from when to when part of the service is out, from the beginning of a story on: the computer may come later. */
export function noteOutages({ clock, conditions }: { clock: Pick<Clock, 'now'>; conditions: ConditionStore }): Outages {
  const all: Outage[] = []
  const note = (kind: ConditionValue<'server.outage'>) => {
    const last = all.at(-1)
    if (last && last.to === undefined) last.to = clock.now()
    if (kind !== 'none') all.push({ kind, from: clock.now(), to: undefined })
  }
  note(conditions.get('server.outage'))
  conditions.store.subscribe((now, before) => {
    if (now['server.outage'] !== before['server.outage']) note(now['server.outage'])
  })
  return { since: clock.now(), all }
}
