import type { Ticket } from '../../account/contract.ts'
import { supportPaths } from '../../flows/support-site/support-paths.ts'
import type { supportSiteMachine } from '../../flows/support-site/support-site.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { Button, Copy, EmptyState, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { SupportNavigation } from './support-parts.tsx'
import styles from './support.module.css'

/** The tickets of this browser, and how each stands. */
export function TicketsPage({ path, tab }: PageProps) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof supportSiteMachine>(path)
  if (!snapshot) return null
  const { tickets, trouble, done } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const retry = () => send({ type: 'retry' })
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.tickets.title')}
      navigation={<SupportNavigation tab={tab} at={supportPaths.tickets} />}
      busy={busy}
      wide
    >
      {done === 'ticket-opened' && tickets.at(-1)?.answeredAt === undefined && (
        <Notice kind="success">{text('support-site.opened')}</Notice>
      )}
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={retry} />}
      {busy && <WaitingFor path={path} text="support-site.tickets.loading" onCancel={() => send({ type: 'cancel' })} />}
      {tickets.length === 0 && !busy && !trouble && <EmptyState icon="info" title={text('support-site.tickets.none')} />}
      {tickets.length > 0 && (
        <ul className={styles.tickets}>
          {tickets.toReversed().map((ticket) => (
            <li key={ticket.ticketId} className={styles.ticket}>
              <TicketCard ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
      {tickets.length > 0 && !busy && !trouble && (
        <Button kind="secondary" onTap={retry}>
          {text('status-site.again')}
        </Button>
      )}
    </SitePage>
  )
}

function TicketCard({ ticket }: { ticket: Ticket }) {
  const { text, format } = useI18n()
  const { topic, model, imei, openedAt, answeredAt, decision, missing } = ticket
  const when = (at: number) => format.date(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return (
    <>
      <h2>{text(`support-site.topic.${topic}`)}</h2>
      <p>{text('support-site.ticket.facts', { model, imei })}</p>
      <p>{text('support-site.ticket.opened-at', { date: when(openedAt) })}</p>
      <p className={styles.state}>
        {answeredAt === undefined ? text('support-site.ticket.open') : text('support-site.ticket.answered', { date: when(answeredAt) })}
      </p>
      {decision && <p>{text(`support-site.decision.${decision}`)}</p>}
      {!decision && missing.length > 0 && (
        <>
          <Copy muted>{text('support-site.ticket.incomplete')}</Copy>
          <ul>
            {missing.map((part) => (
              <li key={part}>{text(`support-site.missing.${part}`)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
