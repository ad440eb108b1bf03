import { useRef } from 'react'
import type { signInMachine } from '../../../flows/sign-in/sign-in.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { spaceHints } from '../../../i18n/words/field-hints.ts'
import { IdentifierField } from '../../parts/identifier-field.tsx'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** A name of the account and its password. */
export function CredentialsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof signInMachine>(path)
  const password = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { context } = snapshot
  const busy = snapshot.hasTag('busy')
  const filled = context.identifier.trim() !== '' && context.password !== ''
  const spaces = spaceHints(context.identifier).map((key) => text.of({ key }))
  const submit = () => send({ type: 'credentials.submitted' })
  const back = () => send({ type: 'back' })
  const preferCode = () => send({ type: 'code.preferred' })
  const focusPassword = () => password.current?.focus()
  return (
    <Page
      title={text('sign-in.title')}
      onBack={back}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={!filled} onTap={submit}>
          {text('sign-in.submit')}
        </Button>
      }
    >
      <Copy>{text(context.isFixed ? 'sign-in.again' : 'sign-in.text')}</Copy>
      {context.trouble && !busy && (
        <VerifyError trouble={context.trouble} onRetry={submit} ways={{ edit: focusPassword, 'sign-in': preferCode }} />
      )}
      <FieldsForm busy={busy} action={text('sign-in.submit')} onSubmit={submit}>
        <IdentifierField
          value={context.identifier}
          onValue={(typed) => send({ type: 'identifier.changed', text: typed })}
          autoFocus={context.identifier === ''}
          readOnly={busy || context.isFixed === true}
          helper={spaces.join(' · ') || undefined}
        />
        <PasswordField
          label={text('sign-in.password')}
          value={context.password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          enterKeyHint="go"
          autoComplete="current-password"
          autoFocus={context.identifier !== ''}
          readOnly={busy}
          inputRef={password}
        />
      </FieldsForm>
      {busy ? (
        <WaitingFor path={path} text="sign-in.wait.checking" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'password.forgotten' })}>
            {text('sign-in.forgotten')}
          </Button>
          {!context.isFixed && (
            <Button kind="text" onTap={() => send({ type: 'names.asked' })}>
              {text('sign-in.which-name')}
            </Button>
          )}
        </div>
      )}
      <Copy muted>{text('simulation.no-secrets')}</Copy>
    </Page>
  )
}
