import { addressOf, siteIds, type SiteId } from '../flows/computer/addresses.ts'
import type { tabMachine } from '../flows/computer/tab.machine.ts'
import { useText } from '../i18n/index.ts'
import { Button, Copy, EmptyState, ListGroup, ListRow, Notice } from '../ui/index.ts'
import { siteName, type PageProps } from './page-props.ts'
import { SiteLink } from './parts/site-link.tsx'
import { SitePage } from './parts/site-page.tsx'
import { WaitingFor } from './parts/waiting-for.tsx'
import { useActor, useFromWorld } from './world-context.tsx'

/** What a saved link to the cloud may be instead. */
const lookAlike = 'i.rni.com'

/** What there is to open. */
export function NewTabPage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  const host = useFromWorld(({ conditions }) => conditions.get('web.host'))
  const saved = (site: SiteId) => (site === 'cloud-site' && host === 'look-alike' ? lookAlike : addressOf(site))
  return (
    <SitePage site={text('computer.name')} title={text('browser.new-tab.title')}>
      <Copy>{text('browser.new-tab.text')}</Copy>
      <ListGroup title={text('browser.new-tab.sites')}>
        {siteIds.map((site) => (
          <ListRow
            key={site}
            title={text.of({ key: siteName(`${site}/no-such-page`) })}
            summary={<bdi dir="ltr">{saved(site)}</bdi>}
            onTap={() => tellTab({ type: 'link.followed', address: saved(site) })}
          />
        ))}
      </ListGroup>
    </SitePage>
  )
}

export function OpeningPage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <SitePage site={text('computer.name')} title={text('browser.opening.title')} busy>
      <WaitingFor path={tab} text="browser.opening.title" onCancel={() => tellTab({ type: 'cancel' })} />
    </SitePage>
  )
}

export function NoConnectionPage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <SitePage site={text('computer.name')} title={text('browser.no-connection.title')}>
      <Copy>{text('browser.no-connection.text')}</Copy>
      <Button onTap={() => tellTab({ type: 'reloaded' })}>{text('action.retry')}</Button>
    </SitePage>
  )
}

/** A host with letters that Latin ones can be mistaken for, as the web spells it: so the eye can tell them apart. */
function spelledOut(host: string): string | undefined {
  if (/^[\0-\x7f]*$/.test(host) || !URL.canParse(`https://${host}`)) return undefined
  return new URL(`https://${host}`).hostname
}

/** An address that is none of the sites': what was typed is shown as it is, and not a letter of it is followed. */
export function NotThisSitePage({ tab }: PageProps) {
  const text = useText()
  const [snapshot] = useActor<typeof tabMachine>(tab)
  const place = snapshot?.context.place
  if (place?.kind !== 'not-this-site') return null
  const { fault, address, host, meant } = place
  const spelled = spelledOut(host)
  return (
    <SitePage site={text('computer.name')} title={text('browser.not-this-site.title')}>
      <Notice kind={fault === 'look-alike' || fault === 'scheme' ? 'error' : 'warning'}>{text(`browser.not-this-site.${fault}`)}</Notice>
      <dl>
        <dt>{text('browser.not-this-site.typed')}</dt>
        <dd>
          <bdi dir="ltr">{address.slice(0, 200)}</bdi>
        </dd>
        {spelled !== undefined && (
          <>
            <dt>{text('browser.not-this-site.spelled')}</dt>
            <dd>
              <bdi dir="ltr">{spelled}</bdi>
            </dd>
          </>
        )}
        {meant !== undefined && (
          <>
            <dt>{text('browser.not-this-site.meant')}</dt>
            <dd>
              <SiteLink tab={tab} to={meant}>
                <bdi dir="ltr">{meant}</bdi>
              </SiteLink>
            </dd>
          </>
        )}
      </dl>
    </SitePage>
  )
}

/** A page that a site does not have. */
export function NoSuchPage({ page, tab }: PageProps) {
  const text = useText()
  const site = siteIds.find((id) => page.startsWith(id)) ?? siteIds[0]
  return (
    <SitePage
      site={text.of({ key: siteName(page) })}
      title={text('browser.no-such-page.title')}
      links={
        <SiteLink tab={tab} to={addressOf(site)}>
          {text('browser.no-such-page.to-home')}
        </SiteLink>
      }
    >
      <EmptyState icon="search" title={text('browser.no-such-page.text')} />
    </SitePage>
  )
}
