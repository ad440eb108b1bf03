import type { PageId } from '../flows/pages.ts'
import type { TextKey } from '../i18n/index.ts'
import type { ActorPath } from '../world/phone/front-screen.ts'

/** What every page gets. */
export interface PageProps {
  page: PageId
  /** The actor whose state names the page, or the step of a flow on it. */
  path: ActorPath
  /** The tab it is in. */
  tab: ActorPath
}

const siteNames = {
  'account-site': 'account-site.name',
  'cloud-site': 'cloud-site.name',
  webmail: 'webmail.name',
  'status-site': 'status-site.name',
  community: 'community.name',
  'support-site': 'support-site.name',
  browser: 'browser.new-tab.title',
} as const satisfies Record<string, TextKey>

/** Key of the name of the site that a page is of. */
export const siteName = (page: PageId): TextKey => siteNames[page.split('/')[0] as keyof typeof siteNames]
