import { Icon } from '../../ui/icon.tsx'
import { useIsDrilling } from '../drill/use-drill.ts'
import { nextWords } from '../inside/next-words.ts'
import { useLabWords } from '../lab-text.tsx'
import { signUpTime } from '../sign-up-time.ts'
import { useCurrent, useLab, useNow, useWorld } from '../use-lab.tsx'
import { skips, speeds } from './time-steps.ts'
import { skipTime, skipToNext } from './time-actions.ts'
import styles from './transport.module.css'

/** The world's clock: what it says, how fast it goes, and the ways to push it. */
export function Transport() {
  const words = useLabWords()
  const { text, format } = words
  const { current } = useLab()
  const world = useWorld()
  const now = useNow()
  const speed = useCurrent((state) => state.speed)
  const past = useCurrent((state) => state.past)
  const next = world.clock.pending()[0]
  const taken = signUpTime(world, now)
  const isDrilling = useIsDrilling()
  const running = past ? 0 : speed
  return (
    <section className={styles.transport} aria-label={text('lab.time')} data-part="transport">
      <div className={styles.face}>
        <p className={styles.clock}>
          <span className={styles.time} data-part="virtual-time">
            {format.time(now, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
          </span>
          <span className={styles.date}>{format.date(now, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}</span>
        </p>
        {/* What comes next tells what is behind it. */}
        {!isDrilling && (
          <dl className={styles.facts}>
            <div>
              <dt>{text('lab.time.next')}</dt>
              <dd>{next ? `${nextWords(words, next, world)}, ${format.relative(next.due, now)}` : text('lab.time.nothing-next')}</dd>
            </div>
            <div>
              <dt>{text('lab.time.sign-up')}</dt>
              <dd>{taken === undefined ? '–' : format.countdown(taken.ms) + (taken.isOver ? '' : ' …')}</dd>
            </div>
          </dl>
        )}
      </div>
      <div className={styles.controls}>
        <div className={styles.segments} role="group" aria-label={text('lab.time.speed')}>
          {speeds.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.segment}
              aria-pressed={running === each}
              onClick={() => current.setSpeed(each)}
            >
              {each === 0 ? text('lab.time.pause') : text('lab.time.times', { speed: each })}
            </button>
          ))}
        </div>
        <div className={styles.skips} role="group" aria-label={text('lab.time.skip')}>
          <button type="button" className={styles.skip} disabled={!next} onClick={() => void skipToNext(current)}>
            <Icon name="forward" size={16} />
            {text('lab.time.skip-to-next')}
          </button>
          {skips.map(({ by, title }) => (
            <button key={by} type="button" className={styles.skip} onClick={() => void skipTime(current, by)}>
              {text(title)}
            </button>
          ))}
        </div>
      </div>
    </section>
  )
}
