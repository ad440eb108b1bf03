import { useFormat, useText } from '../../i18n/index.ts'
import { cx, Scroller } from '../../ui/index.ts'
import { codeIn } from '../../world/phone/code-in.ts'
import { AppIcon } from '../app-icon.tsx'
import { noticeOf } from '../shell/notices.ts'
import { useCondition, usePhone, usePhoneTime } from '../world-context.tsx'
import styles from './lock-face.module.css'

/** Clock, date and what came. On a current system, whoever looks at a locked phone is told of a code, not the code. */
export function LockFace({ dozing = false }: { dozing?: boolean }) {
  const text = useText()
  const format = useFormat()
  const now = usePhoneTime()
  const [phone] = usePhone()
  const hides = useCondition('device.os') === 'current'
  const shown = phone.notifications
    .toReversed()
    .flatMap((id) => noticeOf(phone, id, text) ?? [])
    .slice(0, dozing ? 1 : 4)
  return (
    <div className={cx(styles.face, dozing && styles.dozing)}>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {format.time(now)}
      </time>
      <p className={styles.date}>{format.date(now, { weekday: 'long', day: 'numeric', month: 'long' })}</p>
      {shown.length > 0 && (
        <Scroller className={styles.scroller}>
          <ul className={styles.notices} aria-label={text('notification.label')}>
            {shown.map((notice) => (
              <li key={notice.messageId} className={styles.notice}>
                <AppIcon app={notice.app} size={32} />
                <div className={styles.words}>
                  <bdi className={styles.sender}>{notice.sender}</bdi>
                  <span className={styles.text} dir="auto">
                    {hides && codeIn(notice.text) !== undefined ? text('lock.hidden') : notice.words}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </Scroller>
      )}
    </div>
  )
}
