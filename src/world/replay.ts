import type { Story } from './input.ts'
import { EventError } from './outside.ts'
import type { World } from './world.ts'

/** Thrown for a story that is not one. */
export class StoryError extends Error {
  override name = 'StoryError'
}

/**
 * Lives a story again in a fresh world, whose scenario and seed must be the story's. Entries before the world's start
 * are an error; an entry whose actor is not there is dropped, as it would have been then.
 * @param count how many entries to live; by default all, and then up to the instant the story ends
 */
export async function replay(world: World, story: Story, count = story.entries.length): Promise<void> {
  const { clock } = world
  for (const { at, input } of story.entries.slice(0, count)) {
    if (at > clock.now()) await clock.advanceTo(at)
    await world.dispatch(input).catch((error: unknown) => {
      // What an actor could not take then, it cannot take now: that is the story.
      if (!(error instanceof EventError)) throw error
    })
  }
  if (count >= story.entries.length && story.until > clock.now()) await clock.advanceTo(story.until)
}
