import { afterEach, describe, expect, it } from 'vitest'
import { scenarioIds, type ScenarioId } from '../../src/scenarios/index.ts'
import { createWalker, progressOf, waysThrough } from '../../src/scenarios/walkthroughs/index.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { goalReachedAt } from '../../src/world/goal.ts'

afterEach(stopWorlds)

/** A phone that one only plays with; the others after it wait for theirs. */
const withoutWay: readonly ScenarioId[] = ['free', ...scenarioIds.filter((id) => !/^(S0\d|S1[0-2]|S10-guard)$/.test(id))]
/** A cause that a seed draws has a way of its own: among these, each is drawn. */
const seedsOf = (id: ScenarioId) => (id === 'S06' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1, 7])

const stories = scenarioIds.filter((id) => !withoutWay.includes(id)).flatMap((id) => seedsOf(id).map((seed) => ({ id, seed })))

describe.each(stories)('the right way through $id, seed $seed', ({ id, seed }) => {
  it('is one, each of whose steps is seen to be done in its turn, and leads to the goal', async () => {
    const ids = waysThrough(await makeWorld({ scenario: id, seed })).map((way) => way.id)
    expect(ids.length).toBeGreaterThan(0)
    for (const name of ids) {
      const world = await makeWorld({ scenario: id, seed })
      const way = waysThrough(world).find((one) => one.id === name)!
      const walker = createWalker(world)
      for (const [index, step] of way.steps.entries()) {
        expect([index, progressOf(world, way).next]).toEqual([index, index])
        await step.act(walker)
        expect([step.caption, index, progressOf(world, way).doneAt[index]]).toEqual([step.caption, index, expect.any(Number)])
      }
      expect([name, goalReachedAt(world)]).toEqual([name, expect.any(Number)])
    }
  })
})
