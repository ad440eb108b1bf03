import { accountHandler, refuseStrayAccountRequests, type ServerOf, type Wire } from './wire.ts'
import { lendStorage } from './storage-loan.ts'

/**
 * Answers requests through a service worker, for people who want to see them in the browser’s own tools. Needs https
 * or localhost; Chromium ends an answer that takes more than five real minutes, and clients that go away are not seen.
 * @param scriptUrl where `mockServiceWorker.js` is served; its folder is the reach of the worker
 */
export async function startWorker(serverOf: ServerOf, scriptUrl = './mockServiceWorker.js'): Promise<Wire> {
  const returnStorage = lendStorage()
  const [{ setupWorker }, msw] = await Promise.all([import('msw/browser'), import('msw/http')])
  returnStorage()
  const worker = setupWorker(accountHandler(msw, serverOf))
  await worker.start({ quiet: true, onUnhandledFrame: refuseStrayAccountRequests, serviceWorker: { url: scriptUrl } })
  return { stop: () => void worker.stop() }
}
