import { useId } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './guide.module.css'
import { useGuide, useGuideWords } from './use-guide.ts'

/** Every step of the right way through the story on stage: what is done, and what comes next. */
export function GuideSteps() {
  const { text, caption, way: wayName } = useGuideWords()
  const { guide, ways, way, progress } = useGuide()
  const id = useId()
  if (!way || !progress) return null
  return (
    <div className={styles.steps}>
      {ways.length > 1 && (
        <p className={styles.ways}>
          <label htmlFor={id}>{text('guide.way')}</label>
          <select id={id} value={way.id} onChange={(event) => guide.choose(event.target.value)}>
            {ways.map((each) => (
              <option key={each.id} value={each.id}>
                {wayName(each.id)}
              </option>
            ))}
          </select>
        </p>
      )}
      <ol aria-label={text('guide.steps')}>
        {way.steps.map((step, index) => {
          const isPassed = progress.next === undefined || index < progress.next
          const isDone = progress.doneAt[index] !== undefined
          const isNext = index === progress.next
          return (
            <li key={index} className={cx(isPassed && styles.passed, isNext && styles.next)} aria-current={isNext ? 'step' : undefined}>
              <span className={styles.mark}>
                {isPassed ? (
                  <Icon name={isDone ? 'check' : 'forward'} size={16} label={text(isDone ? 'guide.done' : 'guide.passed')} />
                ) : (
                  index + 1
                )}
              </span>
              <span>{caption(step)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
