import type { newPasswordMachine } from '../../flows/new-password/new-password.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { passwordRefusal } from '../../i18n/words/password-refusal.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor } from '../world-context.tsx'
import { Form } from './form.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { PasswordField } from './password-field.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

/** A new password twice, its rules as a checklist, and the one in use where there is one. */
export function NewPassword({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof newPasswordMachine>(path)
  if (!snapshot) return null
  const { asksCurrent, current, password, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const shown = busy ? undefined : trouble
  const refusal = shown && passwordRefusal(i18n, shown.failure)
  const submit = () => send({ type: 'password.submitted' })
  return (
    <>
      {shown && refusal === undefined && <TroubleNotice trouble={shown} verifies={asksCurrent} onRetry={submit} />}
      <Form action={text('new-password.save')} busy={busy} disabled={password === '' || (asksCurrent && current === '')} onSubmit={submit}>
        {asksCurrent && (
          <PasswordField
            label={text('new-password.current')}
            which="old"
            value={current}
            onValue={(typed) => send({ type: 'current.changed', text: typed })}
            name="current-password"
            autoComplete="current-password"
            autoFocus
            readOnly={busy}
          />
        )}
        <NewPasswordFields choice={snapshot.context} send={send} busy={busy} refusal={refusal} autoFocus={!asksCurrent} />
      </Form>
      {busy && <WaitingFor path={path} text="new-password.saving" onCancel={() => send({ type: 'cancel' })} />}
    </>
  )
}
