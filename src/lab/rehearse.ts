import { free } from '../scenarios/free.ts'
import { createWorldAround, type WorldParts } from '../world/world.ts'

/**
 * Opens an app and leaves it, in a world that nobody sees. What the first tap on a page needs has then been read and
 * compiled, and the tap is answered sooner by as much as that takes.
 */
export async function rehearse(parts: WorldParts): Promise<void> {
  const world = createWorldAround(parts, { scenario: free, fetch: () => new Promise(() => {}) })
  const [phone] = world.phones
  try {
    for (const event of [{ type: 'app.opened', app: 'settings' }, { type: 'home' }]) {
      await world.dispatch({ type: 'event', to: phone!.id, event })
    }
  } finally {
    world.stop()
  }
}
