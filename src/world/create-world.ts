import { createAccountServer } from '../../mocks/server/index.ts'
import { createAccountFlows } from './phone/account-flows.ts'
import { createComputer } from './computer/computer.ts'
import { watchGoal } from './goal.ts'
import { now } from './later.ts'
import { createWorldAround, type World, type WorldOptions, type WorldParts } from './world.ts'

/** Every part of a world, here at once. A page does without this file, and so begins before it has these. */
export const allParts: WorldParts = {
  makeServer: createAccountServer,
  accountFlows: now(createAccountFlows),
  makeComputer: now(createComputer),
  watchGoal,
}

export const createWorld = (options: WorldOptions): World => createWorldAround(allParts, options)
