import { accountWalks } from './web-account-walks.ts'
import { cloudWalks } from './web-cloud-walks.ts'
import { supportWalks } from './web-support-walks.ts'
import type { WebWalk } from './web-steps.ts'

/** Every form of every site but the pages about an account’s own security. */
export const webWalks: WebWalk[] = [...accountWalks, ...cloudWalks, ...supportWalks]
