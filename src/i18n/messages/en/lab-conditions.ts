/** Names of the conditions and their groups. What a condition means stands with its definition. */
export const labConditions = {
  'lab.group.server': 'Servers',
} as const
