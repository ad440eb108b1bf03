import { OfflineError } from '../account/offline-error.ts'
import type { Clock } from '../sim/clock.ts'
import type { Random } from '../sim/random.ts'
import type { RadiosView } from '../flows/radios/radios.machine.ts'

export interface LinkOptions {
  clock: Clock
  random: Random
  /** Name of the device: its draws are its own. */
  device: string
  view: () => RadiosView
  fetch: (request: Request) => Promise<Response>
}

export interface Link {
  fetch(request: Request): Promise<Response>
  /** Call it when the radios changed: requests under way on a link that went are cut. */
  radiosChanged(): void
}

const weakDrop = 0.25

/** One device's way to the servers. Without a connection nothing leaves; when the link goes, what is under way breaks. */
export function createLink({ clock, random, device, view, fetch }: LinkOptions): Link {
  const underWay = new Set<(error: Error) => void>()
  let requests = 0
  let lastLink: RadiosView['link'] | undefined

  /** A request that is cut while a weak link drags it along never leaves. */
  async function send(request: Request, isWeak: boolean, signal: AbortSignal): Promise<Response> {
    if (isWeak) {
      const draws = random.for(`link/${device}`, requests++)
      const work = request.headers.get('x-request-id') ?? undefined
      await clock.sleep(draws.integer(1_000, 8_000), { work, signal, label: 'weak link' })
      if (draws.chance(weakDrop)) throw new TypeError('The connection broke')
    }
    return fetch(request)
  }

  return {
    async fetch(request) {
      const radios = view()
      lastLink = radios.link
      if (radios.link === 'none') throw new OfflineError('This device has no connection')
      const isWeak = radios.link === 'wifi' ? radios.wifi.quality === 'weak' : radios.mobile.bars === 1
      const leaving = new AbortController()
      const cut = (reason: unknown) => leaving.abort(reason)
      const broken = new Promise<never>((_, reject) => {
        leaving.signal.addEventListener('abort', () => reject(leaving.signal.reason as Error), { once: true })
      })
      const { signal } = request
      const giveUp = () => cut(signal.reason)
      signal.addEventListener('abort', giveUp, { once: true })
      underWay.add(cut)
      try {
        return await Promise.race([send(request, isWeak, leaving.signal), broken])
      } finally {
        underWay.delete(cut)
        signal.removeEventListener('abort', giveUp)
      }
    },
    radiosChanged() {
      const { link } = view()
      if (link === lastLink) return
      lastLink = link
      for (const cut of [...underWay])
        cut(link === 'none' ? new OfflineError('The connection went') : new TypeError('The connection changed'))
      underWay.clear()
    },
  }
}
