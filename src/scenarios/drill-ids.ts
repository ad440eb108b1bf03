/** Every drill, in the order in which the library lists them: known before any scenario is here. */
export const drillIds = ['no-code', 'refused', 'verify', 'locked', 'cloud', 'everything'] as const

export type DrillId = (typeof drillIds)[number]
