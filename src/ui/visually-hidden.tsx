import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

interface VisuallyHiddenProps {
  children?: ReactNode
  /** Announces its words whenever they change. */
  live?: 'polite' | 'assertive'
}

/** Words for screen readers only. */
export const VisuallyHidden = ({ children, live }: VisuallyHiddenProps) => (
  <span className={styles.hidden} aria-live={live}>
    {children}
  </span>
)
