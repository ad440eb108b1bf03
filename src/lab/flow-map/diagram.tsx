import { useEffect, useRef, type CSSProperties } from 'react'
import { cx } from '../../ui/cx.ts'
import type { PageId } from '../../flows/pages.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './flow-map.module.css'
import { staysOf, wordsOf, type PlacedArrow, type PlacedState } from './layout.ts'

interface DiagramProps {
  chart: PlacedState
  active: ReadonlySet<string>
  seen: ReadonlySet<ScreenId | PageId>
  scale: number
  /** Set while somebody is on the way to a screen: nothing else can be asked for. */
  isGoing: boolean
  onGo: (place: ScreenId | PageId) => void
}

/** A machine as boxes and arrows. Where the machine stands is marked; a state with a screen leads there. */
export function Diagram({ chart, scale, ...rest }: DiagramProps) {
  const place = useRef<HTMLDivElement>(null)
  const innermost = [...rest.active].toSorted((a, b) => b.length - a.length)[0]
  useEffect(() => {
    const sheet = place.current
    const room = sheet?.parentElement
    const box = sheet?.querySelector(`[data-state="${innermost}"]`)
    if (!sheet || !room || !box) return
    // Only the diagram is moved, not what stands around it.
    const [outer, inner] = [sheet.getBoundingClientRect(), box.getBoundingClientRect()]
    room.scrollTo?.({
      left: inner.left - outer.left - (room.clientWidth - inner.width) / 2,
      top: inner.top - outer.top - (room.clientHeight - inner.height) / 2,
    })
  }, [innermost, chart, scale])
  return (
    <div className={styles.paper} style={{ inlineSize: chart.width * scale, blockSize: chart.height * scale }} ref={place} dir="ltr">
      <div className={styles.sheet} style={{ inlineSize: chart.width, blockSize: chart.height, scale: String(scale) }}>
        <StateBox placed={chart} {...rest} />
      </div>
    </div>
  )
}

const corners = { plain: '', compound: styles.compound, parallel: styles.parallel, final: styles.final }

function StateBox({ placed, ...rest }: { placed: PlacedState } & Omit<DiagramProps, 'chart' | 'scale'>) {
  const { text, maybe } = useLabWords()
  const { state, x, y, width, height } = placed
  const { active, seen, isGoing, onGo } = rest
  const isActive = active.has(state.id)
  const { place } = state
  return (
    <div
      className={cx(styles.state, corners[state.kind], isActive && styles.active)}
      style={{ insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height } as CSSProperties}
      role="group"
      aria-label={state.key}
      aria-current={isActive ? 'step' : undefined}
      data-state={state.id}
    >
      <p className={styles.key}>
        {state.isInitial && <span className={styles.initial} role="img" aria-label={text('lab.map.initial')} />}
        {state.key}
        {state.isBusy && <span className={styles.busy}>{text('lab.map.busy')}</span>}
      </p>
      {place !== undefined && (
        <button
          type="button"
          className={cx(styles.place, seen.has(place) && styles.seen)}
          disabled={isGoing}
          title={maybe(`lab.screen.${place}`) ?? maybe(`lab.page.${place}`)}
          aria-label={text(seen.has(place) ? 'lab.map.go-again' : 'lab.map.go', { place })}
          onClick={() => onGo(place)}
        >
          {place}
        </button>
      )}
      {staysOf(state).length > 0 && (
        <ul className={styles.stays}>
          {staysOf(state).map((move) => (
            <li key={wordsOf(move)}>{wordsOf(move)}</li>
          ))}
        </ul>
      )}
      {placed.arrows.length > 0 && <Arrows placed={placed} />}
      {placed.states.map((each) => (
        <StateBox key={each.state.id} placed={each} {...rest} />
      ))}
    </div>
  )
}

/** A line through all points, round at its corners. */
function pathOf(points: PlacedArrow['points']): string {
  const [first, ...others] = points
  const last = others.at(-1)!
  const curves = others.slice(0, -1).map((point, at) => {
    const next = others[at + 1]!
    const isLast = at === others.length - 2
    return `Q${point.x} ${point.y} ${isLast ? last.x : (point.x + next.x) / 2} ${isLast ? last.y : (point.y + next.y) / 2}`
  })
  return `M${first!.x} ${first!.y} ${curves.length > 0 ? curves.join(' ') : `L${last.x} ${last.y}`}`
}

function Arrows({ placed: { arrows, width, height, state } }: { placed: PlacedState }) {
  const keyOf = (id: string) => id.slice(state.id.length + 1)
  return (
    <>
      <svg className={styles.lines} width={width} height={height} aria-hidden="true">
        <defs>
          <marker id={`tip-${state.id}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {arrows.map(({ from, to, points }) => (
          <path key={`${from} ${to}`} d={pathOf(points)} markerEnd={`url(#tip-${state.id})`} />
        ))}
      </svg>
      <ul className={styles.labels}>
        {arrows.map(({ from, to, label }) => (
          <li key={`${from} ${to}`} style={{ insetInlineStart: label.x, insetBlockStart: label.y }}>
            {label.lines.map((move) => (
              <span key={wordsOf(move)}>{wordsOf(move)}</span>
            ))}
            <span className={styles.spoken}>{`${keyOf(from)} → ${keyOf(to)}`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
