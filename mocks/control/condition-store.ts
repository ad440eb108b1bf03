import type { Condition, Conditions, ConditionTable, ValueOf } from '../../src/sim/condition.ts'
import { tryToRead } from '../../src/sim/reading.ts'
import { aboutCondition } from '../../src/world/condition-about.ts'
import type { ConditionName } from '../../src/world/conditions.ts'

/** Conditions somebody can turn while a server runs. */
export interface ConditionStore<Table extends ConditionTable> extends Conditions<Table> {
  /**
   * @param value as it comes from outside: durations may be words
   * @throws RangeError with a sentence that says what would have been right
   */
  set(name: string, value: unknown): void
  list(): { name: string; value: unknown; default: unknown; unit: string; about: string }[]
}

/** Starts every condition at its default, or at what `initial` says. */
export function createConditionStore<Table extends ConditionTable>(
  table: Table,
  initial: { [Name in keyof Table]?: unknown } = {},
): ConditionStore<Table> {
  const values = new Map<string, unknown>()
  const store: ConditionStore<Table> = {
    get: (name) => (values.has(name) ? values.get(name) : table[name]!.default) as ValueOf<Table, typeof name>,
    set(name, value) {
      const condition: Condition | undefined = table[name]
      if (!condition || !Object.hasOwn(table, name)) throw new RangeError(`There is no condition "${name}"`)
      const found = tryToRead(condition.read, value)
      if ('takes' in found) throw new RangeError(`${name}: ${JSON.stringify(value)} is not right; expected ${found.takes}`)
      values.set(name, found.value)
    },
    list: () =>
      Object.values(table).map(({ name, unit, default: fallback }: Condition) => ({
        name,
        value: values.has(name) ? values.get(name) : fallback,
        default: fallback,
        unit,
        about: aboutCondition(name as ConditionName),
      })),
  }
  for (const [name, value] of Object.entries(initial)) store.set(name, value)
  return store
}
