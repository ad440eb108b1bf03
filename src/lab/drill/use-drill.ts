import { taskOf } from '../../scenarios/index.ts'
import { causes, type CauseId } from '../../world/causes.ts'
import type { Happening } from '../../world/happenings.ts'
import { drawnCause, type World } from '../../world/world.ts'
import { useCurrent, useWorldValue } from '../use-lab.tsx'
import { drillSoFar, type DrillSoFar } from './drill-so-far.ts'

/** What lies behind the symptom of a world, if something has to be found in it. */
export const causeIn = ({ scenario, random }: World): CauseId | undefined => drawnCause(scenario, random)?.id ?? scenario.cause

/** What was worked out last of a list of happenings, which only grows: everything on the desk asks for it. */
const known = new WeakMap<readonly Happening[], { length: number; drill: Drill | undefined }>()

function drillIn(happenings: readonly Happening[], world: World): Drill | undefined {
  const before = known.get(happenings)
  if (before?.length === happenings.length) return before.drill
  const cause = causeIn(world)
  const hasGoal = world.scenario.goal !== undefined
  const soFar = cause && drillSoFar(happenings, { cause, hasGoal, asksAddress: taskOf(world.scenario.id) === 'open-cloud' })
  const drill = soFar && { ...soFar, cause, kind: causes[cause].kind }
  known.set(happenings, { length: happenings.length, drill })
  return drill
}

export interface Drill extends DrillSoFar {
  cause: CauseId
  kind: (typeof causes)[CauseId]['kind']
}

/** Reads the drill on stage; while somebody looks at its past, the whole of it. Only another value draws anew: most parts of the desk ask. */
function useOfDrill<T>(read: (drill: Drill | undefined) => T): T {
  const past = useCurrent((state) => state.past)
  return useWorldValue((world) => read(drillIn(past?.happenings ?? world.happenings(), world)))
}

const whole = (drill: Drill | undefined) => drill
const goesOn = (drill: Drill | undefined) => drill !== undefined && !drill.end

/** The drill on stage, if there is one. */
export const useDrill = (): Drill | undefined => useOfDrill(whole)

/** Whether the drill on stage goes on: then what would give it away is put away. */
export const useIsDrilling = (): boolean => useOfDrill(goesOn)
