import { insideOf } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import { useNow, useWorld } from '../use-lab.tsx'
import { Accounts } from './accounts.tsx'
import { Codes } from './codes.tsx'
import styles from './inside.module.css'
import { nextWords } from './next-words.ts'
import { Requests } from './requests.tsx'
import { Timers } from './timers.tsx'
import { Traces } from './traces.tsx'

/** What the trainee cannot see: timers, messages, codes, pictures, requests, accounts. */
export function InsideView() {
  const words = useLabWords()
  const { text, format } = words
  const world = useWorld()
  const now = useNow()
  const inside = insideOf(world)
  return (
    <div className={styles.inside}>
      <Timers inside={inside} now={now} />
      <section aria-label={text('lab.inside.next')}>
        <h2>{text('lab.inside.next')}</h2>
        {inside.timers.length === 0 && <p className={styles.none}>{text('lab.time.nothing-next')}</p>}
        <ol className={styles.next}>
          {inside.timers.slice(0, 6).map((timer) => (
            <li key={timer.id}>
              <span>{nextWords(words, timer, world)}</span>
              <span className={styles.when}>{format.relative(timer.due, now)}</span>
            </li>
          ))}
        </ol>
      </section>
      <Traces inside={inside} kind="sms" />
      <Traces inside={inside} kind="mail" />
      <Codes inside={inside} now={now} />
      <Requests inside={inside} now={now} />
      <Accounts inside={inside} now={now} scenario={world.scenario} />
    </div>
  )
}
