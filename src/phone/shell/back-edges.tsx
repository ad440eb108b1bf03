import { useRef, type PointerEvent } from 'react'
import { Icon } from '../../ui/index.ts'
import styles from './back-edges.module.css'
import { useNavigation } from './use-navigation.tsx'

/** From here on letting go means Back; less is a change of mind. */
const enough = 56

/** Swiping in from either edge goes back. Meanwhile an arrow says so, and what is in front draws back a little. */
export function BackEdges() {
  return (
    <>
      <Edge side="left" />
      <Edge side="right" />
    </>
  )
}

function Edge({ side }: { side: 'left' | 'right' }) {
  const { back } = useNavigation()
  const from = useRef<number>(undefined)
  const travelled = (event: PointerEvent) => (from.current === undefined ? 0 : Math.abs(event.clientX - from.current))
  // Straight to the element: sixty positions a second are nobody else's business.
  const show = (element: HTMLElement, share: number) => {
    element.style.setProperty('--share', String(share))
    element.toggleAttribute('data-ready', share >= 1)
    element.closest<HTMLElement>('[data-glass]')?.style.setProperty('--peek', String(share))
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    const far = travelled(event)
    from.current = undefined
    show(event.currentTarget, 0)
    return far
  }
  return (
    <div
      className={styles.edge}
      data-side={side}
      aria-hidden="true"
      onPointerDown={(event) => {
        from.current = event.clientX
        event.currentTarget.setPointerCapture?.(event.pointerId)
      }}
      onPointerMove={(event) => from.current !== undefined && show(event.currentTarget, Math.min(1, travelled(event) / enough))}
      onPointerUp={(event) => end(event) >= enough && back()}
      onPointerCancel={end}
    >
      <span className={styles.arrow}>
        <Icon name="nav-back" size={18} />
      </span>
    </div>
  )
}
