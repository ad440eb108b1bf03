import type { AnyActorLogic, AnyActorRef } from 'xstate'

/** Thrown for an event from outside that its actor could not take. The actor is as it was before. */
export class EventError extends Error {
  override name = 'EventError'
}

/** While somebody outside tells something, and what failed by it. Telling is over before anything else can run. */
let telling: { failure?: unknown } | undefined

/**
 * Logic that outlives what it is told. An event from outside is only as right as its sender, and one that a machine
 * cannot work out would end it: a phone whose root ended is no phone any more. Such an event is refused, and the actor
 * stays as it was. A failure that nobody outside has caused is left as it is.
 */
export function outliving<Logic extends AnyActorLogic>(logic: Logic): Logic {
  const transition: Logic['transition'] = (snapshot, event, scope) => {
    try {
      return logic.transition(snapshot, event, scope) as ReturnType<Logic['transition']>
    } catch (error) {
      if (!telling) throw error
      telling.failure ??= error
      return snapshot as ReturnType<Logic['transition']>
    }
  }
  return Object.create(logic, { transition: { value: transition } }) as Logic
}

/** Tells an actor an event from outside. @returns what went wrong, if the actor could not take it */
export function tell(actor: AnyActorRef, event: { type: string }): EventError | undefined {
  const before = telling
  telling = {}
  try {
    actor.send(event)
    const { failure } = telling
    if (failure === undefined) return undefined
    const words = failure instanceof Error ? failure.message : JSON.stringify(failure)
    return new EventError(`${actor.id} could not take "${event.type}": ${words}`, { cause: failure })
  } finally {
    telling = before
  }
}
