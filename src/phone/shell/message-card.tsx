import { useId } from 'react'
import { useFormat, useText } from '../../i18n/index.ts'
import { Icon } from '../../ui/index.ts'
import { codeIn } from '../../world/phone/code-in.ts'
import { AppIcon } from '../app-icon.tsx'
import styles from './message-card.module.css'
import type { Notice } from './notices.ts'
import { useCopyCode } from './use-copy-code.ts'

interface MessageCardProps {
  message: Notice
  onOpen: () => void
  /** What goes on now cannot be put away. */
  onDismiss?: () => void
}

/** A message or mail as a notification: tap to open it, take its code, or put it away. */
export function MessageCard({ message, onOpen, onDismiss }: MessageCardProps) {
  const text = useText()
  const format = useFormat()
  const copyCode = useCopyCode()
  const id = useId()
  const code = codeIn(message.text)
  return (
    <div className={styles.card}>
      <AppIcon app={message.app} size={36} />
      <div className={styles.words}>
        <p className={styles.head}>
          <bdi className={styles.sender}>{message.sender}</bdi>
          {message.receivedAt !== undefined && <time className={styles.time}>{format.time(message.receivedAt)}</time>}
        </p>
        <p className={styles.text} id={id} dir="auto">
          {message.words}
        </p>
        {code && (
          <button type="button" className={styles.action} onClick={() => copyCode(code)}>
            <Icon name="copy" size={16} />
            {text('notification.copy-code')}
          </button>
        )}
      </div>
      <button
        type="button"
        className={styles.open}
        aria-label={text.of({ key: message.opens, values: { sender: message.sender } })}
        aria-describedby={id}
        onClick={onOpen}
      />
      {onDismiss && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label={text('notification.dismiss')}
          aria-describedby={id}
          onClick={onDismiss}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  )
}
