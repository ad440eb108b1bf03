import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './copy.module.css'

interface CopyProps {
  children: ReactNode
  /** Smaller and greyer: what is good to know. */
  muted?: boolean
  align?: 'start' | 'center'
}

/** A paragraph on a page, aligned with the large title. */
export const Copy = ({ children, muted = false, align = 'start' }: CopyProps) => (
  <p className={cx(styles.copy, muted && styles.muted, align === 'center' && styles.center)}>{children}</p>
)

/** Buttons side by side, below each other where they do not fit. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <div className={styles.buttons}>{children}</div>
