import { useRef } from 'react'
import type { setupWizardMachine } from '../../../flows/setup-wizard/setup-wizard.machine.ts'
import { useI18n, useText } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { Button, Copy, Dialog, ListGroup, ListRow, Notice } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { SetupPage } from './setup-page.tsx'

/** Sign in, sign up, or neither. */
export function SetupAccountScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  if (!snapshot) return null
  const { session } = snapshot.context
  return (
    <SetupPage
      title={text('account.title')}
      onBack={() => send({ type: 'back' })}
      {...(session
        ? { next: { label: text('action.next'), onTap: () => send({ type: 'step.finished' }) } }
        : { other: { label: text('setup.skip'), onTap: () => send({ type: 'skip.requested' }) } })}
    >
      {session ? (
        <ListGroup title={text('setup.account.signed-in')}>
          <ListRow icon="account" title={session.account.name} value={inWords(i18n, session.account.accountId)} />
        </ListGroup>
      ) : (
        <>
          <Copy>{text('setup.account.text')}</Copy>
          <ListGroup>
            <ListRow
              icon="key"
              title={text('setup.account.sign-in')}
              summary={text('setup.account.sign-in-text')}
              onTap={() => send({ type: 'sign-in.chosen' })}
            />
            <ListRow
              icon="account"
              tint="green"
              title={text('setup.account.sign-up')}
              summary={text('setup.account.sign-up-text')}
              onTap={() => send({ type: 'sign-up.chosen' })}
            />
          </ListGroup>
        </>
      )}
      <Dialog
        open={snapshot.hasTag('dialog')}
        title={text('setup.account.skip')}
        onDismiss={() => send({ type: 'back' })}
        actions={
          <>
            <Button kind="secondary" wide onTap={() => send({ type: 'skip.confirmed' })}>
              {text('setup.account.skip-anyway')}
            </Button>
            <Button wide onTap={() => send({ type: 'cancel' })}>
              {text('action.cancel')}
            </Button>
          </>
        }
      >
        {text('setup.account.skip-text')}
      </Dialog>
    </SetupPage>
  )
}

/** Whether the phone shall be bound to the account, and what that means. */
export function SetupFindDeviceScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  const password = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { context } = snapshot
  const busy = snapshot.hasTag('busy')
  const hasPassword = context.session?.account.hasPassword ?? false
  const onBack = () => send({ type: 'back' })
  const accept = () => send({ type: 'find-device.accepted' })
  if (context.hasBound) {
    return (
      <SetupPage
        title={text('setup.find-device')}
        onBack={onBack}
        next={{ label: text('action.next'), onTap: () => send({ type: 'step.finished' }) }}
      >
        <Notice kind="success">{text('setup.find-device.on')}</Notice>
      </SetupPage>
    )
  }
  return (
    <SetupPage
      title={text('setup.find-device')}
      onBack={onBack}
      busy={busy}
      next={{ label: text('setup.find-device.accept'), onTap: accept, busy, disabled: hasPassword && context.password === '' }}
      {...(!busy && { other: { label: text('action.not-now'), onTap: () => send({ type: 'find-device.declined' }) } })}
    >
      <Copy>{text('setup.find-device.text')}</Copy>
      {!hasPassword && <Notice kind="warning">{text('setup.find-device.no-password')}</Notice>}
      {context.trouble && !busy && (
        <VerifyError trouble={context.trouble} onRetry={accept} ways={{ edit: () => password.current?.focus() }} />
      )}
      {hasPassword && (
        <FieldsForm busy={busy} action={text('setup.find-device.accept')} onSubmit={accept}>
          <PasswordField
            label={text('sign-in.password')}
            value={context.password}
            onValue={(typed) => send({ type: 'password.changed', text: typed })}
            name="password"
            enterKeyHint="go"
            autoComplete="current-password"
            readOnly={busy}
            inputRef={password}
          />
        </FieldsForm>
      )}
      {busy && <WaitingFor path={path} text="setup.find-device.wait" onCancel={() => send({ type: 'cancel' })} />}
    </SetupPage>
  )
}
