import { Suspense } from 'react'
import { useText } from '../../i18n/index.ts'
import { zIndexOf } from '../layers.ts'
import { MessageCard, SoundCard } from '../screens.tsx'
import { useSwipes } from '../swipe/index.ts'
import { usePhoneValue, useTell } from '../world-context.tsx'
import { useIsRinging, useShell } from '../use-shell.ts'
import styles from './heads-up.module.css'
import { noticeOf } from './notices.ts'
import { useNavigation } from './use-navigation.tsx'

/** A message drops in at the top, is read out when there is a pause, and takes no focus. */
export function HeadsUp() {
  const text = useText()
  const { isHeadsUp } = useShell()
  const isRinging = useIsRinging()
  const { covered } = useNavigation()
  const tell = useTell()
  const { List, Item } = useSwipes(isHeadsUp)
  const phone = usePhoneValue((all) => (isHeadsUp ? all : undefined))
  const message = phone && noticeOf(phone, phone.notifications.at(-1) ?? '', text)
  return (
    // Always there, so that screen readers notice what comes.
    <div
      className={styles.place}
      inert={covered('heads-up')}
      role="status"
      aria-label={text('notification.heads-up')}
      style={{ zIndex: zIndexOf('heads-up') }}
    >
      {isRinging && (
        <Suspense fallback={null}>
          <SoundCard />
        </Suspense>
      )}
      <List>
        {message && (
          <Item as="div" key={message.messageId} className={styles.drop} up onAway={() => tell({ type: 'heads-up.dismissed' })}>
            <Suspense fallback={null}>
              <MessageCard
                message={message}
                onOpen={() => tell({ type: 'notification.opened', messageId: message.messageId })}
                onDismiss={() => tell({ type: 'notification.dismissed', messageId: message.messageId })}
              />
            </Suspense>
          </Item>
        )}
      </List>
    </div>
  )
}
