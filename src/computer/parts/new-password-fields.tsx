import { useText } from '../../i18n/index.ts'
import { PasswordChecklist } from '../../ui/index.ts'
import { PasswordField } from './password-field.tsx'

interface NewPasswordFieldsProps {
  /** What was typed so far, and whether rules that it does not keep show as such. */
  choice: { password: string; repeated: string; showsFaults: boolean }
  send: (event: { type: 'password.changed' | 'repeated.changed'; text: string }) => void
  busy: boolean
  /** Why the server did not take it. */
  refusal: string | undefined
  autoFocus?: boolean
}

/** A new password twice, its rules as a checklist. */
export function NewPasswordFields({ choice, send, busy, refusal, autoFocus = false }: NewPasswordFieldsProps) {
  const text = useText()
  const { password, repeated, showsFaults } = choice
  return (
    <>
      <PasswordField
        label={text('new-password.new')}
        value={password}
        onValue={(typed) => send({ type: 'password.changed', text: typed })}
        name="new-password"
        autoComplete="new-password"
        autoFocus={autoFocus}
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
        readOnly={busy}
      />
      <PasswordChecklist password={password} repeated={repeated} showsFaults={showsFaults} />
    </>
  )
}
