import { serverConditions } from '../../mocks/server/conditions.ts'
import type { AccountServer, AccountServerOptions, ServerConditions, ServerInside } from '../../mocks/server/index.ts'

/** Makes the account server of a world. */
export type ServerMaker = (options: AccountServerOptions) => AccountServer

/** A server whose rules are fetched when they are needed, or a moment before. */
export interface LaterServer {
  /** Makes a server: the real one if the rules are here, else one that stands in for it until they are. */
  make: ServerMaker
  /** Fetches the rules. Servers that stand in have become real ones when it resolves. */
  load(): Promise<void>
}

const nothing: ServerInside = {
  codes: [],
  captchas: [],
  quotas: [],
  accounts: [],
  sessions: [],
  locks: [],
  replicas: [],
  recoveries: [],
  devices: [],
  tickets: [],
  verifications: [],
  accessLinks: [],
  held: [],
}

/** What the server is made with, as it was when the world began: it must not show how long the rules took to come. */
function asItWas(options: AccountServerOptions) {
  const start = options.clock.now()
  const names = Object.keys(serverConditions) as (keyof typeof serverConditions & string)[]
  const values = new Map<string, unknown>(names.map((name) => [name, options.conditions.get(name)]))
  let isMaking = true
  const clock = Object.assign(Object.create(options.clock) as typeof options.clock, {
    now: () => (isMaking ? start : options.clock.now()),
  })
  const get: ServerConditions['get'] = (name) => (isMaking ? (values.get(name) as never) : options.conditions.get(name))
  return (make: ServerMaker): AccountServer => {
    const server = make({ ...options, clock, conditions: { get } })
    isMaking = false
    return server
  }
}

/**
 * Lets worlds begin before the account server's rules are here. A request waits for them; it is work in flight, so
 * virtual time stands still meanwhile and the story comes out as if they had always been there.
 * @param fetch brings the rules; asked again by the next request when it fails
 */
export function createLaterServer(fetch: () => Promise<ServerMaker>): LaterServer {
  let here: ServerMaker | undefined
  let coming: Promise<void> | undefined
  let arrivals: ((make: ServerMaker) => void)[] = []

  const load = () =>
    (coming ??= fetch().then(
      (make) => {
        here = make
        for (const arrive of arrivals) arrive(make)
        arrivals = []
      },
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))

  function standIn(options: AccountServerOptions): AccountServer {
    const build = asItWas(options)
    const listeners = new Set<() => void>()
    let server: AccountServer | undefined
    arrivals.push((make) => {
      server = build(make)
      server.subscribe(() => {
        for (const listener of listeners) listener()
      })
    })
    return {
      handle: (request) => (server ? server.handle(request) : load().then(() => server!.handle(request))),
      release: (which) => server?.release(which) ?? 0,
      addAccount(account) {
        if (!server) throw new Error('The server is not here yet; what exists from the start belongs into its options')
        return server.addAccount(account)
      },
      inside: () => server?.inside() ?? nothing,
      log: () => server?.log() ?? [],
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
  }

  return { make: (options) => (here ?? standIn)(options), load }
}
