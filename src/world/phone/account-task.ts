import { AccountFailure } from '../../account/client.ts'
import { waitOf } from '../../account/wait-of.ts'
import { fromPromise, type EventObject, type PromiseActorLogic } from 'xstate'

type InputOf<A> = A extends PromiseActorLogic<infer _, infer Input, infer __ extends EventObject> ? Input : never
type OutputOf<A> = A extends PromiseActorLogic<infer Output, infer _, infer __ extends EventObject> ? Output : never

/**
 * Makes the world's actor for a placeholder out of one request: tracked work, with an id of its own. A no that says how
 * long to wait says when it came, too, since machines have no clock.
 */
export const createTask =
  (work: <T>(task: (requestId: string) => Promise<T>) => Promise<T>, now: () => number) =>
  <A>(run: (input: InputOf<A>, requestId: string, signal: AbortSignal) => Promise<OutputOf<A>>) =>
    fromPromise<OutputOf<A>, InputOf<A>>(({ input, signal }) =>
      work((requestId) => run(input, requestId, signal)).catch((error: unknown) => {
        if (error instanceof AccountFailure && waitOf(error.failure) !== undefined) error.receivedAt = now()
        throw error
      }),
    )

export type Task = ReturnType<typeof createTask>
