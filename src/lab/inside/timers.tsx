import type { Inside } from '../automation.ts'
import { useLabWords, type LabKey } from '../lab-text.tsx'
import styles from './inside.module.css'

interface Timer {
  title: LabKey
  about: LabKey
  /** When it ends; undefined while it does not run. */
  end: number | undefined
}

const latest = (instants: number[]): number | undefined => (instants.length > 0 ? Math.max(...instants) : undefined)

/** The waits that people take for one another, each on its own. */
export function Timers({ inside, now }: { inside: Inside; now: number }) {
  const { text, format } = useLabWords()
  const underWay = new Set(
    inside.sms.filter(({ state }) => ['accepted', 'queued', 'sent'].includes(state)).map(({ messageId }) => messageId),
  )
  const deliveries = inside.timers.filter(({ label }) => [...underWay].some((messageId) => label === `${messageId} reaches the phone`))
  const timers: Timer[] = [
    { title: 'lab.timer.delivery', about: 'lab.timer.delivery.about', end: deliveries[0]?.due },
    { title: 'lab.timer.resend', about: 'lab.timer.resend.about', end: latest(inside.codes.map(({ resendAt }) => resendAt)) },
    {
      title: 'lab.timer.code',
      about: 'lab.timer.code.about',
      end: latest(inside.codes.filter(({ state }) => state === 'live').map(({ expiresAt }) => expiresAt)),
    },
    { title: 'lab.timer.limit', about: 'lab.timer.limit.about', end: inside.quotas.find(({ sendsLeft }) => sendsLeft === 0)?.resetsAt },
    {
      title: 'lab.timer.lock',
      about: 'lab.timer.lock.about',
      end: latest(inside.locks.flatMap(({ accountId, lockedUntil }) => (accountId === null || lockedUntil === null ? [] : [lockedUntil]))),
    },
    { title: 'lab.timer.sync', about: 'lab.timer.sync.about', end: latest(inside.replicas.map(({ syncedAt }) => syncedAt)) },
  ]
  return (
    <section aria-label={text('lab.inside.timers')}>
      <h2>{text('lab.inside.timers')}</h2>
      <dl className={styles.timers}>
        {timers.map(({ title, about, end }) => (
          <div key={title} data-running={(end !== undefined && end > now) || undefined}>
            <dt>{text(title)}</dt>
            <dd className={styles.count}>{end !== undefined && end > now ? format.countdown(end - now) : '–'}</dd>
            <dd className={styles.hint}>{text(about)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
