import type { AccountServer } from '../../mocks/server/index.ts'
import type { Wire } from '../../mocks/wire.ts'
import type { World, WorldOptions } from '../world/world.ts'

/** `direct`: requests go straight to the server. `msw`: through `fetch` and MSW in Node, as far as the client's socket. */
export type NetworkKind = 'direct' | 'msw'

/** A way to the account servers, for `createWorld`, and a place in the net for the world that was made with it. */
export interface TestNetwork {
  options: Pick<WorldOptions, 'fetch'>
  /** Lets requests of this world find its server; returns how to leave. */
  join(world: World): () => Promise<void>
}

const servers = new Map<string, AccountServer>()
let wire: Promise<Wire> | undefined

/** Whether MSW stands between the client and this address. What it stands before may still have no world. */
export const isOnTheWire = ({ pathname }: URL): boolean => wire !== undefined && pathname.startsWith('/account/')

const direct: TestNetwork = { options: {}, join: () => () => Promise.resolve() }

const msw: TestNetwork = {
  options: { fetch: (request) => fetch(request) },
  join(world) {
    servers.set(world.id, world.server)
    return async () => {
      servers.delete(world.id)
      if (servers.size > 0) return
      const leaving = await wire
      wire = undefined
      leaving?.stop()
    }
  },
}

/** Prepares a network. MSW is loaded at its first use, once for all worlds of a test file. */
export async function testNetwork(kind: NetworkKind): Promise<TestNetwork> {
  if (kind === 'direct') return direct
  wire ??= import('../../mocks/node.ts').then(({ startNode }) => startNode((request) => servers.get(request.headers.get('x-world') ?? '')))
  await wire
  return msw
}
