import type { communityMachine } from '../../flows/community/community.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { CommunityReport } from '../../flows/actors.ts'
import { useI18n, type TextKey } from '../../i18n/index.ts'
import { Copy, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor, useReading } from '../world-context.tsx'
import styles from './community.module.css'

const hour = 3_600_000
/** From so many reports in an hour on, it is more than a few people's own trouble. */
const manyFrom = 5

const wordsOf = ({ topic, wording }: CommunityReport): TextKey => `community.post.${topic}.${wording}` as TextKey

/** What other people write: that something is out for them too, and what helped whom. */
export function CommunityPage({ path, tab }: PageProps) {
  const { text, format } = useI18n()
  const now = useReading(60_000)
  const [snapshot, send] = useActor<typeof communityMachine>(path)
  if (!snapshot) return null
  const { content, trouble } = snapshot.context
  const reports = content?.reports
  const busy = snapshot.hasTag('busy')
  const recent = (reports ?? []).filter(({ at }) => now - at < hour).length
  return (
    <SitePage
      site={text('community.name')}
      title={text('community.title')}
      busy={busy}
      wide
      links={
        <SiteLink tab={tab} to={addressOf('status-site')}>
          {text('status-site.name')}
        </SiteLink>
      }
    >
      <Copy muted>{text('community.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {busy && <WaitingFor path={path} text="community.loading" onCancel={() => send({ type: 'cancel' })} />}
      {reports && (
        <>
          {recent >= manyFrom ? (
            <Notice kind="warning" title={text('community.recent', { count: recent })}>
              {text('community.many')}
            </Notice>
          ) : (
            <Copy>{recent === 0 ? text('community.quiet') : text('community.recent', { count: recent })}</Copy>
          )}
          <ul className={styles.reports}>
            {reports.map((report) => (
              <li key={report.reportId} className={styles.report}>
                <p className={styles.head}>
                  <span>{text('community.author', { number: String(report.author) })}</span>{' '}
                  <span className={styles.badge}>{text('community.badge')}</span>{' '}
                  <time dir="auto">{format.date(report.at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</time>
                </p>
                <p>{text.of({ key: wordsOf(report) })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </SitePage>
  )
}
