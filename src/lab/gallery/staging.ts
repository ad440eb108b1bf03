import { isPageId, type PageId } from '../../flows/pages.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { scenarioForScreen } from '../../scenarios/ids.ts'
import { goTo } from '../../world/routes/routes.ts'
import { createWorldAround, type World } from '../../world/world.ts'
import type { Network } from '../network.ts'
import type { Look } from './looks.ts'

/** The seed of every picture: the same one as in the written pictures, so that both show the same numbers. */
const seed = 7

export interface Staged {
  world: World
  /** Which device of it shows what was asked for. */
  device: string
}

/**
 * A world of its own that stands at a screen, played there by the real way, its clock standing still. Whoever asked for it stops it.
 * @throws RouteError when the screen cannot be reached
 */
export async function stageScreen(network: Network, screen: ScreenId | PageId, { locale, theme, font }: Look): Promise<Staged> {
  const [scenario] = await Promise.all([network.scenarioById(scenarioForScreen(screen)), network.serverHere()])
  const world = createWorldAround(network.parts, {
    scenario: scenario!,
    seed,
    origin: location.origin,
    fetch: (request, to) => network.direct(request, to),
    appearance: { locale, theme, fontScale: font },
  })
  try {
    await goTo(world, screen)
  } catch (error) {
    world.stop()
    throw error
  }
  return { world, device: isPageId(screen) ? world.computers[0]!.id : world.phones[0]!.id }
}

/** Runs tasks one after the other, the newest wish first: whoever scrolls on wants what is in sight now. */
export function createQueue(rest: () => Promise<void>) {
  const waiting: (() => Promise<void>)[] = []
  let isRunning = false
  async function run() {
    isRunning = true
    while (waiting.length > 0) {
      await rest()
      await waiting.pop()?.()
    }
    isRunning = false
  }
  return {
    /** @returns takes the wish back, as long as its turn has not come */
    add(task: () => Promise<void>): () => void {
      waiting.push(task)
      if (!isRunning) void run()
      return () => {
        const at = waiting.indexOf(task)
        if (at >= 0) waiting.splice(at, 1)
      }
    },
  }
}
