import { useRef } from 'react'
import { useI18n } from '../../i18n/index.ts'
import { Button, Notice, useLostFocus } from '../../ui/index.ts'
import type { CodePartProps } from './code-part.ts'
import styles from './code-page.module.css'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

interface CodeResendProps extends CodePartProps {
  /** The code that was sent before the page came. */
  original: string | undefined
  now: number
  /** Whether the number was typed here, and so can be changed. */
  isNumber: boolean
}

/** Asking for another code: the countdown until then, how many are left, and what became of it. */
export function CodeResend(props: CodeResendProps) {
  const root = useRef<HTMLDivElement>(null)
  // The button goes away while the code is asked for, and so does Cancel after it.
  useLostFocus(root, props.snapshot.hasTag('resending'))
  return (
    <div className={styles.another} ref={root} tabIndex={-1}>
      <Resend {...props} />
    </div>
  )
}

function Resend({ path, snapshot, send, original, now, isNumber }: CodeResendProps) {
  const { text, format } = useI18n()
  const { ticket, resendTrouble } = snapshot.context
  const request = () => send({ type: 'resend.requested' })
  const sending = snapshot.hasTag('resending')
  const isAnother = ticket.codeId !== original
  const isAlive = now < ticket.expiresAt
  if (sending)
    return <WaitingFor path={path} tag="resending" text="sign-up.code.resending" onCancel={() => send({ type: 'resend.cancelled' })} />
  if (snapshot.matches({ entering: { resend: 'exhausted' } })) {
    if (resendTrouble)
      return <TroubleNotice trouble={resendTrouble} {...(isNumber && { ways: { 'change-number': () => send({ type: 'back' }) } })} />
    const time = format.span(Math.max(ticket.resetsAt, ticket.resendAt) - now)
    if (!isAlive) return <Notice kind="warning">{text(isNumber ? 'sign-up.code.no-more' : 'code.no-more', { time })}</Notice>
    return (
      <>
        {isAnother && <Notice kind="success">{text('sign-up.code.resent')}</Notice>}
        <span className={styles.left}>{text('code.last', { time })}</span>
      </>
    )
  }
  const ready = snapshot.matches({ entering: { resend: 'ready' } })
  return (
    <>
      {resendTrouble && ready && <TroubleNotice trouble={resendTrouble} onRetry={request} />}
      {isAnother && isAlive && !resendTrouble && <Notice kind="success">{text('sign-up.code.resent')}</Notice>}
      <div className={styles.resend}>
        <Button kind="text" disabled={!ready} onTap={request}>
          {ready ? text('sign-up.code.resend') : text('sign-up.code.resend-in', { time: format.countdown(ticket.resendAt - now) })}
        </Button>
        {now < ticket.resetsAt && <span className={styles.left}>{text('sign-up.code.left', { count: ticket.sendsLeft })}</span>}
      </div>
    </>
  )
}
