import { assign, type ErrorActorEvent, type EventObject, type ProvidedActor } from 'xstate'
import { isProblem, timedOut, troubleOf, type Trouble } from './actors.ts'

// Actions that many machines share are made anew where they stand: XState types an action by the very machine it is in.

interface InTrouble {
  trouble: Trouble | undefined
}

/** Of `onError`: what went wrong stays to be said, with the key that makes another try the same request. */
export const keepTrouble = <Context extends InTrouble, Event extends EventObject, Actor extends ProvidedActor>() =>
  assign<Context, ErrorActorEvent, undefined, Event, Actor>(({ event }) => ({ trouble: troubleOf(event.error) }) as Partial<Context>)

/** Of `after: { patience }`: nobody waits any longer for an answer. */
export const giveUp = <Context extends InTrouble, By extends EventObject, Event extends EventObject, Actor extends ProvidedActor>() =>
  assign<Context, By, undefined, Event, Actor>(() => ({ trouble: timedOut }) as Partial<Context>)

/** Whether it failed because nobody is signed in any more. */
export const hasEnded = ({ event }: { event: { error: unknown } }): boolean => isProblem(event.error, 'session-expired')
