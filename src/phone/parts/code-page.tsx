import type { FormEvent, ReactNode } from 'react'
import type { AnyStateMachine } from 'xstate'
import type { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { Trouble } from '../../flows/actors.ts'
import { failureText, useI18n } from '../../i18n/index.ts'
import { Button, CodeField, Copy, Page } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor, useReading } from '../world-context.tsx'
import styles from './code-page.module.css'
import { CodeReading } from './code-reading.tsx'
import { CodeResend } from './code-resend.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

interface CodePageProps {
  /** The flow that asks for the code, with the entry as a child named `code`. */
  path: ActorPath
  /** Where the code went. */
  sentTo: string
  /** Words of the button that leads back, to send it elsewhere. */
  change: string
  /** What else there is to decide, below the field. */
  children?: ReactNode
  /** Why a check failed, where it is not the code's own fault; by default as everywhere. */
  explain?: (trouble: Trouble, retry: () => void) => ReactNode
}

/** Problems of the code itself belong to the field, not above it. */
const isOfTheCode = ({ failure }: Trouble) =>
  failure.kind === 'problem' && (failure.problem.startsWith('code-') || failure.problem === 'bad-request')

/** A code that was sent: typed, or filled in from the message. The same page for whatever the code is to prove. */
export function CodePage({ path, sentTo, change, children, explain }: CodePageProps) {
  const { text, format } = useI18n()
  const now = useReading()
  const codePath = `${path}/code`
  const [parent, tellParent] = useActor<AnyStateMachine>(path)
  const [snapshot, send] = useActor<typeof oneTimeCodeMachine>(codePath)
  if (!snapshot) return null

  const { code, ticket, target, trouble } = snapshot.context
  const verifying = snapshot.hasTag('busy')
  const shown = verifying ? undefined : trouble
  const error = shown && isOfTheCode(shown) ? text.of(failureText(shown.failure, format).message) : undefined
  const tooOld = now >= ticket.expiresAt
  const original = (parent?.context as { ticket?: { codeId: string } } | undefined)?.ticket?.codeId
  const submit = () => send({ type: 'code.submitted' })
  const back = () => tellParent({ type: 'back' })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!verifying) submit()
  }
  return (
    <Page
      title={text('sign-up.code.title')}
      onBack={back}
      busy={verifying}
      footer={
        <Button wide busy={verifying} disabled={!verifying && !snapshot.can({ type: 'code.submitted' })} onTap={submit}>
          {text('sign-up.code.verify')}
        </Button>
      }
    >
      <div>
        <Copy>{sentTo}</Copy>
        <Button kind="text" disabled={verifying} onTap={back}>
          {change}
        </Button>
      </div>
      {shown && error === undefined && (explain ? explain(shown, submit) : <TroubleNotice trouble={shown} onRetry={submit} />)}
      <form className={styles.code} onSubmit={onSubmit}>
        <CodeField
          label={text('sign-up.code.label')}
          length={ticket.length}
          value={code}
          onValue={(typed) => send({ type: 'code.changed', code: typed })}
          name="code"
          autoFocus
          error={error}
          helper={
            tooOld && !shown && !verifying && !snapshot.matches({ entering: { resend: 'exhausted' } })
              ? text('sign-up.code.expired')
              : undefined
          }
        />
      </form>
      {verifying && <WaitingFor path={codePath} text="sign-up.wait.verifying" onCancel={() => send({ type: 'cancel' })} />}
      {children}
      <CodeResend path={codePath} snapshot={snapshot} send={send} original={original} now={now} isNumber={target.kind === 'number'} />
      <div className={styles.links}>
        <Button kind="text" onTap={() => send({ type: 'help.opened' })}>
          {text('sign-up.code.help')}
        </Button>
      </div>
      <CodeReading path={codePath} snapshot={snapshot} send={send} />
    </Page>
  )
}
