import type { CurrentWorld } from '../current-world.ts'

/** Skips virtual time, in milliseconds, as an input of the story. */
export const skipTime = (current: CurrentWorld, by: number): Promise<void> => current.dispatch({ type: 'skip', by })

/** Moves to what happens next, if anything does. */
export async function skipToNext(current: CurrentWorld): Promise<void> {
  const { clock } = current.world()
  const next = clock.pending()[0]
  if (next) await current.dispatch({ type: 'skip', by: Math.max(0, next.due - clock.reading()) })
}
