import { readReports } from '../actors.ts'
import { createReadingSite } from '../reading-site/reading-site.machine.ts'

/** What people write about the service: much while it is out, little otherwise. */
export const communityMachine = createReadingSite('community', readReports, {
  home: 'community/home',
  noSuchPage: 'community/no-such-page',
})
