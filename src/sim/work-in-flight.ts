/** Names one piece of tracked work, so that the other end of a wire can say it waits on the clock. */
export type WorkId = string

/** Real work that has begun and not ended, and how much of it only waits for virtual time. */
export interface WorkInFlight {
  /** Whether everything has finished or sleeps, and whatever follows from the last change has run. */
  atRest(): boolean
  /** Resolves when all is at rest. */
  settle(): Promise<void>
  /** Marks work as asleep. What is returned wakes it, at once: a promise would only say so a moment too late. */
  rest(id: WorkId | undefined): () => void
  /** Runs a task and counts it until it settles. @throws Error when work of this name is in flight */
  track<T>(task: () => Promise<T>, id?: WorkId): Promise<T>
  /** Ids of work that is neither finished nor asleep. */
  inFlight(): readonly WorkId[]
}

/** @param turn resolves after every promise continuation that is ready now has run */
export function createWorkInFlight(turn: () => Promise<void>): WorkInFlight {
  /** How many sleeps each piece of work is in. */
  const work = new Map<WorkId, number>()
  let nextWork = 1
  let busy = 0
  // Every start, end, sleep and waking of work counts as a change; promise continuations of the last change may not
  // have run until a turn of the event loop has passed without another one.
  let changes = 0
  let drained = 0
  let waiters: (() => void)[] = []

  function changed() {
    changes += 1
    if (busy > 0 || waiters.length === 0) return
    const called = waiters
    waiters = []
    for (const waiter of called) waiter()
  }

  const atRest = () => busy === 0 && changes === drained

  return {
    atRest,
    async settle() {
      while (!atRest()) {
        if (busy > 0) {
          await new Promise<void>((resolve) => waiters.push(resolve))
          continue
        }
        const seen = changes
        await turn()
        if (busy === 0 && changes === seen) drained = seen
      }
    },
    rest(id) {
      const sleepers = id === undefined ? undefined : work.get(id)
      if (id !== undefined && sleepers !== undefined) {
        work.set(id, sleepers + 1)
        if (sleepers === 0) busy -= 1
      }
      changed()
      let asleep = true
      return () => {
        if (!asleep) return
        asleep = false
        const left = id === undefined ? undefined : work.get(id)
        if (id !== undefined && left !== undefined && left > 0) {
          work.set(id, left - 1)
          if (left === 1) busy += 1
        }
        changed()
      }
    },
    track(task, id = `work-${nextWork++}`) {
      if (work.has(id)) throw new Error(`Work "${id}" is in flight already`)
      work.set(id, 0)
      busy += 1
      changed()
      const end = () => {
        if (work.get(id) === 0) busy -= 1
        work.delete(id)
        changed()
      }
      try {
        const promise = task()
        promise.then(end, end)
        return promise
      } catch (error) {
        end()
        throw error
      }
    },
    inFlight: () => [...work].filter(([, sleepers]) => sleepers === 0).map(([id]) => id),
  }
}
