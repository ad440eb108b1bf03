import { cx } from './cx.ts'
import styles from './progress.module.css'

interface ProgressProps {
  /** Accessible name: what is under way. */
  label: string
  kind?: 'linear' | 'circular'
  /** Share done, 0 to 1; without it the end is not known. */
  value?: number
  /** Edge of the circle in dp; 40 by default. */
  size?: number
}

/** Shows that something is under way. */
export function Progress({ label, kind = 'linear', value, size = 40 }: ProgressProps) {
  const known = value !== undefined
  const percent = known ? Math.round(Math.min(1, Math.max(0, value)) * 100) : undefined
  const aria = { role: 'progressbar', 'aria-label': label, 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 } as const
  if (kind === 'circular') {
    return (
      <svg className={cx(styles.circle, !known && styles.turning)} viewBox="0 0 40 40" width={size} height={size} {...aria}>
        <circle className={styles.rail} cx="20" cy="20" r="17" />
        <circle className={styles.arc} cx="20" cy="20" r="17" pathLength="100" strokeDasharray={`${percent ?? 28} 100`} />
      </svg>
    )
  }
  return (
    <div className={styles.line} {...aria}>
      <div className={cx(styles.fill, !known && styles.sliding)} style={known ? { inlineSize: `${percent}%` } : undefined} />
    </div>
  )
}
