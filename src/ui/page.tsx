import { useRef, useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './page.module.css'
import { TopBar } from './top-bar.tsx'
import { useLostFocus } from './use-lost-focus.ts'

export interface PageProps {
  title: string
  children: ReactNode
  onBack?: () => void
  /** `IconButton`s in the bar. */
  actions?: ReactNode
  /** Stays at the bottom, above the keyboard: the main button of the screen. */
  footer?: ReactNode
  /** A large title that shrinks into the bar while scrolling; true by default. */
  large?: boolean
  /** Something is under way: told to screen readers. */
  busy?: boolean
  /** No space at the sides, for lists that go from edge to edge. */
  flush?: boolean
  /** A long text without controls: it can be focused, so that the arrow keys scroll it. */
  reading?: boolean
}

/** One screen of an app: top bar, scrolling content and an optional footer. It fills its container. */
export function Page({ title, children, onBack, actions, footer, large = true, busy = false, flush = false, reading = false }: PageProps) {
  const [scrolled, setScrolled] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const root = useRef<HTMLDivElement>(null)
  useLostFocus(root)

  const onScroll = (scroller: HTMLElement) => setScrolled(scroller.scrollTop > (large ? (heading.current?.offsetHeight ?? 0) * 0.8 : 0))
  return (
    <div
      className={styles.page}
      ref={root}
      tabIndex={-1}
      aria-label={title}
      role="group"
      onScroll={(event) => onScroll(event.currentTarget)}
    >
      <TopBar title={title} onBack={onBack} actions={actions} collapsed={large} scrolled={scrolled} />
      <div
        className={styles.scroller}
        onScroll={(event) => onScroll(event.currentTarget)}
        aria-busy={busy || undefined}
        tabIndex={reading ? 0 : undefined}
      >
        {large && (
          <h1 className={styles.title} ref={heading}>
            {title}
          </h1>
        )}
        <div className={cx(styles.content, flush && styles.flush)}>{children}</div>
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  )
}
