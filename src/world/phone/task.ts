import { fromPromise, type EventObject, type PromiseActorLogic } from 'xstate'

type InputOf<A> = A extends PromiseActorLogic<infer _, infer Input, infer __ extends EventObject> ? Input : never
type OutputOf<A> = A extends PromiseActorLogic<infer Output, infer _, infer __ extends EventObject> ? Output : never

/** Tracks what `task` does as one piece of work, named so that the server's waits count as waiting. */
export type Work = <T>(task: (requestId: string) => Promise<T>) => Promise<T>

/** Makes actors for placeholders: what each runs is one piece of tracked work, which ends with the actor. */
export const createTask =
  (work: Work) =>
  <A>(run: (input: InputOf<A>, requestId: string, signal: AbortSignal) => Promise<OutputOf<A>>) =>
    fromPromise<OutputOf<A>, InputOf<A>>(({ input, signal }) => work((requestId) => run(input, requestId, signal)))
export type Task = ReturnType<typeof createTask>
