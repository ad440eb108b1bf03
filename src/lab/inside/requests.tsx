import type { Inside } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import styles from './inside.module.css'

const mostShown = 60
const withSeconds = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const

/** The server's log, newest first; what is held can be let go. */
export function Requests({ inside, now }: { inside: Inside; now: number }) {
  const { text, maybe, format } = useLabWords()
  const { current } = useLab()
  const took = ({ at, endedAt }: Inside['log'][number]) => text('lab.inside.ms', { ms: format.number(Math.round((endedAt ?? now) - at)) })
  return (
    <section aria-label={text('lab.inside.requests')}>
      <div className={styles.head}>
        <h2>{text('lab.inside.requests')}</h2>
        {inside.held.length > 0 && (
          <button type="button" className={styles.release} onClick={() => void current.dispatch({ type: 'release' })}>
            {text('lab.inside.release-all', { count: inside.held.length })}
          </button>
        )}
      </div>
      {inside.log.length === 0 && <p className={styles.none}>{text('lab.inside.requests.none')}</p>}
      {inside.log.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('lab.inside.time')}</th>
              <th scope="col">{text('lab.inside.request')}</th>
              <th scope="col">{text('lab.inside.answer')}</th>
              <th scope="col">{text('lab.inside.took')}</th>
            </tr>
          </thead>
          <tbody>
            {inside.log
              .slice(-mostShown)
              .toReversed()
              .map((entry) => (
                <tr
                  key={`${entry.requestId} ${entry.at}`}
                  data-outcome={entry.outcome}
                  data-failed={(entry.status ?? 0) >= 400 || undefined}
                >
                  <td>
                    <time>{format.time(entry.at, withSeconds)}</time>
                  </td>
                  <th scope="row" title={`${entry.method} ${entry.path}`}>
                    {maybe(`lab.operation.${entry.operation ?? ''}`) ?? `${entry.method} ${entry.path}`}
                    {entry.replayed && <small> {text('lab.inside.replayed')}</small>}
                  </th>
                  <td>
                    {maybe(`lab.outcome.${entry.outcome}`, { status: entry.status ?? '' }) ?? entry.outcome}
                    {entry.problem && <small> {entry.problem}</small>}
                    {entry.fault && <small> {text('lab.inside.fault', { fault: entry.fault })}</small>}
                    {entry.outcome === 'held' && entry.operation && (
                      <button
                        type="button"
                        className={styles.release}
                        onClick={() => void current.dispatch({ type: 'release', operation: entry.operation! })}
                      >
                        {text('lab.inside.release')}
                      </button>
                    )}
                  </td>
                  <td>{took(entry)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
