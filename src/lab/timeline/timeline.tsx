import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from '../../ui/cx.ts'
import { useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useWorld } from '../use-lab.tsx'
import { happeningWords } from './item-words.ts'
import { indexAt, stepFrom, timelineItems } from './items.ts'
import { StoryTools } from './story-tools.tsx'
import styles from './timeline.module.css'

/** More lines than anybody reads at once cost time at every tap. */
const page = 300

/** What happened, in words, on the virtual clock. Choosing a line goes back there. */
export function Timeline() {
  const words = useLabWords()
  const { text, format } = words
  const { current } = useLab()
  const world = useWorld()
  const past = useCurrent((state) => state.past)
  const [shownPages, setShownPages] = useState(1)
  const happenings = past?.happenings ?? world.happenings()
  // oxlint-disable-next-line react/exhaustive-deps -- the list only grows, in place: its length says whether it is another one
  const items = useMemo(() => timelineItems(happenings), [happenings, happenings.length])
  const here = past ? indexAt(items, past.moment) : items.length - 1
  const first = Math.max(0, items.length - page * shownPages)
  const list = useRef<HTMLOListElement>(null)

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' })
  }, [here, items.length])

  function go(index: number | undefined) {
    const item = index === undefined ? undefined : items[index]
    if (!item || index === undefined) return
    if (index >= items.length - 1) void current.backToLive()
    else void current.travel(item.moment)
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!by) return
    event.preventDefault()
    go(stepFrom(items, here, by))
  }

  return (
    <div className={styles.timeline} data-part="timeline">
      <div className={styles.head}>
        <h2>{text('lab.tab.timeline')}</h2>
        <button type="button" className={styles.live} disabled={!past} onClick={() => void current.backToLive()}>
          {text('lab.back-to-live')}
        </button>
      </div>
      <p className={styles.about}>{text('lab.timeline.about')}</p>
      {items.length === 0 && <p className={styles.about}>{text('lab.timeline.empty')}</p>}
      {first > 0 && (
        <button type="button" className={styles.earlier} onClick={() => setShownPages(shownPages + 1)}>
          {text('lab.timeline.earlier', { count: first })}
        </button>
      )}
      <ol className={styles.list} ref={list} onKeyDown={onKeyDown}>
        {items.slice(first).map((item, offset) => {
          const index = first + offset
          const day = format.date(item.at)
          const isNewDay = index > 0 && format.date(items[index - 1]!.at) !== day
          return (
            <li key={index} className={cx(styles.item, styles[item.happening.kind], index > here && styles.future)}>
              {isNewDay && <p className={styles.day}>{day}</p>}
              <button
                type="button"
                data-index={index}
                aria-current={index === here ? 'step' : undefined}
                tabIndex={index === here || (here < 0 && index === first) ? 0 : -1}
                onClick={() => go(index)}
              >
                <time>{format.time(item.at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}</time>
                <span className={styles.dot} aria-hidden="true" />
                <span className={styles.words}>{happeningWords(words, item.happening)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <StoryTools />
    </div>
  )
}
