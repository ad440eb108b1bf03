import { directFetch } from '../../mocks/direct.ts'
import type { AccountServer } from '../../mocks/server/index.ts'
import type { World } from '../world/world.ts'
import type { NetworkMode } from './address.ts'

/** The way of requests from the phones to the account servers of the worlds on this page. */
export interface Network {
  fetch(request: Request, world: World): Promise<Response>
  /** Straight to the server: what replays use. A story comes out the same on every way. */
  direct(request: Request, world: World): Promise<Response>
  /** Loads what carries requests, ahead of the first one. */
  warm(): void
  add(world: World): void
  remove(world: World): void
  /** Tries again to load what carries requests. */
  retry(): void
  /** From now on without it. */
  goDirect(): void
}

export interface NetworkOptions {
  mode: NetworkMode
  /** Brings the chunk with the mock and starts it. */
  start: (mode: Exclude<NetworkMode, 'direct'>, serverOf: (request: Request) => AccountServer | undefined) => Promise<unknown>
  fetch?: (request: Request) => Promise<Response>
  /** Told when it could not be loaded, and with undefined when it is there after all. Requests wait meanwhile. */
  onTrouble: (error: Error | undefined) => void
}

/** An answer to a world that was left may still be on its way. */
const farewell = 2_000

export function createNetwork({ mode: asked, start, fetch = (request) => globalThis.fetch(request), onTrouble }: NetworkOptions): Network {
  const worlds = new Map<string, World>()
  const directs = new WeakMap<World, (request: Request) => Promise<Response>>()
  let mode = asked
  let wire: Promise<void> | undefined
  let isReady = false
  let again: (() => void) | undefined

  const direct = (request: Request, world: World) => {
    let way = directs.get(world)
    if (!way) directs.set(world, (way = directFetch(world.server)))
    return way(request)
  }

  /** Resolves when requests can go out. A failure is somebody's to solve: the world waits, and its clock stands still. */
  async function load(): Promise<void> {
    while (mode !== 'direct') {
      try {
        await start(mode, (request) => worlds.get(request.headers.get('x-world') ?? '')?.server)
        break
      } catch (error) {
        onTrouble(error as Error)
        await new Promise<void>((resolve) => (again = resolve))
        onTrouble(undefined)
      }
    }
    isReady = true
  }

  const ready = () => (wire ??= load())

  return {
    async fetch(request, world) {
      if (!isReady) await ready()
      return mode === 'direct' ? direct(request, world) : fetch(request)
    },
    direct,
    warm() {
      if (mode !== 'direct') void ready()
    },
    add: (world) => void worlds.set(world.id, world),
    remove: (world) => void setTimeout(() => worlds.delete(world.id), farewell),
    retry: () => again?.(),
    goDirect() {
      mode = 'direct'
      again?.()
    },
  }
}

/** Brings the chunk with MSW. */
export async function startWire(mode: Exclude<NetworkMode, 'direct'>, serverOf: (request: Request) => AccountServer | undefined) {
  if (mode === 'worker') return (await import('../../mocks/worker.ts')).startWorker(serverOf)
  return (await import('../../mocks/page.ts')).startPage(serverOf)
}
