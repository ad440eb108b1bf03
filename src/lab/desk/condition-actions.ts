import { conditionNames, conditionTable, type ConditionName } from '../../world/conditions.ts'
import type { World } from '../../world/world.ts'
import type { CurrentWorld } from '../current-world.ts'
import type { Preset } from './presets.ts'
import { isSame } from './values.ts'

/** Whether a condition is other than it normally is; the story may have begun so. */
export const isChanged = (world: World, name: ConditionName): boolean => !isSame(world.conditions.get(name), conditionTable[name].default)

/** Those that are other than they normally are, in the order of the desk. */
export const changedConditions = (world: World): ConditionName[] => conditionNames.filter((name) => isChanged(world, name))

/** @throws ConditionError for a value it cannot have */
export const setCondition = (current: CurrentWorld, name: ConditionName, value: unknown): Promise<void> =>
  current.dispatch({ type: 'condition', name, value })

/** Sets one back to what it normally is. */
export const resetCondition = (current: CurrentWorld, name: ConditionName): Promise<void> =>
  setCondition(current, name, conditionTable[name].default)

/** Sets all back, one input each. */
export async function resetAll(current: CurrentWorld): Promise<void> {
  for (const name of changedConditions(current.world())) await resetCondition(current, name)
}

/** Sets what the preset names, and all else back. */
export async function applyPreset(current: CurrentWorld, { conditions }: Preset): Promise<void> {
  for (const name of changedConditions(current.world())) if (!(name in conditions)) await resetCondition(current, name)
  for (const [name, value] of Object.entries(conditions)) await setCondition(current, name as ConditionName, value)
}
