import { afterEach, describe, expect, it } from 'vitest'
import { scenarioById, scenarioIds } from '../../src/scenarios/index.ts'
import { playPhone } from '../../src/testing/headless.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { goalReachedAt } from '../../src/world/goal.ts'
import { replay } from '../../src/world/replay.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { readScenario, ScenarioError } from '../../src/world/scenario.ts'
import { free } from '../../src/scenarios/free.ts'

afterEach(stopWorlds)

// What reaches the goal of each story, and what does not, is in only-its-own-fix.test.ts and locks-own-fix.test.ts.
describe.each(scenarioIds.filter((id) => id !== 'free'))('%s', (id) => {
  it('has a goal that is not reached at its beginning, nor by waiting for an hour', async () => {
    expect(scenarioById(id)!.goal).toBeDefined()
    const play = await playPhone({ scenario: id })
    await play.wait('1h')
    expect(goalReachedAt(play.world)).toBe(undefined)
  })
})

describe('a goal', () => {
  it('is noted once, when its last fact comes true, and again at that instant when the story is lived again', async () => {
    const play = await playPhone({ scenario: 'S01' })
    await goTo(play.world, 'sign-up/agreement')
    expect(goalReachedAt(play.world)).toBe(undefined)
    await play.agreement({ type: 'agreed' })
    await play.waitUntil('the session', () => play.session() !== undefined)
    const { at } = play.world.happenings().find((one) => one.kind === 'answer' && one.operation === 'createAccount')!
    expect(goalReachedAt(play.world)).toBe(at)
    await goTo(play.world, 'sign-up/number')
    await goTo(play.world, 'account/home')
    expect(play.world.happenings().filter(({ kind }) => kind === 'goal')).toEqual([{ kind: 'goal', at }])
    const again = await makeWorld({ scenario: 'S01' })
    await replay(again, play.world.story())
    expect(again.happenings()).toEqual(play.world.happenings())
  })

  it('counts what comes later only after what comes before', async () => {
    const scenario = { ...free, goal: [{ shown: ['messages/threads' as const] }, { shown: ['home' as const] }] }
    const play = await playPhone({ scenario })
    expect(goalReachedAt(play.world)).toBe(undefined)
    await play.tell({ type: 'app.opened', app: 'messages' })
    await play.home()
    expect(goalReachedAt(play.world)).toBe(play.world.scenario.start)
  })

  it('does not take a session that an old password began', async () => {
    const play = await playPhone({ scenario: 'S16' })
    await goTo(play.world, 'account/ended')
    expect(goalReachedAt(play.world)).toBe(undefined)
  })

  it.each([[[]], [[{}]], [[{ inUse: 'telephone' }]], [[{ shown: ['nowhere'] }]], [[{ happy: true }]]])('is none: %j', (goal) => {
    expect(() => readScenario({ ...free, goal })).toThrow(ScenarioError)
  })
})
