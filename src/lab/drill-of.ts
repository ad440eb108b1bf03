import { drillIds, type DrillId } from '../scenarios/drill-ids.ts'
import type { Story } from '../world/input.ts'

/** The drill that a story is, if it is one: it says so where it begins. */
export function drillOf({ entries }: Pick<Story, 'entries'>): DrillId | undefined {
  const begun = entries.find(({ input }) => input.type === 'drill')?.input as { about?: string } | undefined
  return drillIds.find((id) => id === begun?.about)
}
