import type { AnyActorRef } from 'xstate'

/** Since when each actor carries each of its tags, so that a screen can say how long somebody has been waiting. */
export interface TagTimes {
  /** Looks at a new snapshot of an actor. */
  note(actor: AnyActorRef, snapshot: unknown): void
  /** The instant since when the actor has had the tag without a break, or undefined while it has not. */
  since(actor: AnyActorRef, tag: string): number | undefined
}

const tagsOf = (snapshot: unknown): ReadonlySet<string> => (snapshot as { tags?: ReadonlySet<string> } | undefined)?.tags ?? new Set()

export function createTagTimes(now: () => number): TagTimes {
  const times = new WeakMap<AnyActorRef, ReadonlyMap<string, number>>()
  return {
    note(actor, snapshot) {
      const before = times.get(actor)
      times.set(actor, new Map([...tagsOf(snapshot)].map((tag) => [tag, before?.get(tag) ?? now()])))
    },
    since: (actor, tag) => times.get(actor)?.get(tag),
  }
}
