import { useRef, type FormEvent } from 'react'
import type { recoveryMachine } from '../../../flows/recovery/recovery.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { spaceHints } from '../../../i18n/words/field-hints.ts'
import { IdentifierField } from '../../parts/identifier-field.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** Which account the password was forgotten of. */
export function RecoveryAccountScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof recoveryMachine>(path)
  const field = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { identifier, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const spaces = spaceHints(identifier).map((key) => text.of({ key }))
  const submit = () => send({ type: 'identifier.submitted' })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) submit()
  }
  return (
    <Page
      title={text('recovery.account.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={identifier.trim() === ''} onTap={submit}>
          {text('recovery.account.next')}
        </Button>
      }
    >
      <Copy>{text('recovery.account.text')}</Copy>
      {trouble && !busy && (
        <TroubleNotice trouble={trouble} onRetry={submit} ways={{ edit: () => field.current?.focus(), 'start-over': submit }} />
      )}
      <form onSubmit={onSubmit}>
        <IdentifierField
          label={text('recovery.account.identifier')}
          value={identifier}
          onValue={(typed) => send({ type: 'identifier.changed', text: typed })}
          autoFocus
          readOnly={busy}
          inputRef={field}
          helper={spaces.join(' · ') || undefined}
        />
      </form>
      {busy && <WaitingFor path={path} text="recovery.wait.starting" onCancel={() => send({ type: 'cancel' })} />}
    </Page>
  )
}
