import type { CommunityReport } from '../../flows/actors.ts'
import type { Clock } from '../../sim/clock.ts'
import { day, minute } from '../../sim/duration.ts'
import type { Random } from '../../sim/random.ts'
import type { ConditionStore } from '../conditions.ts'
import type { Outage, Outages } from './outages.ts'

/** What people who use the same service write about it. Nobody here has a name. */
export interface Community {
  /** Everything written so far, the newest first. */
  reports(): CommunityReport[]
}

interface CommunityOptions {
  clock: Pick<Clock, 'now'>
  random: Random
  outages: Outages
  conditions: Pick<ConditionStore, 'get'>
}

/** Reports of one outage that are kept on the page. */
const most = 40
/** So many pile up quickly; from then on those write who only notice now. */
const crowd = 40
const advice = ['language', 'spam', 'patience'] as const
const wordings = 3

/**
 * Reports pile up while part of the service is out: the first after some minutes, then ever faster, and some each hour for
 * as long as it lasts. Otherwise there is old advice only. What is written follows from the seed and from how long the outage lasts.
 */
export function createCommunity({ clock, random, outages, conditions }: CommunityOptions): Community {
  function reportsOf({ kind, from, to }: Outage, index: number): CommunityReport[] {
    const draws = random.for('community.outage', index)
    const reports: CommunityReport[] = []
    const length = conditions.get('server.outageFor')
    const until = Math.min(to ?? clock.now(), clock.now(), length > 0 ? outages.since + length : Infinity)
    let at = from + draws.integer(2 * minute, 5 * minute)
    for (let n = 0; at <= until; n += 1) {
      reports.push({
        reportId: `outage-${index}-${n}`,
        at,
        author: draws.integer(1_000, 9_999),
        topic: kind,
        wording: draws.integer(0, wordings - 1),
      })
      at += n < crowd ? draws.integer(minute / 6, Math.max(minute / 2, (5 * minute) / (n + 1))) : draws.integer(2 * minute, 10 * minute)
    }
    return reports.slice(-most)
  }

  return {
    reports: () =>
      [
        ...outages.all.flatMap(reportsOf),
        ...advice.map((topic, index) => {
          const draws = random.for('community.advice', index)
          return {
            reportId: `advice-${topic}`,
            at: outages.since - draws.integer(2, 60) * day,
            author: draws.integer(1_000, 9_999),
            topic,
            wording: 0,
          }
        }),
      ].toSorted((one, other) => other.at - one.at),
  }
}
