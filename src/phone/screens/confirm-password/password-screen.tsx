import { useRef } from 'react'
import type { Session } from '../../../account/contract.ts'
import type { confirmPasswordMachine } from '../../../flows/confirm-password/confirm-password.machine.ts'
import type { Trouble } from '../../../flows/actors.ts'
import { useI18n, type Format } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import type { VerifyCause } from '../../../i18n/words/verify-cause.ts'
import { Button, Copy, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { PasswordField } from '../../parts/password-field.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** Causes of which this page knows more than the answer says. */
function causeOf({ failure }: Trouble, session: Session | undefined, format: Format): VerifyCause | undefined {
  if (failure.kind !== 'problem') return undefined
  const { problem, document } = failure
  if (problem === 'password-not-set')
    return session?.account.hasPassword
      ? { message: { key: 'confirm.not-known-yet' }, wayOn: 'retry' }
      : { message: { key: 'confirm.no-password' }, wayOn: 'sign-in', wayText: 'new-password.set' }
  if (problem === 'device-guarded' && document.until !== undefined)
    return { message: { key: 'confirm.guarded', values: { date: format.dateTime(document.until) } }, wayOn: 'wait' }
  return undefined
}

/** The password of who is signed in, for what needs more than that. */
export function ConfirmPasswordScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [snapshot, send] = useActor<typeof confirmPasswordMachine>(path)
  const field = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { purpose, session, password, isRenewed, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'password.submitted' })
  const setOne = () => send({ type: 'password.missing' })
  const who = session && { name: session.account.name, id: inWords(i18n, session.account.accountId) }
  const lacksPassword = session?.account.hasPassword === false
  const isUnset = trouble?.failure.kind === 'problem' && trouble.failure.problem === 'password-not-set'
  const next = text(purpose === 'find-device-on' ? 'action.confirm' : 'action.next')
  return (
    <Page
      title={text('confirm.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={password === ''} onTap={submit}>
          {next}
        </Button>
      }
    >
      {who && <Copy>{text(`confirm.${purpose}`, who)}</Copy>}
      {trouble && !busy ? (
        <VerifyError
          trouble={trouble}
          cause={causeOf(trouble, session, format)}
          onRetry={submit}
          ways={{ edit: () => field.current?.focus(), 'sign-in': isUnset ? setOne : () => send({ type: 'sign-in.chosen' }) }}
        />
      ) : (
        lacksPassword && (
          <Notice kind="warning" action={{ label: text('new-password.set'), onTap: setOne }}>
            {text('confirm.no-password')}
          </Notice>
        )
      )}
      {isRenewed && !trouble && <Notice>{text('confirm.renewed')}</Notice>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) submit()
        }}
      >
        <PasswordField
          label={text('sign-in.password')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          enterKeyHint="go"
          autoComplete="current-password"
          autoFocus={!lacksPassword}
          readOnly={busy}
          inputRef={field}
        />
      </form>
      {busy ? (
        <WaitingFor
          path={path}
          text={purpose === 'find-device-on' ? 'confirm.wait.find-device-on' : 'confirm.wait.find-device-off'}
          onCancel={() => send({ type: 'cancel' })}
        />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'password.forgotten' })}>
            {text('sign-in.forgotten')}
          </Button>
        </div>
      )}
      <Copy muted>{text('simulation.no-secrets')}</Copy>
    </Page>
  )
}
