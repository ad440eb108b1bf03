import { durationMs, type Duration } from './duration.ts'
import { realTime, longestTimer, type RealTime } from './real-time.ts'
import { createWorkInFlight, type WorkId } from './work-in-flight.ts'

export type { WorkId }

/** Whole milliseconds since 1970 on the virtual clock. */
export type Instant = number
export type TimerId = number

export interface PendingTimer {
  id: TimerId
  due: Instant
  label: string
}

/**
 * Virtual time. It moves only through `advance`, `advanceTo`, `skipToNext` and, at a speed above zero, through one
 * real timer armed for the earliest due item. It stands still while tracked work is in flight, so a run over MSW and
 * a run by direct dispatch see the same instants. `setTimeout`/`clearTimeout` are the shape XState takes as `clock`.
 */
export interface Clock {
  /** Instant of the last step. Deadlines are compared with this. */
  now(): Instant
  /** Instant to draw: like `now`, but flows between steps when the clock runs. Never decide anything with it. */
  reading(): Instant
  setTimeout(callback: () => void, delay: number, label?: string): TimerId
  clearTimeout(id: TimerId): void
  /**
   * Resolves after `duration` of virtual time; rejects with the signal's reason.
   * @param work the tracked work that does nothing but wait meanwhile, if any
   */
  sleep(duration: Duration, options?: { signal?: AbortSignal | undefined; work?: WorkId | undefined; label?: string }): Promise<void>
  /**
   * Runs a task and counts it as work in flight until it settles. The work has its name before the task begins, so
   * that the other end may fall asleep on it at once. Returns the task's promise.
   */
  track<T>(task: () => Promise<T>, work?: WorkId): Promise<T>
  /** Like `sleep`, but ends when `release` is called: an answer held until somebody lets it go. */
  park(options?: { signal?: AbortSignal | undefined; work?: WorkId | undefined }): { ended: Promise<void>; release(): void }
  /** Resolves when everything in flight has finished or is itself asleep, and no step is queued. */
  settled(): Promise<void>
  /** Runs a step once the world has settled, at the instant shown then. At rest it runs synchronously. */
  run<T>(step: () => T): Promise<T>
  advance(duration: Duration): Promise<void>
  /** @throws RangeError for an instant in the past, since time only moves forward, and for what is no instant. */
  advanceTo(instant: Instant): Promise<void>
  /** Moves to the next due timer; resolves to false when there is none. */
  skipToNext(): Promise<boolean>
  /** Virtual milliseconds per real millisecond: 0 is paused. */
  readonly speed: number
  setSpeed(speed: number): void
  /** Catches up with real time: call it when a tab wakes up. */
  wake(): Promise<void>
  pending(): readonly PendingTimer[]
  /** Ids of tracked work that is neither finished nor asleep. */
  inFlight(): readonly WorkId[]
  /** Called after every step and every change of speed. */
  subscribe(listener: () => void): () => void
  /** Stops the real timer and forgets every virtual one. */
  stop(): void
}

export interface ClockOptions {
  start?: Instant
  /** It stops there for good; by default at the last instant that a `Date` can show. */
  end?: Instant
  speed?: number
  real?: RealTime
}

interface Timer extends PendingTimer {
  callback: () => void
}

/** The last instant a `Date` can show. */
const lastInstant = 8.64e15

/** @throws RangeError */
function checked(instant: Instant, end = lastInstant): Instant {
  if (!(Math.abs(instant) <= lastInstant)) throw new RangeError(`Not an instant: ${instant}`)
  if (instant > end) throw new RangeError(`This clock ends at ${new Date(end).toISOString()}.`)
  return Math.round(instant)
}

