import { createStore, type StoreApi } from 'zustand/vanilla'
import { serverConditions } from '../../mocks/server/conditions.ts'
import type { Condition, ValueOf } from '../sim/condition.ts'
import { tryToRead } from '../sim/reading.ts'
import { computerConditions } from './computer/computer-conditions.ts'
import { mailConditions } from './mail/mail-conditions.ts'
import { phoneConditions } from './phone/phone-conditions.ts'
import { smsConditions } from './sms/sms-conditions.ts'

/** Every condition of a world, by name. Each is defined beside its cause; this only puts them side by side. */
export const conditionTable = { ...serverConditions, ...smsConditions, ...mailConditions, ...phoneConditions, ...computerConditions }
export type ConditionTable = typeof conditionTable
export type ConditionName = keyof ConditionTable & string
export type ConditionValue<Name extends ConditionName> = ValueOf<ConditionTable, Name>
export type ConditionValues = { [Name in ConditionName]: ConditionValue<Name> }
export const conditionNames = Object.keys(conditionTable) as ConditionName[]

/** Thrown for a condition that does not exist or a value it cannot have. */
export class ConditionError extends Error {
  override name = 'ConditionError'
}

/**
 * The value a condition would get from what somebody wrote.
 * @throws ConditionError saying what the condition takes
 */
export function parseCondition(name: string, value: unknown): unknown {
  const condition = (conditionTable as Record<string, Condition>)[name]
  if (!Object.hasOwn(conditionTable, name) || !condition) throw new ConditionError(`There is no condition "${name}".`)
  const found = tryToRead(condition.read, value)
  if ('takes' in found) throw new ConditionError(`${name} takes ${found.takes}, not ${JSON.stringify(value)}.`)
  return found.value
}

export interface ConditionStore {
  store: StoreApi<ConditionValues>
  get<Name extends ConditionName>(name: Name): ConditionValue<Name>
  set(name: string, value: unknown): void
}

const defaults = Object.fromEntries(conditionNames.map((name) => [name, conditionTable[name].default])) as ConditionValues

/** Creates the store of one world. @throws ConditionError for an unknown name or a bad value */
export function createConditions(initial: Record<string, unknown> = {}): ConditionStore {
  const changed = Object.entries(initial).map(([name, value]) => [name, parseCondition(name, value)])
  const store = createStore<ConditionValues>(() => ({ ...defaults, ...Object.fromEntries(changed) }))
  return {
    store,
    get: (name) => store.getState()[name] as never, // the store holds each name with its own value type
    set: (name, value) => store.setState({ [name]: parseCondition(name, value) }),
  }
}
