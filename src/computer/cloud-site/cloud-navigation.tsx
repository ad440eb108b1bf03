import { cloudPaths } from '../../flows/cloud-site/cloud-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import { useText, type TextKey } from '../../i18n/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { SiteLink } from '../parts/site-link.tsx'

const entries = [
  { path: cloudPaths.home, text: 'cloud-site.home.title' },
  { path: cloudPaths.contacts, text: 'account.cloud.contacts' },
  { path: cloudPaths.photos, text: 'account.cloud.photos' },
  { path: cloudPaths.notes, text: 'account.cloud.notes' },
  { path: cloudPaths.find, text: 'cloud-site.find.title' },
] as const satisfies { path: string; text: TextKey }[]

/** The pages of the cloud. */
export function CloudNavigation({ tab, at }: { tab: ActorPath; at: string }) {
  const text = useText()
  return (
    <>
      {entries.map(({ path, text: key }) => (
        <SiteLink key={path} tab={tab} to={addressOf('cloud-site', path)} current={path === at}>
          {text(key)}
        </SiteLink>
      ))}
      <SiteLink tab={tab} to={addressOf('account-site')}>
        {text('account-site.name')}
      </SiteLink>
    </>
  )
}
