import type { Inside } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './inside.module.css'

/** Accounts that exist, and how many codes each number may still get. */
export function Accounts({ inside }: { inside: Inside }) {
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
