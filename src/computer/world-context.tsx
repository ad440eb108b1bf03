import { createContext, use, useCallback, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { AnyActorLogic, EventFromLogic, SnapshotFrom } from 'xstate'
import type { Computer } from '../world/computer/sleeping-computer.ts'
import type { ActorPath } from '../world/phone/front-screen.ts'
import type { World } from '../world/world.ts'
import { useClockReading } from '../ui/use-clock-reading.ts'

const ComputerWorld = createContext<{ world: World; computer: Computer } | undefined>(undefined)

/** Says which computer of which world everything inside is the screen of. */
export const ComputerWorldProvider = ({ world, computer, children }: { world: World; computer: Computer; children: ReactNode }) => (
  <ComputerWorld value={{ world, computer }}>{children}</ComputerWorld>
)

export function useComputerWorld(): { world: World; computer: Computer } {
  const found = use(ComputerWorld)
  if (!found) throw new Error('useComputerWorld needs a <ComputerWorldProvider> around it')
  return found
}

/** Reads something of the world and draws again when it changed. `read` must return the same object while nothing did. */
export function useFromWorld<T>(read: (world: World, computer: Computer) => T): T {
  const { world, computer } = useComputerWorld()
  return useSyncExternalStore(world.subscribe, () => read(world, computer))
}

/**
 * The snapshot of the actor at a path and a way to tell it facts, which go through the journal. While an actor is gone
 * (its page may still be leaving) the last snapshot stays.
 */
export function useActor<Logic extends AnyActorLogic>(
  path: ActorPath,
): [SnapshotFrom<Logic> | undefined, (event: EventFromLogic<Logic>) => void] {
  const { world } = useComputerWorld()
  const last = useRef<{ path: ActorPath; snapshot: SnapshotFrom<Logic> } | undefined>(undefined)
  const snapshot = useSyncExternalStore(world.subscribe, () => {
    const now = world.actorAt(path)?.getSnapshot() as SnapshotFrom<Logic> | undefined
    if (now !== undefined) last.current = { path, snapshot: now }
    // Another tab's page is not this one's last.
    return last.current?.path === path ? last.current.snapshot : undefined
  })
  const send = useCallback(
    (event: EventFromLogic<Logic>) => void world.dispatch({ type: 'event', to: path, event: event as { type: string } }),
    [world, path],
  )
  return [snapshot, send]
}

/**
 * The virtual time to draw, in steps: draws again whenever `floor(reading / step)` changes. Never decide with it.
 * @param step milliseconds
 */
export function useReading(step = 1_000): number {
  const { world } = useComputerWorld()
  return useClockReading(world.subscribe, world.clock, step)
}
