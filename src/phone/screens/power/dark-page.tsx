import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { cx, useLostFocus } from '../../../ui/index.ts'
import styles from './dark-page.module.css'

interface DarkPageProps {
  /** What stands there, for screen readers. */
  label: string
  children?: ReactNode
  /** Text from the top, as in a menu of letters, instead of something in the middle. */
  fromTop?: boolean
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
}

/** A page on the bare glass, without bars: black in every theme, as nothing of the system is there yet. */
export function DarkPage({ label, children, fromTop = false, onKeyDown }: DarkPageProps) {
  const root = useRef<HTMLDivElement>(null)
  useLostFocus(root)
  return (
    <div
      ref={root}
      className={cx(styles.page, fromTop && styles.fromTop)}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
