import type { Instant } from '../sim/clock.ts'
import type { Happening } from './happenings.ts'
import { createDeskPlayer, type DeskPlayer } from './routes/page-steps.ts'
import { createPlayer, type Player } from './routes/player.ts'
import type { World } from './world.ts'

/** Somebody with every device of a world at hand. */
export interface Walker {
  world: World
  /** @param id `phone-1`, if left out */
  phone(id?: string): Player
  desk(): DeskPlayer
}

export const createWalker = (world: World): Walker => ({
  world,
  phone: (id) => createPlayer(world, id),
  desk: () => createDeskPlayer(world),
})

/** Whether what happened shows that a step is done. Nothing else is kept of it: a reload and an undo find the same. */
export type Sign = (happening: Happening, world: World) => boolean

/** One thing a person does on the right way through a story. */
export interface WalkStep {
  /** Names the words that tell a person what to do. */
  caption: string
  /** What stands in the words: numbers, names, addresses. */
  values?: Record<string, string>
  /** Left out where nothing but time has to pass. */
  sign?: Sign
  /** How long somebody waits here for nothing but time, in milliseconds. */
  wait?: number
  /** Where it is done, if not on the first phone. */
  place?: 'phone-2' | 'computer'
  /** Only what comes after the step before counts: the same has happened earlier, to no avail. */
  inOrder?: true
  /** Does it, by ordinary inputs, from wherever the devices are. @throws RouteError where it cannot be done */
  act(walker: Walker): Promise<void>
}

/** One way through a story that leads to its goal. */
export interface Way {
  id: string
  steps: readonly WalkStep[]
}

export interface Progress {
  /** For each step, when it was seen to be done; undefined for one that is not, or was passed over. */
  doneAt: readonly (Instant | undefined)[]
  /** Index of the step that comes next: the one after the last that is done. Undefined at the end. */
  next: number | undefined
}

/** How far somebody is on a way, from what happened, in whichever order and by whatever means. */
export function progressOf(world: World, { steps }: Way): Progress {
  const happenings = world.happenings()
  const now = world.clock.now()
  /** Behind which happening, and when, the step before was done. */
  let before: { index: number; at: Instant } | undefined = { index: 0, at: world.scenario.start }
  const doneAt = steps.map(({ sign, wait, inOrder }) => {
    const from = inOrder || wait !== undefined ? before : { index: 0, at: world.scenario.start }
    before = undefined
    if (!from) return undefined
    if (wait !== undefined && sign === undefined) {
      const end = from.at + wait
      if (end > now) return undefined
      const index = happenings.findIndex(({ at }) => at >= end)
      before = { index: index < 0 ? happenings.length : index, at: end }
      return end
    }
    const index = happenings.findIndex((happening, at) => at >= from.index && sign?.(happening, world) === true)
    if (index < 0) return undefined
    before = { index: index + 1, at: happenings[index]!.at }
    return before.at
  })
  const last = doneAt.findLastIndex((at) => at !== undefined)
  return { doneAt, next: last + 1 < steps.length ? last + 1 : undefined }
}

/** What the right way takes. */
export interface Par {
  steps: number
  /** Taps and typed fields; skips of the clock are none. */
  inputs: number
  /** Virtual time from the beginning of the story to its goal, in milliseconds. */
  time: number
}

/** Takes every step of a way, from the beginning of a world. @throws RouteError where it leads nowhere */
export async function walk(world: World, { steps }: Way): Promise<void> {
  const walker = createWalker(world)
  for (const step of steps) await step.act(walker)
}

/**
 * Measures a way in a world of its own.
 * @param world at its beginning, standing still; it is stopped afterwards
 * @throws RouteError where the way leads nowhere
 */
export async function parOf(world: World, way: Way): Promise<Par> {
  try {
    await walk(world, way)
    const inputs = world.journal.entries().filter(({ input }) => input.type === 'event').length
    const { at = world.clock.now() } = world.happenings().find(({ kind }) => kind === 'goal') ?? {}
    return { steps: way.steps.length, inputs, time: at - world.scenario.start }
  } finally {
    world.stop()
  }
}
