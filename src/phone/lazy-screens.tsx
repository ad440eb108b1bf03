import { createElement, use, type ComponentType } from 'react'
import type { ActorPath } from '../world/phone/front-screen.ts'
import { loadFurniture } from './furniture.ts'

export interface ScreenProps {
  /** Path of the actor whose state names the screen. */
  path: ActorPath
}

// oxlint-disable-next-line typescript/no-explicit-any -- a chunk has parts of every kind; each keeps its own type
type Part = ComponentType<any>

/**
 * Screens, and other parts of the glass, that come in a chunk of their own. `load` fetches it ahead, with what every such
 * part stands on; once it is here, they draw in the same frame. A chunk that could not be fetched is asked for again the
 * next time.
 */
export function lazyScreens<Parts extends Record<keyof Parts, Part>>(fetch: () => Promise<Parts>) {
  let here: Parts | undefined
  let coming: Promise<Parts> | undefined
  const load = () =>
    (coming ??= Promise.all([fetch(), loadFurniture()]).then(
      ([chunk]) => (here = chunk),
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))
  const screen = <Name extends keyof Parts>(name: Name) =>
    function LazyScreen(props: object) {
      return createElement((here ?? use(load()))[name], props)
    } as Parts[Name]
  return { load, screen }
}
