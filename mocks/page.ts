import { accountHandler, refuseStrayAccountRequests, type ServerOf, type Wire } from './wire.ts'
import { lendStorage } from './storage-loan.ts'

/**
 * Answers `fetch` in this page itself, without a service worker: works over plain http, tells the server when a client
 * goes away, and knows no limit to how long an answer takes. MSW is loaded here, so call it before the first request,
 * not before the first frame.
 */
export async function startPage(serverOf: ServerOf): Promise<Wire> {
  const returnStorage = lendStorage()
  const [{ defineNetwork, InterceptorSource }, { FetchInterceptor }, msw] = await Promise.all([
    import('msw/experimental'),
    import('@mswjs/interceptors/fetch/web'),
    import('msw/http'),
  ])
  returnStorage()
  // The variant for the web, which also runs in Node, where the types of the package mean the other one.
  const interceptor = new FetchInterceptor() as never
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [interceptor] })],
    handlers: [accountHandler(msw, serverOf)],
    onUnhandledFrame: refuseStrayAccountRequests,
    context: { quiet: true },
  })
  network.enable()
  return { stop: () => network.disable() }
}
