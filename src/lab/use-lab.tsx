import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { World } from '../world/world.ts'
import { whenIdle } from './idle.ts'
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

/** Longest time, in milliseconds, that the desk may show what was, while the phones have something to do. */
const longestLag = 200

/**
 * The world on stage, drawn again when the page is idle, however much happens in it: the desk may lag behind a tap or a
 * key, the glass may not.
 */
export function useWorld(): World {
  const world = useCurrent((state) => state.world)
  const [, setVersion] = useState(0)
  useEffect(() => {
    let cancel: (() => void) | undefined
    const draw = () => {
      cancel = undefined
      startTransition(() => setVersion((version) => version + 1))
    }
    const changed = () => {
      cancel ??= whenIdle(draw, longestLag)
    }
    changed()
    const unsubscribe = world.subscribe(changed)
    return () => {
      unsubscribe()
      cancel?.()
    }
  }, [world])
  return world
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
