import { addressOf } from '../../flows/computer/addresses.ts'
import type { statusSiteMachine } from '../../flows/status-site/status-site.machine.ts'
import { useI18n, type TextKey } from '../../i18n/index.ts'
import { Button, Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

const serviceNames: Readonly<Record<string, TextKey>> = {
  codes: 'status-site.service.codes',
  'sign-up': 'status-site.service.sign-up',
  'sign-in': 'status-site.service.sign-in',
  cloud: 'status-site.service.cloud',
}

const kinds = { operational: 'success', slow: 'warning', maintenance: 'info', outage: 'error' } as const

/** How each service is doing, what is announced, and what was out before. */
export function StatusPage({ path, tab }: PageProps) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof statusSiteMachine>(path)
  if (!snapshot) return null
  const { content: status, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const retry = () => send({ type: 'retry' })
  const when = (at: number) => format.date(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return (
    <SitePage
      site={text('status-site.name')}
      title={text('status-site.title')}
      busy={busy}
      wide
      links={
        <SiteLink tab={tab} to={addressOf('community')}>
          {text('community.name')}
        </SiteLink>
      }
    >
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={retry} />}
      {busy && <WaitingFor path={path} text="status-site.loading" onCancel={() => send({ type: 'cancel' })} />}
      {status && (
        <>
          <Notice
            kind={kinds[status.state]}
            {...(status.state !== 'operational' && { title: text('status-site.since', { date: when(status.since) }) })}
          >
            {text(`status-site.state.${status.state}`)}
          </Notice>
          <ListGroup title={text('status-site.services')}>
            {status.services.map(({ service, state }) => (
              <ListRow
                key={service}
                title={text.of({ key: serviceNames[service] ?? 'status-site.name' })}
                value={text(`status-site.now.${state}`)}
              />
            ))}
          </ListGroup>
          <ListGroup title={text('status-site.history')}>
            {status.history.length === 0 && <Copy muted>{text('status-site.history.none')}</Copy>}
            {status.history.map(({ state, from, to }) => (
              <ListRow
                key={from}
                title={text(`status-site.history.${state}`)}
                summary={
                  to === undefined
                    ? text('status-site.history.now', { from: when(from) })
                    : text('status-site.history.span', { from: when(from), to: when(to) })
                }
              />
            ))}
          </ListGroup>
        </>
      )}
      {!busy && !trouble && (
        <Button kind="secondary" onTap={retry}>
          {text('status-site.again')}
        </Button>
      )}
    </SitePage>
  )
}
