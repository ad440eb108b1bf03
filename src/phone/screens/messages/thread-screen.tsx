import { Fragment, useLayoutEffect, useRef } from 'react'
import type { messagesMachine } from '../../../flows/messages/messages.machine.ts'
import type { SmsMessage } from '../../../flows/phone/phone.machine.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { Icon, Page } from '../../../ui/index.ts'
import { codeIn } from '../../../world/phone/code-in.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useCopyCode } from '../../shell/use-copy-code.ts'
import { useActor, usePhone, useReading } from '../../world-context.tsx'
import { daysBetween } from '../../parts/days.ts'
import { threadsOf } from './threads.ts'
import styles from './thread-screen.module.css'

/** What one sender said, by day. */
export function ThreadScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof messagesMachine>(path)
  const [phone] = usePhone()
  const sender = snapshot?.context.sender ?? ''
  const messages = threadsOf(phone.messages).find((thread) => thread.sender === sender)?.messages ?? []
  const end = useRef<HTMLDivElement>(null)
  const newest = messages.at(-1)?.messageId
  useLayoutEffect(() => scrollToEnd(end.current), [newest])
  return (
    <Page
      title={sender}
      large={false}
      onBack={() => tell({ type: 'back' })}
      footer={<p className={styles.noReply}>{text('messages.no-reply')}</p>}
    >
      <div className={styles.thread} role="log" aria-label={text('messages.thread', { sender })}>
        {messages.map((message, at) => (
          <Fragment key={message.messageId}>
            <DayMark message={message} before={messages[at - 1]} />
            <Bubble message={message} twoSims={phone.radios.sims.length > 1} />
          </Fragment>
        ))}
      </div>
      <div ref={end} />
    </Page>
  )
}

/** Only the page itself: `scrollIntoView` would move everything around it too, such as the cards of recents. */
function scrollToEnd(last: HTMLElement | null) {
  for (let around = last?.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== 'auto') continue
    around.scrollTop = around.scrollHeight
    return
  }
}

function DayMark({ message, before }: { message: SmsMessage; before: SmsMessage | undefined }) {
  const text = useText()
  const format = useFormat()
  const now = useReading(60_000)
  if (before && daysBetween(before.receivedAt, message.receivedAt) === 0) return null
  const ago = daysBetween(message.receivedAt, now)
  const day =
    ago === 0
      ? text('messages.today')
      : ago === 1
        ? text('messages.yesterday')
        : format.date(message.receivedAt, { weekday: 'long', day: 'numeric', month: 'long' })
  return <p className={styles.day}>{day}</p>
}

function Bubble({ message, twoSims }: { message: SmsMessage; twoSims: boolean }) {
  const text = useText()
  const format = useFormat()
  const copyCode = useCopyCode()
  const code = codeIn(message.text)
  const [before = message.text, after = ''] = code ? message.text.split(code, 2) : []
  return (
    <div className={styles.message}>
      <div className={styles.bubble} dir="auto">
        {before}
        {code && <strong className={styles.code}>{code}</strong>}
        {after}
      </div>
      {code && (
        <button type="button" className={styles.copy} aria-label={text('messages.copy-code', { code })} onClick={() => copyCode(code)}>
          <Icon name="copy" size={18} />
          {text('notification.copy-code')}
        </button>
      )}
      <p className={styles.meta}>
        <time>{format.time(message.receivedAt)}</time>
        {twoSims && <span>{text('messages.sim', { slot: message.slot })}</span>}
      </p>
    </div>
  )
}
