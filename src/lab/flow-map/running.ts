import type { AnyActorRef, AnyMachineSnapshot } from 'xstate'
import type { ScreenId } from '../../flows/screens.ts'
import type { PageId } from '../../flows/pages.ts'
import type { World } from '../../world/world.ts'

/** A machine that runs now. */
export interface Running {
  /** `phone-1/settings/mi-account` */
  path: string
  machine: string
  /** Ids of the states it is in, those around them included. */
  active: ReadonlySet<string>
}

/** Ids of the states that a state value names, below the one with this id. */
export function idsOf(id: string, value: unknown): string[] {
  if (typeof value === 'string') return [id, `${id}.${value}`]
  if (typeof value !== 'object' || value === null) return [id]
  return [id, ...Object.entries(value).flatMap(([key, below]) => idsOf(`${id}.${key}`, below))]
}

function runningBelow(path: string, actor: AnyActorRef): Running[] {
  const snapshot = actor.getSnapshot() as AnyMachineSnapshot | undefined
  if (snapshot?.status !== 'active') return []
  const { machine, value, children } = snapshot
  const below = Object.entries((children ?? {}) as Record<string, AnyActorRef | undefined>).flatMap(([id, child]) =>
    child ? runningBelow(`${path}/${id}`, child) : [],
  )
  // A promise or a callback runs, too, and is no machine.
  return machine ? [{ path, machine: machine.id, active: new Set(idsOf(machine.id, value)) }, ...below] : below
}

/** Every machine of a world that runs now, each before those that it invoked. */
export const runningIn = ({ phones, computers, router }: World): Running[] => [
  ...phones.flatMap(({ id, actor }) => runningBelow(id, actor)),
  ...computers.flatMap((computer) => {
    const actor = computer.actor()
    return actor ? runningBelow(computer.id, actor) : []
  }),
  ...runningBelow('router', router),
]

/** Screens and pages that showed in the story so far. */
export const seenIn = (world: World): ReadonlySet<ScreenId | PageId> =>
  new Set(world.happenings().flatMap((one) => (one.kind === 'screen' ? [one.screen] : one.kind === 'page' ? [one.page] : [])))
