import { useFormat } from '../../i18n/index.ts'
import { useReading } from '../world-context.tsx'
import { daysBetween } from './days.ts'
import styles from './letter-row.module.css'
import { SenderFace } from './sender-face.tsx'

interface LetterRowProps {
  sender: string
  /** Instant at which it came, or the last of several did. */
  receivedAt: number
  /** What it says; only the beginning is shown. */
  text: string
  /** How many were not read, and how to say so. */
  unread: { count: number; label: string }
  onOpen: () => void
}

const previewLength = 64

/** The beginning of a message. Cut here and not by its box, so that large letters do not take away more of it. */
const previewOf = (message: string) => (message.length > previewLength ? `${message.slice(0, previewLength).trimEnd()}…` : message)

/** Something that was written to the owner of the phone: who, when, how it begins, and whether it was read. */
export function LetterRow({ sender, receivedAt, text, unread, onOpen }: LetterRowProps) {
  const format = useFormat()
  const now = useReading(60_000)
  const when = daysBetween(receivedAt, now) === 0 ? format.time(receivedAt) : format.date(receivedAt, { day: 'numeric', month: 'short' })
  return (
    <button type="button" className={styles.row} data-unread={unread.count > 0 || undefined} onClick={onOpen}>
      <SenderFace sender={sender} />
      {/* The blanks are for who reads the row as one text; in the layout they have no room. */}
      <span className={styles.words}>
        <span className={styles.head}>
          <bdi className={styles.sender}>{sender}</bdi> <time className={styles.when}>{when}</time>
        </span>{' '}
        <span className={styles.foot}>
          <span className={styles.last} dir="auto">
            {previewOf(text)}
          </span>{' '}
          {unread.count > 0 && <span className={styles.badge} role="img" aria-label={unread.label} data-count={unread.count} />}
        </span>
      </span>
    </button>
  )
}
