import { createContext, startTransition, use, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { World } from '../world/world.ts'
import { whenIdle } from '../phone/idle.ts'
import type { CurrentWorldState } from './current-world.ts'
import type { Lab, LabState } from './lab.ts'

export const LabContext = createContext<Lab | undefined>(undefined)

export function useLab(): Lab {
  const lab = use(LabContext)
  if (!lab) throw new Error('useLab needs a <LabRoot> around it')
  return lab
}

/** Reads the lab. `select` must return the same object while nothing changed. */
export function useLabState<T>(select: (state: LabState) => T): T {
  const lab = useLab()
  return useSyncExternalStore(lab.subscribe, () => select(lab.getState()))
}

/** Reads what the holder of the current world knows. `select` must return the same object while nothing changed. */
export function useCurrent<T>(select: (state: CurrentWorldState) => T): T {
  const { current } = useLab()
  return useSyncExternalStore(current.subscribe, () => select(current.getState()))
}

/**
 * Longest time, in milliseconds, that the desk may show what was, while the phones have something to do: longer than a
 * page takes to move, or the desk would take frames from it.
 */
const longestLag = 500

interface LateChanges {
  subscribe(listener: () => void): () => void
}

const late = new WeakMap<World, LateChanges>()

/**
 * The changes of a world, told when the page is idle and to all at once: one drawing for the whole desk, however much
 * happened and however many look.
 */
function lateChangesOf(world: World): LateChanges {
  const known = late.get(world)
  if (known) return known
  const listeners = new Set<() => void>()
  let cancel: (() => void) | undefined
  let unsubscribe: (() => void) | undefined
  const draw = () => {
    cancel = undefined
    startTransition(() => {
      for (const listener of listeners) listener()
    })
  }
  const changed = () => {
    cancel ??= whenIdle(draw, longestLag)
  }
  const changes: LateChanges = {
    subscribe(listener) {
      listeners.add(listener)
      unsubscribe ??= world.subscribe(changed)
      // Something may have happened between the drawing and now.
      changed()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unsubscribe?.()
        cancel?.()
        unsubscribe = cancel = undefined
      }
    },
  }
  late.set(world, changes)
  return changes
}

/**
 * The world on stage, drawn again when the page is idle, however much happens in it: the desk may lag behind a tap or a
 * key, the glass may not.
 */
export function useWorld(): World {
  const world = useCurrent((state) => state.world)
  const [, setVersion] = useState(0)
  useEffect(() => lateChangesOf(world).subscribe(() => setVersion((version) => version + 1)), [world])
  return world
}

/** One value of the world on stage. Whoever uses it is drawn again, when the page is idle, if that value is another one. */
export function useWorldValue<T>(read: (world: World) => T): T {
  const world = useCurrent((state) => state.world)
  const [, setVersion] = useState(0)
  const value = read(world)
  const shown = useRef({ read, value })
  useEffect(() => {
    shown.current = { read, value }
  })
  useEffect(
    () =>
      lateChangesOf(world).subscribe(() => {
        const { current } = shown
        if (!Object.is(current.read(world), current.value)) setVersion((version) => version + 1)
      }),
    [world],
  )
  return value
}

/** The instant to draw, kept moving while the clock runs. */
export function useNow(): number {
  const { clock } = useWorld()
  const [, beat] = useState(0)
  const { speed } = clock
  useEffect(() => {
    if (speed === 0) return
    const timer = setInterval(() => beat((count) => count + 1), 200)
    return () => clearInterval(timer)
  }, [speed])
  return clock.reading()
}
