import { durationMs } from './duration.ts'
import { lengthUpTo, numberFrom, oneOf, wholeFrom, yesOrNo, type Read } from './reading.ts'

/** How the trainer's desk edits a condition. */
export type ConditionEditor =
  | { kind: 'flag' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'count'; min: number; max: number }
  | { kind: 'probability' }
  | { kind: 'duration'; max: number }
  | { kind: 'custom'; example: string }

/** One knob of the world: its name, unit and default, defined once, where its cause lives. */
export interface Condition<T = unknown> {
  /** Dotted, lower camel case: `sms.loss`. */
  name: string
  /** Group on the desk; the part before the first dot unless said otherwise. */
  group: string
  unit: 'ms' | 'count' | 'probability' | 'flag' | 'choice' | 'setting'
  default: T
  editor: ConditionEditor
  /** Reads what came from outside; for durations also words like `'24h'`. */
  read: Read<T>
}

type Facts = { group?: string }
const groupOf = (name: string, facts: Facts) => facts.group ?? name.split('.')[0]!

/** A condition that is on or off. */
export const flag = (name: string, value: boolean, facts: Facts = {}): Condition<boolean> => ({
  name,
  group: groupOf(name, facts),
  unit: 'flag',
  default: value,
  editor: { kind: 'flag' },
  read: yesOrNo,
})

export const choice = <const C extends readonly [string, ...string[]]>(
  name: string,
  choices: C,
  value: C[number],
  facts: Facts = {},
): Condition<C[number]> => ({
  name,
  group: groupOf(name, facts),
  unit: 'choice',
  default: value,
  editor: { kind: 'choice', choices },
  read: oneOf(choices),
})

/** A condition that is a whole number from `min`, 0 if left out, to `max`. */
export const count = (name: string, value: number, facts: Facts & { min?: number; max: number }): Condition<number> => ({
  name,
  group: groupOf(name, facts),
  unit: 'count',
  default: value,
  editor: { kind: 'count', min: facts.min ?? 0, max: facts.max },
  read: wholeFrom(facts.min ?? 0, facts.max),
})

/** A condition from 0, never, to 1, always. */
export const probability = (name: string, value: number, facts: Facts = {}): Condition<number> => ({
  name,
  group: groupOf(name, facts),
  unit: 'probability',
  default: value,
  editor: { kind: 'probability' },
  read: numberFrom(0, 1),
})

/** `signed`: down to `-max` as well. */
export const duration = (
  name: string,
  value: number | string,
  facts: Facts & { max: number | string; signed?: boolean },
): Condition<number> => ({
  name,
  group: groupOf(name, facts),
  unit: 'ms',
  default: durationMs(value),
  editor: { kind: 'duration', max: durationMs(facts.max) },
  read: lengthUpTo(durationMs(facts.max), facts.signed),
})

/** A condition whose value has a shape of its own. */
export const setting = <T>(name: string, value: T, read: Read<T>, facts: Facts & { example: string }): Condition<T> => ({
  name,
  group: groupOf(name, facts),
  unit: 'setting',
  default: value,
  editor: { kind: 'custom', example: facts.example },
  read,
})

/** A table of conditions by name, and the type of each one's value. */
// oxlint-disable-next-line typescript/no-explicit-any -- the table holds values of every shape; ValueOf gives each its own
export type ConditionTable = Record<string, Condition<any>>
export type ValueOf<Table extends ConditionTable, Name extends keyof Table> = Table[Name] extends Condition<infer T> ? T : never

/** Reads conditions while the world runs. */
export interface Conditions<Table extends ConditionTable> {
  get<Name extends keyof Table & string>(name: Name): ValueOf<Table, Name>
}

/** Makes a table from definitions, keyed by their names. */
export function conditionTable<const C extends ConditionTable>(definitions: C): C {
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.name !== name) throw new Error(`Condition "${definition.name}" stands under "${name}"`)
  }
  return definitions
}
