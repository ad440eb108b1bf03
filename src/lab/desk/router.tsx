import { useId } from 'react'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useWorld } from '../use-lab.tsx'
import styles from './desk.module.css'

/** The router at home and the networks around it, with the passwords that a trainer may tell. */
export function Router() {
  const { text } = useLabWords()
  const { current } = useLab()
  const { router, scenario } = useWorld()
  const id = useId()
  const isUp = router.getSnapshot().matches('up')
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{text('lab.router')}</h2>
      </div>
      <ul className={styles.presets}>
        <li>
          <button
            type="button"
            className={styles.preset}
            data-part="router"
            onClick={() => void current.dispatch({ type: 'event', to: 'router', event: { type: 'router.restarted' } })}
          >
            <strong>{text('lab.router.restart')}</strong>
            <span>{text(isUp ? 'lab.router.up' : 'lab.router.restarting')}</span>
          </button>
        </li>
      </ul>
      <dl className={styles.networks}>
        {scenario.networks.map(({ name, password }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{password === undefined ? text('lab.router.open') : text('lab.router.password', { password })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
