import { useId, type ReactNode } from 'react'
import { useText } from '../i18n/provider.tsx'
import { IconButton } from './button.tsx'
import { Overlay } from './overlay.tsx'
import { Scroller } from './scroller.tsx'
import styles from './sheet.module.css'

interface SheetProps {
  open: boolean
  title: string
  children?: ReactNode
  /** `Button`s below the content. Without them a close button stands beside the title. */
  actions?: ReactNode
  /** Back, Escape, a tap beside it, or the close button. */
  onDismiss: () => void
}

/** A panel that comes up from the bottom: choices and consent. */
export function Sheet({ open, title, children, actions, onDismiss }: SheetProps) {
  const id = useId()
  const text = useText()
  return (
    <Overlay open={open} onDismiss={onDismiss} role="dialog" labelledBy={`${id}-title`} placement="bottom">
      <div className={styles.head}>
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
        {!actions && <IconButton icon="close" label={text('action.close')} onTap={onDismiss} />}
      </div>
      <Scroller className={styles.content}>{children}</Scroller>
      {actions && <div className={styles.actions}>{actions}</div>}
    </Overlay>
  )
}
