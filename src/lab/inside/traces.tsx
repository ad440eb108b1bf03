import type { Inside } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import { useWorld } from '../use-lab.tsx'
import styles from './inside.module.css'
import { messageName } from './message-name.ts'

const withSeconds = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const

/** Where each message or mail is, hop by hop. */
export function Traces({ inside, kind }: { inside: Inside; kind: 'sms' | 'mail' }) {
  const words = useLabWords()
  const { text, maybe, format } = words
  const world = useWorld()
  const traces = inside[kind]
  return (
    <section aria-label={text(`lab.inside.${kind}`)}>
      <h2>{text(`lab.inside.${kind}`)}</h2>
      {traces.length === 0 && <p className={styles.none}>{text(`lab.inside.${kind}.none`)}</p>}
      <ol className={styles.cards}>
        {traces.toReversed().map((trace) => (
          <li key={trace.messageId} className={styles.card} {...{ [`data-${kind}`]: trace.messageId }} data-state={trace.state}>
            <div className={styles.cardHead}>
              <strong>{maybe(`lab.${kind}.${trace.state}`) ?? trace.state}</strong>
              <span>
                {messageName(words, world, trace.messageId)} → {trace.to}
              </span>
            </div>
            <p className={styles.quote}>{trace.text}</p>
            <ol className={styles.hops}>
              {trace.hops.map(({ at, state, why }, index) => (
                <li key={index}>
                  <time>{format.time(at, withSeconds)}</time> {maybe(`lab.${kind}.${state}`) ?? state}
                  {why && ` (${maybe(`lab.${kind}.why.${why}`) ?? why})`}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}
