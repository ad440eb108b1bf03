import { accountPaths, serviceIds, servicePath } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** What one session opens. */
export function ServicesPage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  const open = (address: string) => () => tellTab({ type: 'link.followed', address })
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.services.title')}
      navigation={<AccountNavigation tab={tab} at={accountPaths.services} />}
      wide
    >
      <Copy>{text('account-site.services.text')}</Copy>
      <ListGroup>
        <ListRow icon="cloud" title={text('cloud-site.name')} onTap={open(addressOf('cloud-site'))} />
        {serviceIds.map((service) => (
          <ListRow
            key={service}
            icon="globe"
            title={text(`account-site.service.${service}`)}
            onTap={open(addressOf('account-site', servicePath(service)))}
          />
        ))}
      </ListGroup>
    </SitePage>
  )
}

/** A service behind the same session: it knows who is signed in, and has nothing else to show here. */
export function ServicePage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot] = useActor<typeof accountSiteMachine>(path)
  const service = serviceIds.find((id) => servicePath(id) === snapshot?.context.path)
  const account = snapshot?.context.session?.account
  if (!service || !account) return null
  const name = text(`account-site.service.${service}`)
  return (
    <SitePage site={name} title={name} navigation={<AccountNavigation tab={tab} at="" />}>
      <Notice kind="success">{text('account-site.service.signed-in', { name: account.name })}</Notice>
      <Copy>{text('account-site.service.text')}</Copy>
    </SitePage>
  )
}
