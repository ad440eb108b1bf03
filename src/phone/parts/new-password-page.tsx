import type { newPasswordMachine } from '../../flows/new-password/new-password.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { passwordRefusal } from '../../i18n/words/password-refusal.ts'
import { Button, Copy, Page, PasswordChecklist } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor } from '../world-context.tsx'
import { FieldsForm } from './fields-form.tsx'
import { PasswordField } from './password-field.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { VerifyError } from './verify-error.tsx'
import { WaitingFor } from './waiting-for.tsx'

interface NewPasswordPageProps {
  /** The choice of a password itself. */
  path: ActorPath
  title: string
  words: string | undefined
  onBack: () => void
}

/** A new password twice, its rules as a checklist, and the one in use where there is one. */
export function NewPasswordPage({ path, title, words, onBack }: NewPasswordPageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof newPasswordMachine>(path)
  if (!snapshot) return null
  const { asksCurrent, current, password, repeated, showsFaults, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const shown = busy ? undefined : trouble
  const refusal = shown && passwordRefusal(i18n, shown.failure)
  const submit = () => send({ type: 'password.submitted' })
  return (
    <Page
      title={title}
      onBack={onBack}
      busy={busy}
      footer={
        <Button wide busy={busy} onTap={submit} disabled={password === '' || (asksCurrent && current === '')}>
          {text('new-password.save')}
        </Button>
      }
    >
      {words && <Copy>{words}</Copy>}
      {shown && refusal === undefined && (
        <>{asksCurrent ? <VerifyError trouble={shown} onRetry={submit} /> : <TroubleNotice trouble={shown} onRetry={submit} />}</>
      )}
      <FieldsForm busy={busy} action={text('new-password.save')} onSubmit={submit}>
        {asksCurrent && (
          <PasswordField
            label={text('new-password.current')}
            which="old"
            value={current}
            onValue={(typed) => send({ type: 'current.changed', text: typed })}
            name="current-password"
            autoComplete="current-password"
            enterKeyHint="next"
            autoFocus
            readOnly={busy}
          />
        )}
        <PasswordField
          label={text('new-password.new')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="new-password"
          autoComplete="new-password"
          enterKeyHint="next"
          autoFocus={!asksCurrent}
          readOnly={busy}
          error={refusal}
        />
        <PasswordField
          label={text('new-password.repeated')}
          which="second"
          value={repeated}
          onValue={(typed) => send({ type: 'repeated.changed', text: typed })}
          name="new-password-again"
          autoComplete="new-password"
          enterKeyHint="done"
          readOnly={busy}
        />
      </FieldsForm>
      {busy && <WaitingFor path={path} text="new-password.saving" onCancel={() => send({ type: 'cancel' })} />}
      <PasswordChecklist password={password} repeated={repeated} showsFaults={showsFaults} />
      <Copy muted>{text('simulation.no-secrets')}</Copy>
    </Page>
  )
}
