import { scenarioById } from '../scenarios/index.ts'
import type { Appearance } from '../flows/phone/phone.machine.ts'
import type { PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import { readScenario, type Scenario, type ScenarioSource } from '../world/scenario.ts'
import { goTo } from '../world/routes/routes.ts'
import { allParts } from '../world/create-world.ts'
import { createWorldAround, type World, type WorldParts } from '../world/world.ts'
import { testNetwork, type NetworkKind } from './network.ts'

export interface TestWorldOptions {
  /** Id of a scenario of the library, or a scenario of your own; by default `free`, in which nothing is wrong. */
  scenario?: string | ScenarioSource
  /** By default 1. */
  seed?: number
  /** Where to begin: the phone is used as a person would until it shows this screen. By default at home. */
  at?: ScreenId | PageId
  /** How requests travel; by default straight to the server. Both give the same story. */
  network?: NetworkKind
  /** Parts that come another way than at once, as in a page. They give the same story. */
  parts?: Partial<WorldParts>
  /** Conditions over those of the scenario, set before anything happens: `{ 'sms.loss': 1, 'server.latency': '5min' }`. */
  conditions?: Record<string, unknown>
  appearance?: Partial<Appearance>
}

const running = new Map<World, () => Promise<void>>()

function scenarioOf(named: string | ScenarioSource, conditions: Record<string, unknown>): Scenario {
  const found = typeof named === 'string' ? scenarioById(named) : named
  if (!found) throw new RangeError(`The library has no scenario "${JSON.stringify(named)}"`)
  return readScenario({ ...found, conditions: { ...found.conditions, ...conditions } })
}

/**
 * A world for a test. It stands still; it is stopped by `stopWorlds`, which the kit calls after every test.
 * @throws RangeError for an unknown scenario, RouteError for a screen that cannot be reached
 */
export async function makeWorld(options: TestWorldOptions = {}): Promise<World> {
  const { scenario = 'free', seed = 1, at, network: kind = 'direct', parts = {}, conditions = {}, appearance = {} } = options
  const network = await testNetwork(kind)
  const described = { scenario: scenarioOf(scenario, conditions), seed, appearance, ...network.options }
  const world = createWorldAround({ ...allParts, ...parts }, described)
  const leave = network.join(world)
  running.set(world, () => {
    world.stop()
    return leave()
  })
  if (at !== undefined) await goTo(world, at)
  return world
}

/** Stops every world that was made since the last call, and takes the network down with the last of them. */
export async function stopWorlds(): Promise<void> {
  const stops = [...running.values()]
  running.clear()
  for (const stop of stops) await stop()
}

/** Apps that stopped by an error of their own in any world that still runs, in words. */
export const crashesInWorlds = (): string[] =>
  [...running.keys()]
    .flatMap(({ phones }) => phones.map(({ actor }) => actor.getSnapshot().context.crashed))
    .filter((crash) => crash !== undefined)
    .map(({ app, message }) => `the app "${app}" stopped: ${message}`)
