import type { cloudBrowserMachine } from '../../flows/cloud-browser/cloud-browser.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor } from '../world-context.tsx'
import styles from './items-pages.module.css'

/** A new contact or note. */
export function AddItemDialog({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof cloudBrowserMachine>(path)
  if (!snapshot || snapshot.context.kind === 'photos') return null
  const { kind, fields, isNameMissing } = snapshot.context
  const isContact = kind === 'contacts'
  const submit = () => send({ type: 'form.submitted' })
  return (
    <Dialog
      open={snapshot.matches('form')}
      title={text(`cloud-site.items.add-${kind}`)}
      onDismiss={() => send({ type: 'back' })}
      actions={
        <>
          <Button kind="secondary" wide onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
          <Button wide onTap={submit}>
            {text('action.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={text(isContact ? 'contacts.name' : 'notes.title')}
          value={fields.first}
          onValue={(typed) => send({ type: 'field.changed', field: 'first', text: typed })}
          error={isNameMissing ? text(isContact ? 'contacts.name-missing' : 'cloud-site.items.title-missing') : undefined}
          dir="auto"
          maxLength={isContact ? 60 : 80}
        />
        <TextField
          label={text(isContact ? 'contacts.number' : 'notes.text')}
          value={fields.second}
          onValue={(typed) => send({ type: 'field.changed', field: 'second', text: typed })}
          dir={isContact ? 'ltr' : 'auto'}
          maxLength={isContact ? 30 : 2_000}
        />
        <button type="submit" hidden aria-label={text('action.save')} />
      </form>
    </Dialog>
  )
}
