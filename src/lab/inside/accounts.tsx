import type { Scenario } from '../../world/scenario.ts'
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

/** What opens an account or a phone when the story begins: whoever plays its owner has to know it, and no server tells. */
function Secrets({ scenario, number }: { scenario: Scenario; number: string }) {
  const { text } = useLabWords()
  const account = scenario.accounts.find((one) => one.number === number)
  if (account?.password === undefined) return null
  return <p className={styles.hint}>{text('lab.inside.secret', { name: account.email ?? account.number, password: account.password })}</p>
}

/** Accounts that exist, what keeps people out of them, and how many codes each number may still get. */
export function Accounts({ inside, now, scenario }: { inside: Inside; now: number; scenario: Scenario }) {
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
            <Secrets scenario={scenario} number={account.number} />
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
      {scenario.phones.map(
        ({ model, pin }, index) =>
          pin !== undefined && (
            <p key={index} className={styles.none}>
              {text('lab.inside.pin', { phone: model, pin })}
            </p>
          ),
      )}
      {inside.quotas.map(({ number, sent, sendsLeft, resetsAt }) => (
        <p key={number} className={styles.none}>
          {text('lab.inside.quota', { number, sent, left: sendsLeft, until: format.dateTime(resetsAt) })}
        </p>
      ))}
    </section>
  )
}
