import { useId, type ReactNode } from 'react'
import styles from './dialog.module.css'
import { Overlay } from './overlay.tsx'
import { Scroller } from './scroller.tsx'

interface DialogProps {
  open: boolean
  title: string
  children?: ReactNode
  /** `Button`s; the last one is the main one. */
  actions: ReactNode
  /** Back, Escape or a tap beside it. */
  onDismiss: () => void
  /** A question that must be answered before anything else: told to screen readers as an alert. */
  urgent?: boolean
}

/** A question in the middle of the screen. */
export function Dialog({ open, title, children, actions, onDismiss, urgent = false }: DialogProps) {
  const id = useId()
  return (
    <Overlay
      open={open}
      onDismiss={onDismiss}
      role={urgent ? 'alertdialog' : 'dialog'}
      labelledBy={`${id}-title`}
      describedBy={children ? `${id}-text` : undefined}
      placement="center"
    >
      <Scroller className={styles.scroller}>
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
        {children && (
          <div className={styles.text} id={`${id}-text`}>
            {children}
          </div>
        )}
      </Scroller>
      <div className={styles.actions}>{actions}</div>
    </Overlay>
  )
}
