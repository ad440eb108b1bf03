import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { useText } from '../../i18n/index.ts'
import { Copy } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { OwnDevices } from '../parts/own-devices.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** The devices that are bound to the account. */
export function DevicesPage({ path, tab }: PageProps) {
  const text = useText()
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.devices.title')}
      navigation={<AccountNavigation tab={tab} at={accountPaths.devices} />}
      wide
    >
      <Copy>{text('account-site.devices.text')}</Copy>
      <OwnDevices path={`${path}/own-devices`} />
    </SitePage>
  )
}
