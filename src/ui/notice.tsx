import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'
import { pressable } from './pressable.ts'

interface NoticeProps {
  /** error is announced at once, the others when there is a pause. */
  kind?: 'error' | 'info' | 'success' | 'warning'
  title?: string
  children: ReactNode
  /** The way on. */
  action?: { label: string; onTap: () => void; busy?: boolean } | undefined
}

const icons = { error: 'error', info: 'info', success: 'done', warning: 'warning' } as const

/** A sentence within the page, and what can be done about it. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[kind])} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} size={22} className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        <p>{children}</p>
        {action && (
          <button
            type="button"
            className={styles.action}
            aria-busy={action.busy || undefined}
            {...pressable(action.busy ?? false, action.onTap)}
          >
            {action.label}
          </button>
        )}
      </div>
    </div>
  )
}
