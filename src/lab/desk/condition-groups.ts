import { operations, type Operation } from '../../account/contract.ts'
import { conditionNames, conditionTable, type ConditionName } from '../../world/conditions.ts'

/** The three conditions that every operation has: shown as a table, not as rows. */
export const endpointAspects = ['latency', 'fault', 'hold'] as const
export type EndpointAspect = (typeof endpointAspects)[number]

/** Name of the condition of one operation: `server.latency.sendCode`. */
export const endpointCondition = <A extends EndpointAspect>(aspect: A, operation: Operation): `server.${A}.${Operation}` =>
  `server.${aspect}.${operation}`

const endpointNames = new Set<string>(
  operations.flatMap((operation) => endpointAspects.map((aspect) => endpointCondition(aspect, operation))),
)
export const isEndpointCondition = (name: string): boolean => endpointNames.has(name)

/** Groups of the definitions in their order, each with its conditions; what belongs to one operation is left out. */
export const conditionGroups: readonly { group: string; names: ConditionName[] }[] = Object.entries(
  Object.groupBy(
    conditionNames.filter((name) => !isEndpointCondition(name)),
    (name) => conditionTable[name].group,
  ),
).map(([group, names]) => ({ group, names: names! }))
