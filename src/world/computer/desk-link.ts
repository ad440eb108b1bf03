import { OfflineError } from '../../account/offline-error.ts'
import type { Clock } from '../../sim/clock.ts'
import type { Random } from '../../sim/random.ts'
import type { ConditionStore } from '../conditions.ts'

export interface DeskLink {
  /** The way to the account servers. */
  fetch(request: Request): Promise<Response>
  /**
   * Opens a page of the simulated web, in the time a page takes here.
   * @param work the tracked work it is part of
   * @throws OfflineError without a connection
   */
  openPage(work: string, signal: AbortSignal): Promise<object>
}

const weakDrop = 0.25

/** The computer's own cable to the net: good, unless the condition says otherwise. What is under way when it goes is cut. */
export function createDeskLink(options: {
  clock: Clock
  random: Random
  conditions: ConditionStore
  device: string
  fetch: (request: Request) => Promise<Response>
}): DeskLink {
  const { clock, random, conditions, device, fetch } = options
  const quality = () => conditions.get('computer.link')
  const underWay = new Set<(error: Error) => void>()
  let uses = 0
  conditions.store.subscribe((now) => {
    if (now['computer.link'] !== 'none') return
    for (const cut of [...underWay]) cut(new OfflineError('The connection went'))
    // What slept on the clock broke off without being woken: whoever waits until all has settled waits for what follows.
    if (underWay.size > 0) void clock.track(() => Promise.resolve())
  })

  /** What comes through a weak cable late, or not at all. */
  async function drag(work: string | undefined, signal: AbortSignal, label: string): Promise<void> {
    if (quality() !== 'weak') return
    const draws = random.for(`link/${device}`, uses++)
    await clock.sleep(draws.integer(1_000, 8_000), { work, signal, label })
    if (draws.chance(weakDrop)) throw new TypeError('The connection broke')
  }

  async function through<T>(signal: AbortSignal, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (quality() === 'none') throw new OfflineError('This computer has no connection')
    const leaving = new AbortController()
    const cut = (reason: unknown) => leaving.abort(reason)
    const broken = new Promise<never>((_, reject) => {
      leaving.signal.addEventListener('abort', () => reject(leaving.signal.reason as Error), { once: true })
    })
    const giveUp = () => cut(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    underWay.add(cut)
    try {
      return await Promise.race([task(leaving.signal), broken])
    } finally {
      underWay.delete(cut)
      signal.removeEventListener('abort', giveUp)
    }
  }

  return {
    fetch: (request) =>
      through(request.signal, async (signal) => {
        await drag(request.headers.get('x-request-id') ?? undefined, signal, 'weak link')
        return fetch(request)
      }),
    openPage: (work, pageSignal) =>
      through(pageSignal, async (signal) => {
        await drag(work, signal, 'a page opens')
        return {}
      }),
  }
}
