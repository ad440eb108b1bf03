import { assign, type DoneActorEvent, type EventObject, type ProvidedActor } from 'xstate'

/** How a way into an account ends: some ends say which account somebody meant. */
interface WayIn {
  kind: string
  identifier?: string
}

/** Of `onDone` of a way in: what somebody typed to say which account goes along to the next one. */
export const carryIdentifier = <Context extends { identifier: string }, Event extends EventObject, Actor extends ProvidedActor>() =>
  assign<Context, DoneActorEvent<WayIn>, undefined, Event, Actor>(
    ({ event: { output } }) => (output.identifier === undefined ? {} : { identifier: output.identifier }) as Partial<Context>,
  )

/** The session that a way in, or the activation lock, ended with; undefined where it ended otherwise. */
export const sessionOf = <Session>(output: { kind: string; session?: Session }): Session | undefined => output.session