/** Creates a clock that stands at `start` (default 0), paused unless `speed` says otherwise. */
export function createClock({ start = 0, end = lastInstant, speed: initialSpeed = 0, real = realTime }: ClockOptions = {}): Clock {
  let now: Instant = checked(start)
  let speed = initialSpeed
  let anchor = { virtual: now, real: real.monotonic() }
  let nextId = 1
  let disarm: (() => void) | undefined
  /** In order of due time, then of setting. */
  const timers: Timer[] = []

  const { atRest, settle, rest, track, inFlight } = createWorkInFlight(real.turn)

  let queue: Promise<unknown> = Promise.resolve()
  let queued = 0
  let stepping = false
  const listeners = new Set<() => void>()

  const exact = () => anchor.virtual + (real.monotonic() - anchor.real) * speed
  const projected = () => (speed === 0 || stepping ? now : Math.min(end, Math.max(now, Math.floor(exact()))))
  /** The part of a millisecond that has passed. Steps hand it on, or many of them would slow the clock down. */
  const fraction = () => (speed === 0 ? 0 : exact() % 1)

  function rebase(passed: number) {
    anchor = { virtual: now + passed, real: real.monotonic() }
  }

  function arm() {
    disarm?.()
    disarm = undefined
    const next = timers[0]
    if (speed === 0 || !next || next.due > end) return
    const wait = (next.due - projected()) / speed
    disarm = real.arm(() => void wake(), Math.min(Math.max(0, Math.ceil(wait)), longestTimer))
  }

  function finishStep() {
    arm()
    for (const listener of listeners) listener()
  }

  async function walk(target: Instant): Promise<void> {
    if (!atRest()) await settle()
    for (;;) {
      const next = timers[0]
      if (!next || next.due > target) break
      timers.shift()
      now = Math.max(now, next.due)
      next.callback()
      if (!atRest()) await settle()
    }
    now = Math.max(now, target)
  }

  /** One step at a time: walks to the instant of `target`, then does `step`, then waits until all is quiet. */
  function enqueue<T>(target: () => Instant, step: () => T): Promise<T> {
    queued += 1
    const result = queue.then(async () => {
      // A running clock may already stand past an instant asked for a moment ago: that moment counts as reached.
      const goal = Math.min(end, Math.max(target(), projected()))
      const passed = fraction()
      stepping = true
      try {
        await walk(goal)
        const value = step()
        if (!atRest()) await settle()
        return value
      } finally {
        stepping = false
        queued -= 1
        rebase(passed)
        finishStep()
      }
    })
    queue = result.catch(() => {})
    return result
  }

  const wake = () => enqueue(projected, () => {})

  const clock: Clock = {
    now: () => now,
    reading: projected,
    setTimeout(callback, delay, label = 'timer') {
      const due = now + Math.round(Math.max(0, Number.isFinite(delay) ? delay : 0))
      const timer: Timer = { id: nextId++, due, label, callback }
      let index = timers.length
      while (index > 0 && timers[index - 1]!.due > due) index -= 1
      timers.splice(index, 0, timer)
      if (index === 0 && !stepping) arm()
      return timer.id
    },
    clearTimeout(id) {
      const index = timers.findIndex((timer) => timer.id === id)
      if (index !== -1) timers.splice(index, 1)
    },
    sleep(duration, { signal, work: id, label = 'sleep' } = {}) {
      const length = durationMs(duration)
      const { ended, release } = clock.park({ signal, work: id })
      if (signal?.aborted) return ended
      const abort = () => clock.clearTimeout(timer)
      const wakeUp = () => {
        signal?.removeEventListener('abort', abort)
        release()
      }
      const timer = clock.setTimeout(wakeUp, length, label)
      signal?.addEventListener('abort', abort, { once: true })
      return ended
    },
    park({ signal, work: id } = {}) {
      let release!: () => void
      const awake = rest(id)
      const ended = new Promise<void>((resolve, reject) => {
        const abort = () => {
          awake()
          reject(signal!.reason as Error)
        }
        release = () => {
          signal?.removeEventListener('abort', abort)
          awake()
          resolve()
        }
        if (signal?.aborted) abort()
        else signal?.addEventListener('abort', abort, { once: true })
      })
      return { ended, release }
    },
    track,
    async settled() {
      do {
        await queue
        await settle()
      } while (queued > 0)
    },
    run(step) {
      const instant = projected()
      const isDue = timers[0] !== undefined && timers[0].due <= instant
      if (queued > 0 || stepping || !atRest() || isDue) return enqueue(projected, step)
      const passed = fraction()
      now = instant
      stepping = true
      try {
        return Promise.resolve(step())
      } catch (error) {
        return Promise.reject(error as Error)
      } finally {
        stepping = false
        rebase(passed)
        if (atRest()) finishStep()
        else
          void enqueue(
            () => now,
            () => {},
          )
      }
    },
    async advance(duration) {
      const length = durationMs(duration)
      checked(now + length, end)
      await enqueue(
        () => projected() + length,
        () => {},
      )
    },
    async advanceTo(instant) {
      const goal = checked(instant, end)
      if (goal < now) throw new RangeError(`Time only moves forward: ${instant} lies before ${now}`)
      await enqueue(
        () => goal,
        () => {},
      )
    },
    async skipToNext() {
      let found = false
      await enqueue(
        () => {
          found = timers.length > 0
          return timers[0]?.due ?? now
        },
        () => {},
      )
      return found
    },
    get speed() {
      return speed
    },
    setSpeed(next) {
      if (!Number.isFinite(next) || next < 0) throw new RangeError(`Not a speed: ${next}`)
      const instant = projected()
      speed = next
      anchor = { virtual: instant, real: real.monotonic() }
      if (instant > now && !stepping)
        void enqueue(
          () => instant,
          () => {},
        )
      else finishStep()
    },
    wake,
    pending: () => timers.map(({ id, due, label }) => ({ id, due, label })),
    inFlight,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      disarm?.()
      disarm = undefined
      speed = 0
      timers.length = 0
      listeners.clear()
    },
  }
  return clock
}
