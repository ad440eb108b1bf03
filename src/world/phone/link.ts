import { ClockWrongError } from '../../account/clock-wrong-error.ts'
import { OfflineError } from '../../account/offline-error.ts'
import type { RadiosView } from '../../flows/radios/view-radios.ts'
import type { Clock } from '../../sim/clock.ts'
import { day } from '../../sim/duration.ts'
import type { Random } from '../../sim/random.ts'

export interface LinkOptions {
  clock: Clock
  random: Random
  /** Name of the device: its draws are its own. */
  device: string
  view: () => RadiosView
  /** Milliseconds by which the device's clock is fast. */
  clockOffset: () => number
  fetch: (request: Request) => Promise<Response>
}

export interface Link {
  fetch(request: Request): Promise<Response>
  /** Call it when the radios changed: requests under way on a link that went are cut. */
  radiosChanged(): void
  /** Whether anybody out there can be reached, and believed: a portal answers for all, and a wrong clock trusts no certificate. */
  isOpen(): boolean
}

const weakDrop = 0.25

/** How far a clock may be off before no certificate is valid by it, in milliseconds. */
const clockTolerance = day

/** Share of the requests that a provider's block swallows, so that no answer comes at all; it resets the others. */
const swallowed = 0.25

/** Where a provider's block bites: the account servers. Everything else goes through. */
const isBlocked = ({ url }: Request) => new URL(url).pathname.startsWith('/account/')

/** What a captive network answers in place of everybody (RFC 6585, 511). */
const portalPage = () =>
  new Response('<!doctype html><title>Sign in to this network</title>', {
    status: 511,
    statusText: 'Network Authentication Required',
    headers: { 'content-type': 'text/html' },
  })

type Way = `wifi ${string}` | `mobile ${1 | 2}`

/** Ways on which a request can be under way, the one that new requests take first. */
function waysOf({ link, wifi, mobile }: RadiosView): Way[] {
  const overWifi = wifi.current && wifi.quality !== 'no-internet' ? [`wifi ${wifi.current.name}` as const] : []
  const overMobile = mobile.slot === undefined ? [] : [`mobile ${mobile.slot}` as const]
  return link === 'mobile' ? [...overMobile, ...overWifi] : [...overWifi, ...overMobile]
}

/** What the way new requests take does to them. */
const natureOf = ({ link, wifi, mobile }: RadiosView) => (link === 'wifi' ? wifi.quality : mobile.bars === 1 ? 'weak' : 'good')

/**
 * One device's way to the servers. Without a connection nothing leaves; when the way a request took goes, the request
 * breaks. When a better way comes, it stays on its own.
 */
export function createLink({ clock, random, device, view, clockOffset, fetch }: LinkOptions): Link {
  const underWay = new Map<(error: Error) => void, Way>()
  let requests = 0
  const draw = () => random.for(`link/${device}`, requests++)

  /** A request that is cut while a link drags it along never leaves. */
  async function send(request: Request, nature: ReturnType<typeof natureOf>, signal: AbortSignal): Promise<Response> {
    const work = request.headers.get('x-request-id') ?? undefined
    if (nature === 'captive') return portalPage()
    if (nature === 'isp-blocked' && isBlocked(request)) {
      const draws = draw()
      if (draws.chance(swallowed)) await clock.park({ work, signal }).ended
      await clock.sleep(draws.integer(500, 3_000), { work, signal, label: 'blocked by the provider' })
      throw new TypeError('The connection was reset')
    }
    if (nature === 'weak') {
      const draws = draw()
      await clock.sleep(draws.integer(1_000, 8_000), { work, signal, label: 'weak link' })
      if (draws.chance(weakDrop)) throw new TypeError('The connection broke')
    }
    if (Math.abs(clockOffset()) > clockTolerance) throw new ClockWrongError('No certificate is valid by this clock')
    return fetch(request)
  }

  return {
    async fetch(request) {
      const radios = view()
      const [way] = waysOf(radios)
      if (radios.link === 'none' || way === undefined) throw new OfflineError('This device has no connection')
      const leaving = new AbortController()
      const cut = (reason: unknown) => leaving.abort(reason)
      const broken = new Promise<never>((_, reject) => {
        leaving.signal.addEventListener('abort', () => reject(leaving.signal.reason as Error), { once: true })
      })
      const { signal } = request
      const giveUp = () => cut(signal.reason)
      signal.addEventListener('abort', giveUp, { once: true })
      underWay.set(cut, way)
      try {
        return await Promise.race([send(request, natureOf(radios), leaving.signal), broken])
      } finally {
        underWay.delete(cut)
        signal.removeEventListener('abort', giveUp)
      }
    },
    isOpen: () => view().link !== 'none' && natureOf(view()) !== 'captive' && Math.abs(clockOffset()) <= clockTolerance,
    radiosChanged() {
      if (underWay.size === 0) return
      const radios = view()
      const ways = waysOf(radios)
      for (const [cut, way] of [...underWay]) {
        if (ways.includes(way)) continue
        underWay.delete(cut)
        cut(radios.link === 'none' ? new OfflineError('The connection went') : new TypeError('The connection changed'))
        // The request sleeps on the clock, which nobody wakes: whoever waits until all has settled waits for what this breaks, too.
        void clock.track(() => Promise.resolve())
      }
    },
  }
}
