import { describe, expect, it } from 'vitest'
import { screenIds } from '../../src/flows/screens.ts'
import { scenarioById, scenarioForScreen } from '../../src/scenarios/index.ts'
import { replay } from '../../src/world/replay.ts'
import { goTo, RouteError } from '../../src/world/routes/routes.ts'
import { createWorld } from '../../src/world/create-world.ts'
import type { World } from '../../src/world/world.ts'

const worldOf = (scenario: string, seed: number) => createWorld({ scenario: scenarioById(scenario)!, seed })

async function reach(world: World, screen: (typeof screenIds)[number]) {
  await goTo(world, screen)
  expect(world.frontScreen().screen).toBe(screen)
}

describe.each([1, 7])('with seed %i', (seed) => {
  it.each(screenIds)('plays the way to %s, and the same journal leads there again', async (screen) => {
    const scenario = scenarioForScreen(screen)
    const world = worldOf(scenario, seed)
    await reach(world, screen)
    const again = worldOf(scenario, seed)
    await replay(again, world.story())
    expect(again.frontScreen()).toEqual(world.frontScreen())
    expect(again.happenings()).toEqual(world.happenings())
  })
})

it('begins wherever the phone is', async () => {
  const world = worldOf('free', 3)
  for (const screen of [
    'account/cloud',
    'sign-up/document',
    'settings/app-info',
    'sign-up/captcha',
    'messages/thread',
    'sign-up/code-help',
    'recovery/password',
    'recovery/done',
    'sign-in/captcha',
    'account/password',
  ] as const) {
    await reach(world, screen)
  }
})

it.each(['S01', 'S02', 'S03', 'two-devices'])('reaches the account in scenario %s', async (id) => {
  await reach(worldOf(id, 5), 'account/home')
})

it.each(['before', 'after', 'onRisk', 'off'])('reaches the picture and the agreement with the captcha %s', async (moment) => {
  for (const screen of ['sign-up/captcha', 'sign-up/agreement'] as const) {
    const world = worldOf('free', 5)
    await world.dispatch({ type: 'condition', name: 'captcha.when.phone', value: moment })
    await reach(world, screen)
  }
})

it('says so when a screen cannot be reached', async () => {
  const world = worldOf('free', 1)
  await world.dispatch({ type: 'condition', name: 'server.outage', value: 'codes' })
  await expect(goTo(world, 'sign-up/code')).rejects.toThrow(RouteError)
  await expect(goTo(worldOf('free', 1), 'sign-up/recycled')).rejects.toThrow('the phone shows')
  await expect(goTo(world, 'home', 'phone-9')).rejects.toThrow('There is no phone "phone-9"')
})
