import { readStatus } from '../actors.ts'
import { createReadingSite } from '../reading-site/reading-site.machine.ts'

/** How the service is doing, on a machine of its own: readable while the rest is out. */
export const statusSiteMachine = createReadingSite('status-site', readStatus, {
  home: 'status-site/home',
  noSuchPage: 'status-site/no-such-page',
})
