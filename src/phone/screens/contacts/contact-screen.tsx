import type { contactsMachine } from '../../../flows/contacts/contacts.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { EmptyState, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { Face } from '../../parts/face.tsx'
import { itemsOf } from '../../parts/items-of.ts'
import { useData } from '../../parts/use-data.ts'
import { useActor } from '../../world-context.tsx'
import styles from './contact-screen.module.css'

/** One person. It may have been removed on another phone meanwhile. */
export function ContactScreen({ path }: ScreenProps) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof contactsMachine>(path)
  const [data] = useData()
  const contact = itemsOf(data, 'contacts').find(({ itemId }) => itemId === snapshot?.context.itemId)
  const back = () => send({ type: 'back' })
  if (!contact) {
    return (
      <Page title={text('app.contacts')} large={false} onBack={back}>
        <EmptyState icon="contacts" title={text('contacts.gone')} />
      </Page>
    )
  }
  const { name, number } = contact.content
  return (
    <Page title={name} large={false} onBack={back}>
      <div className={styles.head}>
        <Face name={name} large />
        <p className={styles.name} dir="auto">
          {name}
        </p>
      </div>
      <ListGroup footer={text('data.changed', { when: format.dateTime(contact.changedAt) })}>
        <ListRow title={text('contacts.number')} value={number === '' ? text('contacts.number-none') : `\u2066${number}\u2069`} />
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="edit"
          tint="none"
          title={text('contacts.change')}
          chevron={false}
          onTap={() => send({ type: 'change.begun', name, number })}
        />
        <ListRow
          icon="delete"
          tint="none"
          title={text('contacts.remove')}
          danger
          chevron={false}
          onTap={() => send({ type: 'removal.requested' })}
        />
      </ListGroup>
    </Page>
  )
}
