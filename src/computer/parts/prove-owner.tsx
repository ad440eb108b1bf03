import type { proveOwnerMachine } from '../../flows/prove-owner/prove-owner.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor } from '../world-context.tsx'
import { PasswordField } from './password-field.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

/** Whoever changes ways in shows with the password that it is them. */
export function ProveOwner({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof proveOwnerMachine>(path)
  if (!snapshot) return null
  const { password, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const confirm = () => send({ type: 'password.submitted' })
  return (
    <Dialog
      open={snapshot.hasTag('dialog')}
      title={text('account-site.contacts.confirm')}
      onDismiss={() => send({ type: busy ? 'cancel' : 'back' })}
      actions={
        <>
          <Button kind="secondary" wide onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
          <Button wide busy={busy} disabled={password === ''} onTap={confirm}>
            {text('computer.submit')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) confirm()
        }}
      >
        {trouble && !busy && <TroubleNotice trouble={trouble} verifies onRetry={confirm} />}
        <PasswordField
          label={text('sign-in.password')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          autoComplete="current-password"
          autoFocus
          readOnly={busy}
        />
      </form>
      {busy && <WaitingFor path={path} text="sign-in.wait.checking" onCancel={() => send({ type: 'cancel' })} />}
    </Dialog>
  )
}
