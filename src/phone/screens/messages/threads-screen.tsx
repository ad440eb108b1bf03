import type { messagesMachine } from '../../../flows/messages/messages.machine.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { EmptyState, ListGroup, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor, usePhone, useReading } from '../../world-context.tsx'
import { SenderFace } from './sender-face.tsx'
import { daysBetween, threadsOf, type Thread } from './threads.ts'
import styles from './threads-screen.module.css'

/** Every sender, with what they said last. */
export function ThreadsScreen({ path }: ScreenProps) {
  const text = useText()
  const [, tell] = useActor<typeof messagesMachine>(path)
  const [{ messages }] = usePhone()
  const threads = threadsOf(messages)
  return (
    <Page title={text('messages.title')}>
      {threads.length === 0 ? (
        <EmptyState icon="messages" title={text('messages.empty')} text={text('messages.empty-text')} />
      ) : (
        <ListGroup>
          {threads.map((thread) => (
            <ThreadRow key={thread.sender} thread={thread} onOpen={() => tell({ type: 'thread.opened', sender: thread.sender })} />
          ))}
        </ListGroup>
      )}
    </Page>
  )
}

const previewLength = 64

/** The beginning of a message. Cut here and not by its box, so that large letters do not take away more of it. */
const previewOf = (message: string) => (message.length > previewLength ? `${message.slice(0, previewLength).trimEnd()}…` : message)

function ThreadRow({ thread: { sender, messages, unread }, onOpen }: { thread: Thread; onOpen: () => void }) {
  const text = useText()
  const format = useFormat()
  const now = useReading(60_000)
  const last = messages.at(-1)!
  const when =
    daysBetween(last.receivedAt, now) === 0
      ? format.time(last.receivedAt)
      : format.date(last.receivedAt, { day: 'numeric', month: 'short' })
  return (
    <button type="button" className={styles.row} data-unread={unread > 0 || undefined} onClick={onOpen}>
      <SenderFace sender={sender} />
      <span className={styles.words}>
        <span className={styles.head}>
          <bdi className={styles.sender}>{sender}</bdi>
          <time className={styles.when}>{when}</time>
        </span>
        <span className={styles.foot}>
          <span className={styles.last} dir="auto">
            {previewOf(last.text)}
          </span>
          {unread > 0 && (
            <span className={styles.badge} role="img" aria-label={text('messages.unread', { count: unread })} data-count={unread} />
          )}
        </span>
      </span>
    </button>
  )
}
