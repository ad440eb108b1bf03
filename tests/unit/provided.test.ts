import { createActor, fromPromise, setup } from 'xstate'
import { expect, it } from 'vitest'
import { provided } from '../../src/world/provided.ts'

const said: string[] = []

const machine = setup({
  actors: { ask: fromPromise(() => Promise.resolve('nobody')) },
  actions: { say: (_, { words }: { words: string }) => said.push(words) },
  guards: { isOpen: () => false },
  delays: { patience: 1_000 },
}).createMachine({
  initial: 'asking',
  states: {
    asking: {
      invoke: {
        src: 'ask',
        onDone: [
          { guard: 'isOpen', target: 'open', actions: { type: 'say', params: ({ event }) => ({ words: event.output }) } },
          { target: 'shut', actions: { type: 'say', params: ({ event }) => ({ words: event.output }) } },
        ],
      },
    },
    open: { after: { patience: 'shut' } },
    shut: {},
  },
})

/** Lives through a machine. @returns where it came to, what it said, and how long it was told to wait there */
async function live(logic: typeof machine) {
  said.length = 0
  const waits: number[] = []
  const actor = createActor(logic, { clock: { setTimeout: (_, by) => waits.push(by), clearTimeout: () => {} } }).start()
  await expect.poll(() => said.length).toBe(1)
  return [actor.getSnapshot().value, ...said, ...waits]
}

it('lives by what it was given, as one from its own provide does, and leaves the others as they are', async () => {
  const given = (name: string) => ({
    actors: { ask: fromPromise(() => Promise.resolve(name)) },
    guards: { isOpen: () => true },
    delays: { patience: 7 },
  })
  const [ada, bo] = [provided(machine)(given('ada')), provided(machine)(given('bo'))]
  expect(await live(ada)).toEqual(['open', 'ada', 7])
  expect(await live(bo)).toEqual(await live(machine.provide(given('bo'))))
  expect(await live(provided(ada)({ delays: { patience: 9 } }))).toEqual(['open', 'ada', 9])
  expect(await live(machine)).toEqual(['shut', 'nobody'])
  expect(await live(ada)).toEqual(['open', 'ada', 7])
})
