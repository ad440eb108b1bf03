import type { Scenario } from '../../world/scenario.ts'
import { createWorldAround } from '../../world/world.ts'
import type { Par } from '../../world/walkthrough.ts'
import type { Network } from '../network.ts'

/**
 * What the shortest of the ways through a story takes, in a world of its own that nobody sees; undefined for a story
 * without one. Rejects when the ways cannot be had.
 */
export async function shortestWay({ parts, serverHere }: Network, scenario: Scenario, seed: number): Promise<Par | undefined> {
  const [{ parOf, waysThrough }] = await Promise.all([import('../../scenarios/walkthroughs/index.ts'), serverHere()])
  const make = () => createWorldAround(parts, { scenario, seed })
  const first = make()
  const ways = waysThrough(first)
  first.stop()
  const pars: Par[] = []
  for (const way of ways) pars.push(await parOf(make(), way))
  return pars.toSorted((one, other) => one.inputs - other.inputs)[0]
}
