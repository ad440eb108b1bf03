import { setImmediate as turn } from 'node:timers/promises'
import { createActor, setup } from 'xstate'
import { createClock } from '../../src/sim/clock.ts'
import { day, minute } from '../../src/sim/duration.ts'
import { scenarioById } from '../../src/scenarios/index.ts'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import { createWorld } from '../../src/world/create-world.ts'
import type { Story, WorldInput } from '../../src/world/input.ts'
import { replay } from '../../src/world/replay.ts'
import type { World } from '../../src/world/world.ts'
import { millisecondsOf, rateOf, type Bench } from './measure.ts'

const scenario = scenarioById('free')!
const newWorld = () => createWorld({ scenario, seed: 7 })

/** A world for as long as a task takes. */
async function inAWorld<T>(task: (world: World) => Promise<T>): Promise<T> {
  const world = newWorld()
  try {
    return await task(world)
  } finally {
    world.stop()
  }
}

/** Somebody's way from home to an account. */
const signUpStory = (): Promise<Story> =>
  inAWorld(async (world) => {
    await signUpWithDetermination(holdPhone(world))
    if (world.server.inside().accounts.length !== 1) throw new Error('nobody signed up')
    return world.story()
  })

const signUp = 'phone-1/settings/mi-account/sign-up'

/** To the number field, and then one character after another. */
function typingStory(keys: number): Story {
  const at = scenario.start
  const event = (to: string, told: { type: string; [name: string]: unknown }): WorldInput => ({ type: 'event', to, event: told })
  const way = [
    event('phone-1', { type: 'app.opened', app: 'settings' }),
    event('phone-1/settings', { type: 'section.opened', section: 'mi-account' }),
  ]
  const typed = Array.from({ length: keys }, (_, n) =>
    event(signUp, { type: 'number.changed', text: '07700900123'.slice(0, (n % 11) + 1) }),
  )
  return { version: 1, scenario: 'free', seed: 7, until: at, entries: [...way, ...typed].map((input) => ({ at, input })) }
}

const bare = setup({}).createMachine({ initial: 'here', states: { here: { on: { told: {} } } } })

async function tellABareMachine(times: number): Promise<void> {
  const actor = createActor(bare).start()
  for (let n = 0; n < times; n += 1) {
    actor.send({ type: 'told' })
    await Promise.resolve()
  }
  actor.stop()
}

async function skipADay(clock: Pick<World['clock'], 'setTimeout'>, skip: () => Promise<void>): Promise<void> {
  let ticks = 0
  const tick = () => {
    ticks += 1
    clock.setTimeout(tick, minute)
  }
  clock.setTimeout(tick, minute)
  await skip()
  if (ticks !== day / minute) throw new Error(`${ticks} minutes in a day`)
}

/** MB in use when everything that nobody holds is gone. */
async function heap(): Promise<number> {
  if (!globalThis.gc) throw new Error('needs node --expose-gc, which `npm run bench` gives')
  for (let round = 0; round < 4; round += 1) {
    await turn()
    globalThis.gc()
  }
  return process.memoryUsage().heapUsed / 1e6
}

/** MB that are in use after `count` runs and were not before them; the first runs fill what is kept on purpose. */
async function growthOver(count: number, run: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 2 * count; n += 1) await run()
  const before = await heap()
  for (let n = 0; n < count; n += 1) await run()
  return (await heap()) - before
}

export default async function world(): Promise<Bench> {
  const told = await signUpStory()
  const keys = 2_000
  const typing = typingStory(keys)
  const worlds = 1_000
  return {
    measures: [
      {
        name: 'createWorld',
        unit: 'ms',
        budget: 2,
        floor: {
          name: 'an actor of an empty machine',
          run: () => millisecondsOf(() => createActor(bare).start().stop(), { runs: 200, warmUps: 50 }),
        },
        run: () => millisecondsOf(() => newWorld().stop(), { runs: 200, warmUps: 50 }),
      },
      {
        name: `a sign-up on a phone, ${told.entries.length} inputs, from home to the account`,
        unit: 'ms',
        run: () => millisecondsOf(signUpStory, { runs: 30, warmUps: 10 }),
      },
      {
        name: 'the same, replayed in a new world',
        unit: 'ms',
        floor: { name: 'as many facts for a bare machine', run: () => millisecondsOf(() => tellABareMachine(told.entries.length)) },
        run: () => millisecondsOf(() => inAWorld((to) => replay(to, told)), { runs: 30, warmUps: 10 }),
      },
      {
        name: 'replay of typing, inputs',
        unit: '/s',
        budget: 5_000,
        floor: { name: 'facts for a bare machine', run: () => rateOf(() => tellABareMachine(keys), keys) },
        run: () => rateOf(() => inAWorld((to) => replay(to, typing)), typing.entries.length),
      },
      {
        name: 'skip 24 h in a world with a minute timer',
        unit: 'ms',
        budget: 60,
        floor: {
          name: 'the same on a clock alone',
          run: () =>
            millisecondsOf(() => {
              const clock = createClock()
              return skipADay(clock, () => clock.advance(day))
            }),
        },
        run: () => millisecondsOf(() => inAWorld((to) => skipADay(to.clock, () => to.dispatch({ type: 'skip', by: day })))),
      },
      {
        name: `growth of memory over ${worlds} worlds made and dropped`,
        unit: 'MB',
        budget: 1,
        floor: { name: `${worlds} empty machines`, run: () => growthOver(worlds, async () => createActor(bare).start().stop()) },
        run: () => growthOver(worlds, async () => newWorld().stop()),
      },
      {
        name: 'growth over 100 worlds in which somebody signed up',
        unit: 'MB',
        budget: 1,
        run: () => growthOver(100, signUpStory),
      },
    ],
  }
}
