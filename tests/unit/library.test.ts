import { expect, it } from 'vitest'
import { scenarioById, scenarioIds } from '../../src/scenarios/index.ts'

it('gives one person one password, whatever the story', () => {
  const passwords = new Map<string, Set<string>>()
  for (const { name, password } of scenarioIds.flatMap((id) => scenarioById(id)!.accounts)) {
    if (name !== undefined && password !== undefined) passwords.set(name, (passwords.get(name) ?? new Set()).add(password))
  }
  expect([...passwords].filter(([, known]) => known.size > 1)).toEqual([])
})
