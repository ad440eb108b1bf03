import { cloudKinds } from '../../account/contract.ts'
import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { cloudPaths } from '../../flows/cloud-site/cloud-paths.ts'
import type { cloudSiteMachine } from '../../flows/cloud-site/cloud-site.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Copy, ListGroup, ListRow, type IconName } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import type { PageProps } from '../page-props.ts'
import { OwnDevices } from '../parts/own-devices.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice, type Ways } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { CredentialsStep } from '../steps/credentials-step.tsx'
import { useActor } from '../world-context.tsx'
import { CloudNavigation } from './cloud-navigation.tsx'

/** Where an account gets the number that the cloud asks for. */
function useWaysToNumber(tab: ActorPath): Ways {
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return { 'add-number': () => tellTab({ type: 'link.followed', address: addressOf('account-site', accountPaths.contacts) }) }
}

/** Signing in to the cloud. A code by SMS follows. */
export function CloudSignInPage(props: PageProps) {
  const text = useText()
  const ways = useWaysToNumber(props.tab)
  return (
    <CredentialsStep
      {...props}
      ways={ways}
      links={
        <SiteLink tab={props.tab} to={addressOf('account-site')}>
          {text('account-site.name')}
        </SiteLink>
      }
    />
  )
}

/** The cloud, closed to a session that was begun on another site until a code is entered. */
export function CloudOpenPage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof cloudSiteMachine>(path)
  const ways = useWaysToNumber(tab)
  if (!snapshot) return null
  const busy = snapshot.hasTag('busy')
  const { trouble } = snapshot.context
  return (
    <SitePage
      site={text('cloud-site.name')}
      title={text('cloud-site.open.title')}
      busy={busy}
      links={
        <SiteLink tab={tab} to={addressOf('account-site')}>
          {text('account-site.name')}
        </SiteLink>
      }
    >
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} ways={ways} />}
      {busy ? (
        <WaitingFor path={path} text="cloud-site.loading" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <>
          <Copy>{text('cloud-site.open.text')}</Copy>
          <Button onTap={() => send({ type: 'retry' })}>{text('cloud-site.open.go-on')}</Button>
        </>
      )}
    </SitePage>
  )
}

const icons: Record<(typeof cloudKinds)[number], IconName> = {
  photos: 'photos',
  contacts: 'contacts',
  notes: 'notes',
}

/** What the cloud keeps. */
export function CloudHomePage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof cloudSiteMachine>(path)
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const { cloudSync, trouble, session } = snapshot.context
  const busy = snapshot.hasTag('busy')
  return (
    <SitePage
      site={text('cloud-site.name')}
      title={text('cloud-site.home.title')}
      navigation={<CloudNavigation tab={tab} at={cloudPaths.home} />}
      busy={busy}
      wide
    >
      {session && <Copy>{text('account-site.service.signed-in', { name: session.account.name })}</Copy>}
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {busy && <WaitingFor path={path} text="cloud-site.loading" onCancel={() => send({ type: 'cancel' })} />}
      {cloudSync && (
        <ListGroup>
          {cloudKinds.map((kind) => (
            <ListRow
              key={kind}
              icon={icons[kind]}
              title={text(`account.cloud.${kind}`)}
              onTap={() => tellTab({ type: 'link.followed', address: addressOf('cloud-site', cloudPaths[kind]) })}
              value={text(cloudSync.on && cloudSync.kinds[kind] ? 'cloud-site.kept' : 'cloud-site.not-kept')}
            />
          ))}
        </ListGroup>
      )}
      <ListGroup>
        <ListRow
          icon="search"
          title={text('cloud-site.find.title')}
          summary={text('cloud-site.find.summary')}
          onTap={() => tellTab({ type: 'link.followed', address: addressOf('cloud-site', cloudPaths.find) })}
        />
      </ListGroup>
    </SitePage>
  )
}

/** Find device. */
export function CloudFindPage({ path, tab }: PageProps) {
  const text = useText()
  return (
    <SitePage
      site={text('cloud-site.name')}
      title={text('cloud-site.find.title')}
      navigation={<CloudNavigation tab={tab} at={cloudPaths.find} />}
      wide
    >
      <Copy>{text('cloud-site.find.text')}</Copy>
      <OwnDevices path={`${path}/own-devices`} />
    </SitePage>
  )
}
