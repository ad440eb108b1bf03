import { conditionNames, conditionTable, type ConditionName } from '../../world/conditions.ts'
import type { World } from '../../world/world.ts'
import type { CurrentWorld } from '../current-world.ts'
import type { Preset } from './presets.ts'
import { isSame } from './values.ts'

export const isChanged = (world: World, name: ConditionName): boolean => !isSame(world.conditions.get(name), conditionTable[name].default)

export const changedConditions = (world: World): ConditionName[] => conditionNames.filter((name) => isChanged(world, name))

/** @throws ConditionError for a value it cannot have */
export const setCondition = (current: CurrentWorld, name: ConditionName, value: unknown): Promise<void> =>
  current.dispatch({ type: 'condition', name, value })

export const resetCondition = (current: CurrentWorld, name: ConditionName): Promise<void> =>
  setCondition(current, name, conditionTable[name].default)

export async function resetAll(current: CurrentWorld): Promise<void> {
  for (const name of changedConditions(current.world())) await resetCondition(current, name)
}

export async function applyPreset(current: CurrentWorld, { conditions }: Preset): Promise<void> {
  for (const name of changedConditions(current.world())) if (!(name in conditions)) await resetCondition(current, name)
  for (const [name, value] of Object.entries(conditions)) await setCondition(current, name as ConditionName, value)
}
