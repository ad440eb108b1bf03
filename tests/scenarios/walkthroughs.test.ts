import { afterEach, describe, expect, it } from 'vitest'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { walkthroughs as english } from '../../src/i18n/messages/en/walkthroughs.ts'
import { walkthroughs as chinese } from '../../src/i18n/messages/zh-cn/walkthroughs.ts'
import { scenarioIds, type ScenarioId } from '../../src/scenarios/index.ts'
import { createWalker, parOf, progressOf, waysThrough } from '../../src/scenarios/walkthroughs/index.ts'
import { replay } from '../../src/world/replay.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { goalReachedAt } from '../../src/world/goal.ts'

afterEach(stopWorlds)

/** A phone that one only plays with. */
const withoutWay: readonly ScenarioId[] = ['free']
/** A cause that a seed draws has a way of its own: among these, each is drawn. */
const seedsOf = (id: ScenarioId) => (id === 'S06' ? [1, 2, 3, 21, 23] : id === 'S06-new' ? [1, 2] : [1, 7])

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

describe('what people are told', () => {
  const values = (text: string) =>
    compileMessageOrThrow(text)
      .flatMap((token) => (typeof token === 'string' ? [] : [token[0]]))
      .toSorted()

  it('is there for every step, with what stands in it, and nothing is told that no step tells', async () => {
    const told = new Set<string>()
    for (const { id, seed } of stories) {
      for (const way of waysThrough(await makeWorld({ scenario: id, seed }))) {
        if (way.id !== 'only') told.add(`way.${way.id}`)
        for (const { caption, values: given = {}, wait } of way.steps) {
          told.add(`walk.${caption}`)
          const text = english[`walk.${caption}` as keyof typeof english] as string | undefined
          const known = [...Object.keys(given), ...(wait === undefined ? [] : ['time'])]
          expect([caption, text && values(text).filter((name) => !known.includes(name))]).toEqual([caption, []])
        }
      }
    }
    expect(
      Object.keys(english)
        .filter((key) => !key.startsWith('guide.'))
        .toSorted(),
    ).toEqual([...told].toSorted())
  })

  it('is said in Chinese as well, of the same things', () => {
    for (const [key, text] of Object.entries(english))
      expect([key, values(chinese[key as keyof typeof chinese])]).toEqual([key, values(text)])
  })
})

describe('what the right way takes', () => {
  const par = async (id: ScenarioId) => {
    const world = await makeWorld({ scenario: id })
    return parOf(world, waysThrough(world)[0]!)
  }

  it('is its steps, what was tapped and typed, and the time to the goal', async () => {
    const quick = await par('S01')
    expect(quick.steps).toBe(4)
    expect(quick.inputs).toBeGreaterThan(quick.steps)
    // A minute is what this story promises.
    expect(quick.time).toBeLessThan(60_000)
    const slow = await par('S08')
    expect(slow.time).toBeGreaterThan(48 * 3_600_000)
    expect(slow.time).toBeLessThan(49 * 3_600_000)
  })
})

describe('how far somebody is', () => {
  const begun = async (id: ScenarioId) => {
    const world = await makeWorld({ scenario: id })
    const way = waysThrough(world)[0]!
    const take = async (...indices: number[]) => {
      for (const index of indices) await way.steps[index]!.act(createWalker(world))
    }
    return { world, take, progress: () => progressOf(world, way) }
  }

  it('counts what was done by another way: the code was read without opening its message', async () => {
    const { take, progress } = await begun('S03')
    await take(0, 1, 2, 4)
    expect(progress().doneAt.map((at) => at !== undefined)).toEqual([true, true, true, false, true, false])
    expect(progress().next).toBe(5)
  })

  it('counts another code only after the days that it takes, and the days only once they have passed', async () => {
    const { world, take, progress } = await begun('S08')
    await take(0, 1, 3)
    expect(progress().next).toBe(2)
    await world.dispatch({ type: 'skip', by: 47 * 3_600_000 })
    expect(progress().next).toBe(2)
    await world.dispatch({ type: 'skip', by: 3_600_000 })
    expect(progress().next).toBe(3)
    await take(3)
    expect(progress().next).toBe(4)
  })

  it('is the same when the story is lived again', async () => {
    const { world, take, progress } = await begun('S10')
    await take(0, 1, 2, 3)
    const again = await makeWorld({ scenario: 'S10' })
    await replay(again, world.story())
    expect(progressOf(again, waysThrough(again)[0]!)).toEqual(progress())
  })
})
