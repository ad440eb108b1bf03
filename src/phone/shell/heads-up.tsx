import { useRef, type PointerEvent } from 'react'
import { useText } from '../../i18n/index.ts'
import { usePresence } from '../../ui/use-presence.ts'
import { zIndexOf } from '../layers.ts'
import { usePhone } from '../world-context.tsx'
import { useShell } from '../use-shell.ts'
import styles from './heads-up.module.css'
import { MessageCard } from './message-card.tsx'

const flick = 14

/** A message drops in at the top, is read out when there is a pause, and takes no focus. */
export function HeadsUp() {
  const text = useText()
  const { isHeadsUp } = useShell()
  const [{ messages }, tell] = usePhone()
  const { presence, ref } = usePresence<HTMLDivElement>(isHeadsUp)
  const from = useRef<number>(undefined)
  const message = messages.at(-1)
  const flicked = (event: PointerEvent) => {
    if (from.current === undefined || from.current - event.clientY < flick) return
    from.current = undefined
    tell({ type: 'heads-up.dismissed' })
  }
  return (
    // Always there, so that screen readers notice what comes.
    <div className={styles.place} role="status" aria-label={text('notification.heads-up')} style={{ zIndex: zIndexOf('heads-up') }}>
      {presence !== 'gone' && message && (
        <div
          ref={ref}
          key={message.messageId}
          className={styles.drop}
          data-closing={presence === 'closing' || undefined}
          inert={!isHeadsUp}
          onPointerDown={(event) => (from.current = event.clientY)}
          onPointerMove={flicked}
          onPointerUp={() => (from.current = undefined)}
          onPointerCancel={() => (from.current = undefined)}
        >
          <MessageCard
            message={message}
            onOpen={() => tell({ type: 'notification.opened', messageId: message.messageId })}
            onDismiss={() => tell({ type: 'notification.dismissed', messageId: message.messageId })}
          />
        </div>
      )}
    </div>
  )
}
