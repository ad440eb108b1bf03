import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useLostFocus } from '../../../ui/index.ts'
import styles from './lock-page.module.css'

interface LockPageProps {
  label: string
  children: ReactNode
  /** A key of a keyboard, told while the focus is on the page or in it. True when it was taken. */
  onKey?: (key: string) => boolean
  /** Enter, where no button has the focus. */
  onEnter: () => void
}

/** A page over the wallpaper that answers a keyboard at once: it takes the focus of the phone in use. */
export function LockPage({ label, children, onKey, onEnter }: LockPageProps) {
  const root = useRef<HTMLDivElement>(null)
  useLostFocus(root)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault()
      onEnter()
    } else if (onKey?.(event.key)) event.preventDefault()
  }
  return (
    <div
      ref={root}
      className={styles.page}
      role="group"
      aria-label={label}
      data-takes-keys={onKey ? '' : undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
