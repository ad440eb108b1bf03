import { useId } from 'react'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { supportPaths } from '../../flows/support-site/support-paths.ts'
import { useText, type TextKey } from '../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { useActor } from '../world-context.tsx'
import styles from './support.module.css'

const entries = [
  { path: supportPaths.ticket, title: 'support-site.ticket.title', summary: 'support-site.ticket.summary' },
  { path: supportPaths.tickets, title: 'support-site.tickets.title', summary: 'support-site.tickets.summary' },
  { path: supportPaths.verification, title: 'support-site.verification.title', summary: 'support-site.verification.summary' },
] as const satisfies { path: string; title: TextKey; summary: TextKey }[]

/** The ways to the support's pages. */
export function SupportNavigation({ tab, at }: { tab: ActorPath; at?: string }) {
  const text = useText()
  return (
    <>
      {entries.map(({ path, title }) => (
        <SiteLink key={path} tab={tab} to={addressOf('support-site', path)} current={path === at}>
          {text(title)}
        </SiteLink>
      ))}
    </>
  )
}

/** What the support can do. */
export function SupportHomePage({ tab }: PageProps) {
  const text = useText()
  const id = useId()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.title')}
      links={
        <SiteLink tab={tab} to={addressOf('status-site')}>
          {text('status-site.name')}
        </SiteLink>
      }
    >
      <Copy>{text('support-site.text')}</Copy>
      <ListGroup>
        {entries.map(({ path, title, summary }) => (
          <ListRow
            key={path}
            title={text(title)}
            summary={text(summary)}
            onTap={() => tellTab({ type: 'link.followed', address: addressOf('support-site', path) })}
          />
        ))}
      </ListGroup>
      <section className={styles.first} aria-labelledby={`${id}-first`}>
        <h2 id={`${id}-first`}>{text('support-site.no-code')}</h2>
        <ul>
          <li>{text('support-site.no-code.wait')}</li>
          <li>{text('support-site.no-code.new')}</li>
          <li>{text('support-site.no-code.kept')}</li>
        </ul>
      </section>
      <Notice>{text('support-site.lock-note')}</Notice>
    </SitePage>
  )
}
