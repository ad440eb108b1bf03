import { operations } from '../account/contract.ts'
import { isPageId, pageIds } from '../flows/pages.ts'
import { screenIds } from '../flows/screens.ts'
import { drillIds } from '../scenarios/drill-ids.ts'
import { nearest } from '../sim/nearest.ts'
import { inWords } from '../sim/reading.ts'
import { causeIds } from '../world/causes.ts'
import { checkedInput, InputError } from '../world/checked-input.ts'
import { conditionNames } from '../world/conditions.ts'
import type { WorldInput } from '../world/input.ts'
import type { World } from '../world/world.ts'
import { drillActs } from './drill/drill-so-far.ts'

const list = (words: readonly string[]) => words.join(', ')

/**
 * What `goTo` can go to. @throws RangeError naming the nearest
 */
export function checkPlace(place: unknown): void {
  const ids: readonly string[] = [...screenIds, ...pageIds]
  if (ids.includes(place as string)) return
  throw new RangeError(
    `There is no screen and no page ${inWords(place)}. The nearest are ${list(nearest(String(place), ids))}; ` +
      'all are listed in src/flows/screens.ts and src/flows/pages.ts.',
  )
}

/** The computers a page can be shown on. @throws RangeError for another device */
export function checkDevice(world: World, place: string, device: string | undefined): void {
  if (device === undefined) return
  const ids = (isPageId(place) ? world.computers : world.phones).map(({ id }) => id)
  if (ids.includes(device)) return
  throw new RangeError(`There is no ${inWords(device)} that could show ${place}; there is ${list(ids)}.`)
}

/** @throws RangeError naming the nearest */
export function checkCondition(name: unknown): void {
  if (conditionNames.includes(name as never)) return
  throw new RangeError(`There is no condition ${inWords(name)}. The nearest are ${list(nearest(String(name), conditionNames))}.`)
}

/** Where an event goes has to run. @throws InputError naming who is there */
async function checkActor(world: World, path: string): Promise<void> {
  const steps = path.split('/')
  // A computer is nobody until it is first asked for.
  await world.computers.find(({ id }) => id === steps[0])?.wake()
  if (world.actorAt(path)?.getSnapshot()?.status === 'active') return
  while (steps.length > 0) {
    const there = steps.join('/')
    const actor = world.actorAt(there)
    if (actor) {
      const { children = {} } = actor.getSnapshot() as { children?: Record<string, unknown> }
      const names = Object.keys(children).filter((name) => children[name] && !/^(xstate\.|\d|[\da-f-]{36})/.test(name))
      throw new InputError(
        `Nobody is at ${inWords(path)} now. ` +
          (names.length > 0 ? `In ${there} there is ${list(names)}.` : `In ${there} there is nobody.`),
      )
    }
    steps.pop()
  }
  const roots = [...world.phones, ...world.computers].map(({ id }) => id)
  throw new InputError(`Nobody is at ${inWords(path)}. A path begins with ${list([...roots, 'router'])}.`)
}

/**
 * An input from a test, where a slip of the pen must not look like success. A world itself is more patient: what comes too
 * late for an actor is dropped there.
 * @throws Error in words: what was given, and what is possible
 */
export async function checkInput(world: World, source: unknown): Promise<WorldInput> {
  if (typeof source === 'object' && source !== null && 'type' in source && source.type === 'condition')
    checkCondition((source as { name?: unknown }).name)
  const input = checkedInput(source)
  if (input.type === 'release' && input.operation !== undefined && !operations.includes(input.operation as never))
    throw new InputError(`There is no operation ${inWords(input.operation)}; there is ${list(operations)}.`)
  if (input.type === 'drill') {
    const { act, about } = input
    const abouts: readonly string[] | undefined = act === 'begun' ? drillIds : act === 'diagnosed' ? causeIds : undefined
    if (!drillActs.includes(act as never)) throw new InputError(`A drill knows no ${inWords(act)}; it knows ${list(drillActs)}.`)
    if (abouts && !abouts.includes(about!)) throw new InputError(`“${act}” is about none of ${list(abouts)}: ${inWords(about)}.`)
  }
  if (input.type === 'event') {
    const { type } = input.event
    if (type === '' || type.startsWith('xstate.')) throw new InputError(`${inWords(type)} is no event that can come from outside.`)
    await checkActor(world, input.to)
  }
  return input
}
