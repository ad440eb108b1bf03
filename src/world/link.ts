import { OfflineError } from '../account/client.ts'
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

  return {
    async fetch(request) {
      const radios = view()
      lastLink = radios.link
      if (radios.link === 'none') throw new OfflineError('This device has no connection')
      const isWeak = radios.link === 'wifi' ? radios.wifi.quality === 'weak' : radios.mobile.bars === 1
      if (isWeak) {
        const draws = random.for(`link/${device}`, requests++)
        await clock.sleep(draws.integer(1_000, 8_000), {
          work: request.headers.get('x-request-id') ?? undefined,
          signal: request.signal,
          label: 'weak link',
        })
        if (draws.chance(weakDrop)) throw new TypeError('The connection broke')
      }
      return await new Promise<Response>((resolve, reject) => {
        underWay.add(reject)
        fetch(request)
          .then(resolve, reject)
          .finally(() => underWay.delete(reject))
      })
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
