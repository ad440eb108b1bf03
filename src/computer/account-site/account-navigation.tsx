import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import { useText, type TextKey } from '../../i18n/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { SiteLink } from '../parts/site-link.tsx'

const entries = [
  { path: accountPaths.home, text: 'account-site.home.title' },
  { path: accountPaths.security, text: 'account.security' },
  { path: accountPaths.contacts, text: 'account-site.contacts.title' },
  { path: accountPaths.check, text: 'check.title' },
  { path: accountPaths.devices, text: 'account-site.devices.title' },
  { path: accountPaths.services, text: 'account-site.services.title' },
] as const satisfies { path: string; text: TextKey }[]

/** The pages of who is signed in. */
export function AccountNavigation({ tab, at }: { tab: ActorPath; at: string }) {
  const text = useText()
  return entries.map(({ path, text: key }) => (
    <SiteLink key={path} tab={tab} to={addressOf('account-site', path)} current={path === at}>
      {text(key)}
    </SiteLink>
  ))
}
