import { afterEach, expect, it } from 'vitest'
import { createRandom } from '../../src/sim/random.ts'
import { pageIds } from '../../src/flows/pages.ts'
import { screenIds } from '../../src/flows/screens.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { goTo, RouteError } from '../../src/world/routes/routes.ts'
import type { World } from '../../src/world/world.ts'
import { lockedPhones } from '../walks/people.ts'

afterEach(stopWorlds)

const isBound = (world: World) => world.server.inside().devices.some(({ deviceId, findDevice }) => findDevice && deviceId === 'phone-1')
const isInUse = (world: World) => {
  const snapshot = world.phones[0]!.actor.getSnapshot()
  return snapshot.context.isSetUp && snapshot.hasTag('in-use')
}

/** A phone that starts like new and is bound, of somebody without a second step, whose password every link could know. */
const locked = () => {
  const source = lockedPhones(createRandom(3).for('life', 0), false)
  return makeWorld({
    scenario: {
      ...source,
      accounts: source.accounts!.map((account) => ({ ...account, twoStep: false })),
      phones: source.phones!.map((phone) => ({ ...phone, isSetUp: false })),
    },
  })
}

it.each([...screenIds, ...pageIds])('the address of %s does not open a phone that is bound', async (place) => {
  const world = await locked()
  await goTo(world, place).catch((error: unknown) => {
    if (!(error instanceof RouteError)) throw error
  })
  expect([isBound(world), isInUse(world)]).toEqual([true, false])
})
