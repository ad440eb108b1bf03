import type { WalkStep, Way } from '../../world/walkthrough.ts'
import type { World } from '../../world/world.ts'
import type { ScenarioId } from '../ids.ts'
import * as codes from './codes.ts'
import * as web from './web-sign-up.ts'

export { createWalker, parOf, progressOf, walk, type Par, type Progress, type WalkStep, type Way } from '../../world/walkthrough.ts'

/** Steps as they are in every world, or in this one. */
type Steps = readonly WalkStep[] | ((world: World) => readonly WalkStep[])

/** The right ways through each story; most have one. A phone to play with has none. */
const ways: Partial<Record<ScenarioId, Steps | Record<string, Steps>>> = {
  S01: codes.signUpFast,
  S02: codes.signUp,
  S03: codes.lost,
  S04: { 'by-number': web.byNumber, 'by-mail': web.byMail },
  S05: codes.cloud,
  S06: codes.cloudByCause,
  S07: codes.cloudByLanguage,
  S08: codes.days,
  S09: codes.carrier,
  S10: codes.security,
  'S10-guard': codes.guard,
  S11: codes.rightAddress,
  S12: codes.otherPhone,
}

const isSteps = (value: Steps | Record<string, Steps>): value is Steps => Array.isArray(value) || typeof value === 'function'

/** The right ways through the story of a world; none for a story that one only plays with. */
export function waysThrough(world: World): Way[] {
  const found = Object.hasOwn(ways, world.scenario.id) ? ways[world.scenario.id as ScenarioId] : undefined
  if (!found) return []
  return Object.entries(isSteps(found) ? { only: found } : found).map(([id, steps]) => ({
    id,
    steps: typeof steps === 'function' ? steps(world) : steps,
  }))
}
