import type { AnyActorLogic } from 'xstate'

/** Something that may come after the world has begun. */
export interface Later<T> {
  here(): T | undefined
  /** Fetches it. Rejects when it cannot be had; the next call tries again. */
  load(): Promise<T>
}

/** What is here from the start. */
export const now = <T>(value: T): Later<T> => ({ here: () => value, load: () => Promise.resolve(value) })

/** What `fetch` brings, once. */
export function later<T>(fetch: () => Promise<T>): Later<T> {
  let value: T | undefined
  let coming: Promise<T> | undefined
  return {
    here: () => value,
    load: () =>
      (coming ??= fetch().then(
        (fetched) => (value = fetched),
        (error: unknown) => {
          coming = undefined
          throw error
        },
      )),
  }
}

/** Logic that has to be here when an actor of it is started, not before. `find` throws while it is not. */
export function laterLogic<Logic extends AnyActorLogic>(find: () => Logic): Logic {
  return new Proxy({} as Logic, {
    get(_, name) {
      const logic = find()
      const member: unknown = Reflect.get(logic, name, logic)
      return typeof member === 'function' ? (member.bind(logic) as unknown) : member
    },
  })
}
