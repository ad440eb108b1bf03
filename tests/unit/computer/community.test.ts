import { expect, it } from 'vitest'
import { serversOut } from '../../../src/scenarios/account-trouble.ts'
import { hour, minute } from '../../../src/sim/duration.ts'
import { createRandom } from '../../../src/sim/random.ts'
import { createCommunity } from '../../../src/world/computer/community.ts'
import { noteOutages } from '../../../src/world/computer/outages.ts'
import { createConditions } from '../../../src/world/conditions.ts'

/** What people have written at an instant of a story, and how many of them in the hour before. */
function communityOf(initial: Record<string, unknown>, seed: number) {
  let now = 0
  const clock = { now: () => now }
  const conditions = createConditions(initial)
  const community = createCommunity({ clock, random: createRandom(seed), outages: noteOutages({ clock, conditions }), conditions })
  return {
    conditions,
    inTheLastHour(at: number) {
      now = at
      return community.reports().filter((report) => at - report.at < hour).length
    },
    reports: () => community.reports(),
  }
}

const seeds = [1, 2, 7, 99]

it.each(seeds)('many go on writing for as long as an outage lasts, and nobody after it (seed %i)', (seed) => {
  const { inTheLastHour, reports } = communityOf(serversOut.conditions!, seed)
  expect(inTheLastHour(minute)).toBe(0)
  for (const hours of [1, 2, 5, 12, 24, 35]) expect(inTheLastHour(hours * hour)).toBeGreaterThanOrEqual(5)
  expect(inTheLastHour(38 * hour)).toBe(0)
  // A page that is still short enough to be read.
  expect(reports().length).toBeLessThan(50)
})

it('they stop when somebody ends it, and what was written stays', () => {
  const { conditions, inTheLastHour, reports } = communityOf({ 'server.outage': 'codes' }, 7)
  expect(inTheLastHour(3 * hour)).toBeGreaterThanOrEqual(5)
  const written = reports()
  conditions.set('server.outage', 'none')
  expect(inTheLastHour(5 * hour)).toBe(0)
  expect(reports()).toEqual(written)
})
