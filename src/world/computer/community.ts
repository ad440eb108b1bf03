import type { CommunityReport } from '../../flows/actors.ts'
import type { Clock } from '../../sim/clock.ts'
import { day, minute } from '../../sim/duration.ts'
import type { Random } from '../../sim/random.ts'
import type { Outage, Outages } from './outages.ts'

/** What people who use the same service write about it. Nobody here has a name. */
export interface Community {
  /** Everything written so far, the newest first. */
  reports(): CommunityReport[]
}

/** Reports that one outage brings at most: after those nobody reads any further. */
const most = 40
const advice = ['language', 'spam', 'patience'] as const
const wordings = 3

/**
 * Reports pile up while part of the service is out: the first after some minutes, then ever faster. Otherwise there is
 * old advice only. What is written follows from the seed and from how long the outage lasts.
 */
export function createCommunity({ clock, random, outages }: { clock: Pick<Clock, 'now'>; random: Random; outages: Outages }): Community {
  function reportsOf({ kind, from, to }: Outage, index: number): CommunityReport[] {
    const draws = random.for('community.outage', index)
    const reports: CommunityReport[] = []
    const until = to ?? clock.now()
    let at = from + draws.integer(2 * minute, 5 * minute)
    for (let n = 0; n < most && at <= until; n += 1) {
      reports.push({
        reportId: `outage-${index}-${n}`,
        at,
        author: draws.integer(1_000, 9_999),
        topic: kind,
        wording: draws.integer(0, wordings - 1),
      })
      at += draws.integer(minute / 6, Math.max(minute / 2, (5 * minute) / (n + 1)))
    }
    return reports
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
