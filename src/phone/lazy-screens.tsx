import { createElement, use, type ComponentType } from 'react'
import type { ActorPath } from '../world/phone/front-screen.ts'
import { loadFurniture } from './furniture.ts'

export interface ScreenProps {
  /** Path of the actor whose state names the screen. */
  path: ActorPath
}

/** The ids of the screens that a chunk lists under `screens`. */
type ScreensIn<Chunk> = Chunk extends { screens: infer Screens extends Record<string, ComponentType<ScreenProps>> } ? keyof Screens : never

/**
 * Screens, and other parts of the glass, that come in a chunk of their own. `load` fetches it ahead, with what every such
 * part stands on; once it is here, they draw in the same frame. A chunk that could not be fetched is asked for again the
 * next time.
 */
export function lazyScreens<Chunk extends object>(fetch: () => Promise<Chunk>) {
  let here: Chunk | undefined
  let coming: Promise<Chunk> | undefined
  const load = () =>
    (coming ??= Promise.all([fetch(), loadFurniture()]).then(
      ([chunk]) => (here = chunk),
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))
  const drawn = (find: (chunk: Chunk) => unknown) =>
    function LazyPart(props: object) {
      return createElement(find(here ?? use(load())) as ComponentType, props)
    }
  return {
    load,
    /** The component that the chunk lists for a screen. */
    screen: (id: ScreensIn<Chunk>): ComponentType<ScreenProps> =>
      drawn((chunk) => (chunk as { screens: Record<typeof id, unknown> }).screens[id]),
    /** Another part of the chunk, by name. */
    part: <Name extends Exclude<keyof Chunk, 'screens'>>(name: Name) => drawn((chunk) => chunk[name]) as Chunk[Name],
  }
}
