import type { contactsMachine, ContactField } from '../../../flows/contacts/contacts.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Dialog, Page, TextField } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { useActor } from '../../world-context.tsx'

/** A new contact, or one that is changed. */
export function ContactFormScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof contactsMachine>(path)
  if (!snapshot) return null
  const { itemId, fields, fault } = snapshot.context
  const submit = () => send({ type: 'contact.submitted' })
  const change = (field: ContactField) => (typed: string) => send({ type: 'field.changed', field, text: typed })
  const stay = () => send({ type: 'cancel' })
  return (
    <Page
      title={text(itemId === '' ? 'contacts.new' : 'contacts.change')}
      onBack={() => send({ type: 'back' })}
      footer={
        <Button wide onTap={submit}>
          {text('action.save')}
        </Button>
      }
    >
      <FieldsForm busy={false} action={text('action.save')} onSubmit={submit}>
        <TextField
          label={text('contacts.name')}
          value={fields.name}
          onValue={change('name')}
          error={fault === 'name-missing' ? text('contacts.name-missing') : undefined}
          name="name"
          dir="auto"
          maxLength={60}
          autoCapitalize="sentences"
          enterKeyHint="next"
          autoFocus
        />
        <TextField
          label={text('contacts.number')}
          value={fields.number}
          onValue={change('number')}
          error={fault === 'number-odd' ? text('contacts.number-odd') : undefined}
          name="number"
          type="tel"
          dir="ltr"
          maxLength={30}
          enterKeyHint="done"
        />
      </FieldsForm>
      <Dialog
        open={snapshot.hasTag('dialog')}
        title={text('contacts.leave.title')}
        onDismiss={stay}
        actions={
          <>
            <Button kind="text" onTap={() => send({ type: 'draft.discarded' })}>
              {text('contacts.leave.discard')}
            </Button>
            <Button onTap={stay}>{text('contacts.leave.stay')}</Button>
          </>
        }
      >
        {text('contacts.leave.text')}
      </Dialog>
    </Page>
  )
}
