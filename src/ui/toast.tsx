import { createPortal } from 'react-dom'
import { useGlass } from './glass.ts'
import styles from './toast.module.css'

interface ToastProps {
  /** What to say; undefined while there is nothing. Its owner decides how long. */
  text: string | undefined
  action?: { label: string; onTap: () => void } | undefined
}

/** A short word at the bottom of the screen that takes no focus. With an action it is a snackbar. */
export function Toast({ text, action }: ToastProps) {
  const { portal } = useGlass()
  const place = (
    // Always there, so that screen readers notice the words when they come.
    <div className={styles.place} role="status">
      {text !== undefined && (
        <div className={styles.toast}>
          <span className={styles.text}>{text}</span>
          {action && (
            <button type="button" className={styles.action} onClick={action.onTap}>
              {action.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
  return portal ? createPortal(place, portal) : place
}
