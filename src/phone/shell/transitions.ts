import { createContext, use } from 'react'

/** Which transitions are running on one phone. A press during one is ignored; nothing else waits for them. */
export interface Transitions {
  readonly busy: boolean
  /** @returns ends it */
  begin(): () => void
}

export function createTransitions(): Transitions {
  const running = new Set<object>()
  return {
    get busy() {
      return running.size > 0
    },
    begin() {
      const one = {}
      running.add(one)
      return () => void running.delete(one)
    },
  }
}

export const TransitionsContext = createContext<Transitions>(createTransitions())

export const useTransitions = (): Transitions => use(TransitionsContext)
