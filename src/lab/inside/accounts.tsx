import type { Inside } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './inside.module.css'

/** Wrong tries on an account, and until when they keep everybody out. */
function Locked({ inside, accountId, now }: { inside: Inside; accountId: string; now: number }) {
  const { text, format } = useLabWords()
  const lock = inside.locks.find((one) => one.accountId === accountId)
  if (!lock || lock.failures === 0) return null
  const until = lock.lockedUntil !== null && lock.lockedUntil > now ? format.dateTime(lock.lockedUntil) : undefined
  return (
    <p>
      {text('lab.inside.tries', { failures: lock.failures })}
      {until !== undefined && ` ${text('lab.inside.locked', { until })}`}
    </p>
  )
}

/** Accounts that exist, what keeps people out of them, and how many codes each number may still get. */
export function Accounts({ inside, now }: { inside: Inside; now: number }) {
  const { text, format } = useLabWords()
  return (
    <section aria-label={text('lab.inside.accounts')}>
      <h2>{text('lab.inside.accounts')}</h2>
      {inside.accounts.length === 0 && <p className={styles.none}>{text('lab.inside.accounts.none')}</p>}
      <ul className={styles.cards}>
        {inside.accounts.map((account) => (
          <li key={account.accountId} className={styles.card}>
            <div className={styles.cardHead}>
              <strong>{account.name}</strong>
              <span>
                {account.accountId} · {account.number}
              </span>
            </div>
            <p>
              {text('lab.inside.account', {
                sessions: inside.sessions.filter((session) => session.accountId === account.accountId && session.endedAt === null).length,
                sync: account.cloudSync.on ? 'on' : 'off',
              })}
              {account.recycled && ` ${text('lab.inside.recycled')}`}
            </p>
            <Locked inside={inside} accountId={account.accountId} now={now} />
            <p className={styles.hint}>
              {text('lab.inside.ways-in', { password: account.hasPassword ? 'yes' : 'no', twoStep: account.twoStep ? 'yes' : 'no' })}
            </p>
            {inside.devices
              .filter(({ accountId, findDevice }) => accountId === account.accountId && findDevice)
              .map(({ deviceId, name, lost }) => (
                <p key={deviceId} className={styles.hint}>
                  {text(lost ? 'lab.inside.lost-device' : 'lab.inside.bound-device', { name, device: deviceId })}
                </p>
              ))}
          </li>
        ))}
      </ul>
      {inside.quotas.map(({ number, sent, sendsLeft, resetsAt }) => (
        <p key={number} className={styles.none}>
          {text('lab.inside.quota', { number, sent, left: sendsLeft, until: format.dateTime(resetsAt) })}
        </p>
      ))}
    </section>
  )
}
