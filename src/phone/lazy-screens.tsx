import { use, type ComponentType } from 'react'
import type { ActorPath } from '../world/phone/front-screen.ts'
import { loadFurniture } from './furniture.ts'

export interface ScreenProps {
  /** Path of the actor whose state names the screen. */
  path: ActorPath
}

type Screen = ComponentType<ScreenProps>

/**
 * Screens that come in a chunk of their own. `load` fetches it ahead, with what every such screen stands on; once it is
 * here, its screens draw in the same frame. A chunk that could not be fetched is asked for again the next time.
 */
export function lazyScreens<Name extends string>(fetch: () => Promise<Record<Name, Screen>>) {
  let here: Record<Name, Screen> | undefined
  let coming: Promise<Record<Name, Screen>> | undefined
  const load = () =>
    (coming ??= Promise.all([fetch(), loadFurniture()]).then(
      ([chunk]) => (here = chunk),
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))
  const screen = (name: Name): Screen =>
    function LazyScreen(props) {
      const Component: Screen = (here ?? use(load()))[name]
      return <Component {...props} />
    }
  return { load, screen }
}
