import type { FormEvent } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { oneTimeCodeMachine, OneTimeCodeEvent } from '../../../flows/one-time-code/one-time-code.machine.ts'
import type { signUpMachine } from '../../../flows/sign-up/sign-up.machine.ts'
import { failureText, useFormat, useI18n } from '../../../i18n/index.ts'
import { Button, CodeField, Copy, Dialog, Notice, Page, Progress, Sheet } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, useReading } from '../../world-context.tsx'
import { spacedNumber } from '../../parts/numbers.ts'
import styles from './code-screen.module.css'
import { onOneLine } from '../../parts/in-words.ts'

type CodeSnapshot = SnapshotFrom<typeof oneTimeCodeMachine>
type Send = (event: OneTimeCodeEvent) => void

interface PartProps {
  path: ActorPath
  snapshot: CodeSnapshot
  send: Send
}

/** Problems of the code itself: they belong to the field, not above it. */
const ofTheCode: readonly string[] = ['edit', 'new-code']

/** The code that was sent: typed, or filled in from the message. */
export function CodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const format = useFormat()
  const now = useReading()
  const codePath = `${path}/code`
  const [signUp, tellSignUp] = useActor<typeof signUpMachine>(path)
  const [snapshot, send] = useActor<typeof oneTimeCodeMachine>(codePath)
  if (!snapshot) return null

  const { code, ticket, number, trouble } = snapshot.context
  const verifying = snapshot.hasTag('busy')
  const complete = code.length === ticket.length
  const failure = trouble && !verifying ? failureText(trouble.failure, format) : undefined
  const isOfTheCode = failure !== undefined && trouble?.failure.kind === 'problem' && ofTheCode.includes(failure.wayOn)
  const tooOld = now >= ticket.expiresAt
  const submit = () => send({ type: 'code.submitted' })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!verifying) submit()
  }
  return (
    <Page
      title={text('sign-up.code.title')}
      onBack={() => tellSignUp({ type: 'back' })}
      busy={verifying}
      footer={
        <Button wide busy={verifying} disabled={!complete} onTap={submit}>
          {text('sign-up.code.verify')}
        </Button>
      }
    >
      <div>
        <Copy>{text('sign-up.code.sent-to', { length: ticket.length, number: onOneLine(i18n, spacedNumber(number)) })}</Copy>
        <Button kind="text" disabled={verifying} onTap={() => tellSignUp({ type: 'back' })}>
          {text('sign-up.code.change-number')}
        </Button>
      </div>
      {failure && !isOfTheCode && <TroubleNotice trouble={trouble} onRetry={submit} />}
      <form className={styles.code} onSubmit={onSubmit}>
        <CodeField
          label={text('sign-up.code.label')}
          length={ticket.length}
          value={code}
          onValue={(typed) => send({ type: 'code.changed', code: typed })}
          name="code"
          autoFocus
          error={isOfTheCode ? text.of(failure.message) : undefined}
          helper={tooOld && !failure && !verifying ? text('sign-up.code.expired') : undefined}
        />
      </form>
      {verifying && <WaitingFor path={codePath} text="sign-up.wait.verifying" onCancel={() => send({ type: 'cancel' })} />}
      <Resend path={codePath} snapshot={snapshot} send={send} original={signUp?.context.ticket?.codeId} now={now} />
      <div className={styles.links}>
        <Button kind="text" onTap={() => send({ type: 'help.opened' })}>
          {text('sign-up.code.help')}
        </Button>
      </div>
      <Reader path={codePath} snapshot={snapshot} send={send} />
    </Page>
  )
}

/** Asking for another code: the countdown until then, how many are left, and what became of it. */
function Resend({ path, snapshot, send, original, now }: PartProps & { original: string | undefined; now: number }) {
  const { text, format } = useI18n()
  const { ticket, resendTrouble } = snapshot.context
  const request = () => send({ type: 'resend.requested' })
  const sending = snapshot.hasTag('resending')
  if (sending)
    return <WaitingFor path={path} tag="resending" text="sign-up.code.resending" onCancel={() => send({ type: 'resend.cancelled' })} />
  if (snapshot.matches({ entering: { resend: 'exhausted' } })) {
    return resendTrouble ? (
      <TroubleNotice trouble={resendTrouble} ways={{ 'change-number': () => send({ type: 'back' }) }} />
    ) : (
      <Notice kind="warning">{text('sign-up.code.no-more')}</Notice>
    )
  }
  const ready = snapshot.matches({ entering: { resend: 'ready' } })
  return (
    <>
      {resendTrouble && ready && <TroubleNotice trouble={resendTrouble} onRetry={request} />}
      {ticket.codeId !== original && !resendTrouble && <Notice kind="success">{text('sign-up.code.resent')}</Notice>}
      <div className={styles.resend}>
        <Button kind="text" disabled={!ready} onTap={request}>
          {ready ? text('sign-up.code.resend') : text('sign-up.code.resend-in', { time: format.countdown(ticket.resendAt - now) })}
        </Button>
        <span className={styles.left}>{text('sign-up.code.left', { count: ticket.sendsLeft })}</span>
      </div>
    </>
  )
}

/** What the phone's code reader shows over the field. */
function Reader({ snapshot, send }: PartProps) {
  const { text } = useI18n()
  const { offer } = snapshot.context
  const end = () => send({ type: 'cancel' })
  const deny = () => send({ type: 'consent.denied' })
  return (
    <>
      <Dialog
        open={snapshot.matches({ entering: { reader: 'reading' } })}
        title={text('sign-up.code.reading')}
        onDismiss={end}
        actions={
          <Button kind="text" onTap={end}>
            {text('sign-up.code.type-myself')}
          </Button>
        }
      >
        <p>{text('sign-up.code.reading-text')}</p>
        <div className={styles.reading}>
          <Progress label={text('sign-up.code.reading')} />
        </div>
      </Dialog>
      <Sheet
        open={snapshot.matches({ entering: { reader: 'asking' } })}
        title={text('sign-up.code.consent-title')}
        onDismiss={deny}
        actions={
          <>
            <Button kind="secondary" onTap={deny}>
              {text('action.deny')}
            </Button>
            <Button onTap={() => send({ type: 'consent.given' })}>{text('action.allow')}</Button>
          </>
        }
      >
        <p>{text('sign-up.code.consent-why')}</p>
        <figure className={styles.message}>
          <figcaption>{text('sign-up.code.consent-from', { sender: offer?.sender ?? '' })}</figcaption>
          <blockquote dir="auto">{offer?.text}</blockquote>
        </figure>
      </Sheet>
    </>
  )
}
