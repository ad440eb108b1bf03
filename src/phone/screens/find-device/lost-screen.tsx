import type { findDeviceMachine } from '../../../flows/find-device/find-device.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** What the finder of a lost device shall read. */
export function LostModeScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof findDeviceMachine>(path)
  if (!snapshot) return null
  const { message, contact, trouble } = snapshot.context
  const busy = snapshot.matches({ lost: 'saving' })
  const submit = () => send({ type: 'lost.submitted' })
  return (
    <Page
      title={text('lost.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={message.trim() === '' || contact.trim() === ''} onTap={submit}>
          {text('lost.submit')}
        </Button>
      }
    >
      <Copy>{text('lost.text')}</Copy>
      {trouble && !busy && (
        <TroubleNotice trouble={trouble} onRetry={submit} ways={{ 'sign-in': () => send({ type: 'sign-in.chosen' }) }} />
      )}
      <FieldsForm busy={busy} action={text('lost.submit')} onSubmit={submit}>
        <TextField
          label={text('lost.message')}
          value={message}
          onValue={(typed) => send({ type: 'message.changed', text: typed })}
          name="message"
          maxLength={200}
          enterKeyHint="next"
          autoFocus
          readOnly={busy}
        />
        <TextField
          label={text('lost.contact')}
          value={contact}
          onValue={(typed) => send({ type: 'contact.changed', text: typed })}
          name="contact"
          dir="ltr"
          maxLength={40}
          enterKeyHint="done"
          readOnly={busy}
        />
      </FieldsForm>
      {busy && <WaitingFor path={path} text="lost.saving" onCancel={() => send({ type: 'cancel' })} />}
    </Page>
  )
}
