import { useRef, type ReactNode } from 'react'
import type { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { Trouble } from '../../flows/actors.ts'
import { failureText, useI18n } from '../../i18n/index.ts'
import { resentText } from '../../i18n/words/masked-contact.ts'
import { Button, CodeField, Notice, useLostFocus } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor, useReading } from '../world-context.tsx'
import styles from './code-entry.module.css'
import { Form } from './form.tsx'
import { TroubleNotice, type Ways } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

interface CodeEntryProps {
  /** The code entry itself. */
  path: ActorPath
  /** Words of the button that checks the code. */
  action: string
  /** The code is to confirm somebody who gave a password: says so when it does not. */
  verifies?: boolean
  ways?: Ways | undefined
  children?: ReactNode
}

/** Problems of the code itself belong to the field, not above it. */
const isOfTheCode = ({ failure }: Trouble) =>
  failure.kind === 'problem' && (failure.problem.startsWith('code-') || failure.problem === 'bad-request')

/** Entering a code that was sent, and asking for another one. */
export function CodeEntry({ path, action, verifies = false, ways, children }: CodeEntryProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const now = useReading()
  const [snapshot, send] = useActor<typeof oneTimeCodeMachine>(path)
  const another = useRef<HTMLDivElement>(null)
  // The button goes away while the code is asked for, and so does Cancel after it.
  useLostFocus(another, snapshot?.hasTag('resending'))
  if (!snapshot) return null
  const { code, ticket, original, trouble, resendTrouble } = snapshot.context
  const verifying = snapshot.hasTag('busy')
  const resending = snapshot.hasTag('resending')
  const shown = verifying ? undefined : trouble
  const error = shown && isOfTheCode(shown) ? text.of(failureText(shown.failure, format).message) : undefined
  const submit = () => send({ type: 'code.submitted' })
  const request = () => send({ type: 'resend.requested' })
  const ready = snapshot.matches({ entering: { resend: 'ready' } })
  const exhausted = snapshot.matches({ entering: { resend: 'exhausted' } })
  const isAlive = now < ticket.expiresAt
  const timeLeft = format.span(Math.max(ticket.resetsAt, ticket.resendAt) - now)
  return (
    <>
      {shown && error === undefined && <TroubleNotice trouble={shown} verifies={verifies} onRetry={submit} ways={ways} />}
      <Form action={action} busy={verifying} disabled={!verifying && !snapshot.can({ type: 'code.submitted' })} onSubmit={submit}>
        <CodeField
          label={text('sign-up.code.label')}
          length={ticket.length}
          value={code}
          onValue={(typed) => send({ type: 'code.changed', code: typed })}
          name="code"
          autoFocus
          error={error}
          // Where none is to be had today, that is said below.
          helper={!isAlive && !shown && !verifying && !exhausted ? text('sign-up.code.expired') : undefined}
        />
      </Form>
      {verifying && <WaitingFor path={path} text="sign-up.wait.verifying" onCancel={() => send({ type: 'cancel' })} />}
      {children}
      <div className={styles.another} ref={another} tabIndex={-1}>
        {resending && (
          <WaitingFor path={path} tag="resending" text="sign-up.code.resending" onCancel={() => send({ type: 'resend.cancelled' })} />
        )}
        {ticket.codeId !== original && isAlive && !resendTrouble && !resending && (
          <Notice key={ticket.codeId} kind="success">
            {resentText(i18n, ticket)}
          </Notice>
        )}
        {resendTrouble && !resending && <TroubleNotice trouble={resendTrouble} onRetry={exhausted ? undefined : request} />}
        {exhausted &&
          !resendTrouble &&
          (isAlive ? (
            <span className={styles.left}>{text('code.last', { time: timeLeft })}</span>
          ) : (
            <Notice kind="warning">{text('code.no-more', { time: timeLeft })}</Notice>
          ))}
        {!resending && !exhausted && (
          <div className={styles.resend}>
            <Button kind="text" disabled={!ready} onTap={request}>
              {ready ? text('sign-up.code.resend') : text('sign-up.code.resend-in', { time: format.countdown(ticket.resendAt - now) })}
            </Button>
            {now < ticket.resetsAt && <span className={styles.left}>{text('sign-up.code.left', { count: ticket.sendsLeft })}</span>}
          </div>
        )}
        {ticket.method === 'mail' && <span className={styles.left}>{text('computer.mail-hint')}</span>}
      </div>
    </>
  )
}
