import { directFetch } from '../../mocks/direct.ts'
import type { AccountServer } from '../../mocks/server/index.ts'
import type { DrillId } from '../scenarios/drill-ids.ts'
import { free } from '../scenarios/free.ts'
import { createLaterServer, type ServerMaker } from '../world/later-server.ts'
import type { ComputerMaker } from '../world/computer/computer.ts'
import type { AccountFlows } from '../world/phone/account-flows.ts'
import { later } from '../world/later.ts'
import type { Story } from '../world/input.ts'
import type { World, WorldParts } from '../world/world.ts'
import type { Scenario } from '../world/scenario.ts'
import type { NetworkMode } from './address.ts'

/** The way of requests from the phones to the account servers of the worlds on this page. */
export interface Network {
  fetch(request: Request, world: World): Promise<Response>
  /** Straight to the server: what replays use. A story comes out the same on every way. */
  direct(request: Request, world: World): Promise<Response>
  /** What every world on this page is made of, fetched when the first of them needs it. */
  parts: WorldParts
  /** The library's scenario with this id, or undefined; waits for the library. */
  scenarioById(id: string): Promise<Scenario | undefined>
  /** The story that a drill draws with this seed; waits for the library. */
  scenarioOfDrill(drill: DrillId, seed: number): Promise<Scenario>
  /** Makes a story of what was kept of it; waits for what knows how. @throws StoryError */
  readStory(source: unknown): Promise<Story>
  /** Resolves when the servers' rules are here. */
  serverHere(): Promise<void>
  /** Loads what makes, carries and answers requests, ahead of the first one. */
  warm(): void
  add(world: World): void
  remove(world: World): void
  /** Tries again to load what could not be loaded. */
  retry(): void
  /** From now on without it. */
  goDirect(): void
}

export interface NetworkOptions {
  mode: NetworkMode
  /** Brings the chunk with the mock and starts it. */
  start: (mode: Exclude<NetworkMode, 'direct'>, serverOf: (request: Request) => AccountServer | undefined) => Promise<unknown>
  fetch?: (request: Request) => Promise<Response>
  /** Brings the chunk with the rules of the account server. */
  loadRules?: () => Promise<ServerMaker>
  /**
   * Told when something could not be loaded, and with undefined when it is tried again. Requests wait meanwhile.
   * @param isAgain whether it was tried again already: many a browser asks no second time before the page is a new one
   */
  onTrouble: (error: Error | undefined, isAgain: boolean) => void
}

/** An answer to a world that was left may still be on its way. */
const farewell = 2_000

export function createNetwork(options: NetworkOptions): Network {
  const { mode: asked, start, fetch = (request) => globalThis.fetch(request), loadRules = fetchRules, onTrouble } = options
  const worlds = new Map<string, World>()
  const directs = new WeakMap<World, (request: Request) => Promise<Response>>()
  let mode = asked
  let wire: Promise<void> | undefined
  let isReady = false
  const attempts = new Set<() => void>()

  const direct = (request: Request, world: World) => {
    let way = directs.get(world)
    if (!way) directs.set(world, (way = directFetch(world.server)))
    return way(request)
  }

  /** A failure is somebody's to solve: whoever needs it waits, and the clock of their world stands still. */
  async function patiently<T>(task: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await task()
      } catch (error) {
        onTrouble(error as Error, tries > 0)
        await new Promise<void>((resolve) => attempts.add(resolve))
        onTrouble(undefined, false)
      }
    }
  }

  function tryAgain() {
    for (const attempt of attempts) attempt()
    attempts.clear()
  }

  const server = createLaterServer(() => patiently(loadRules))
  const accountFlows = later(() => patiently(fetchFlows))
  const makeComputer = later(() => patiently(fetchComputer))
  const reader = later(() => patiently(fetchReader))
  const parts: WorldParts = { makeServer: server.make, accountFlows, makeComputer }
  const library = later(async () => {
    const found = await patiently(fetchLibrary)
    parts.watchGoal = found.watchGoal
    return found
  })

  async function load(): Promise<void> {
    await patiently(async () => {
      if (mode !== 'direct') await start(mode, (request) => worlds.get(request.headers.get('x-world') ?? '')?.server)
    })
    isReady = true
  }

  const ready = () => (wire ??= load())

  return {
    async fetch(request, world) {
      if (!isReady) await ready()
      return mode === 'direct' ? direct(request, world) : fetch(request)
    },
    direct,
    parts,
    scenarioById: async (id) => (id === free.id ? free : (await library.load()).scenarioById(id)),
    scenarioOfDrill: async (drill, seed) => (await library.load()).scenarioOfDrill(drill, seed),
    readStory: async (source) => (await reader.load())(source),
    serverHere: server.load,
    warm() {
      void ready()
      void server.load()
      void accountFlows.load()
    },
    add: (world) => void worlds.set(world.id, world),
    remove: (world) => void setTimeout(() => worlds.delete(world.id), farewell),
    retry: tryAgain,
    goDirect() {
      mode = 'direct'
      tryAgain()
    },
  }
}

/** Brings the chunk with MSW. */
export async function startWire(mode: Exclude<NetworkMode, 'direct'>, serverOf: (request: Request) => AccountServer | undefined) {
  if (mode === 'worker') return (await import('../../mocks/worker.ts')).startWorker(serverOf)
  return (await import('../../mocks/page.ts')).startPage(serverOf)
}

const fetchRules = async (): Promise<ServerMaker> => (await import('../../mocks/server/index.ts')).createAccountServer

const fetchLibrary = () => import('../scenarios/index.ts')

const fetchReader = async () => (await import('../world/read-story.ts')).readStory

const fetchFlows = async (): Promise<AccountFlows> => (await import('../world/phone/account-flows.ts')).createAccountFlows

const fetchComputer = async (): Promise<ComputerMaker> => (await import('../world/computer/computer.ts')).createComputer
