import type { contactsMachine } from '../../../flows/contacts/contacts.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, EmptyState, IconButton, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { RemovedItemNotice, SyncNotice } from '../../parts/data-notices.tsx'
import { Face } from '../../parts/face.tsx'
import { itemsOf } from '../../parts/items-of.ts'
import { useData } from '../../parts/use-data.ts'
import { useActor } from '../../world-context.tsx'

/** The people in this phone, by name. */
export function ContactsScreen({ path }: ScreenProps) {
  const { text, lang } = useI18n()
  const [, send] = useActor<typeof contactsMachine>(path)
  const [data] = useData()
  const order = new Intl.Collator(lang)
  const people = itemsOf(data, 'contacts').toSorted((one, other) => order.compare(one.content.name, other.content.name))
  const begin = () => send({ type: 'contact.begun' })
  return (
    <Page title={text('app.contacts')} actions={<IconButton icon="add" label={text('contacts.add')} onTap={begin} />}>
      <SyncNotice kind="contacts" />
      <RemovedItemNotice kind="contacts" />
      {people.length === 0 ? (
        <EmptyState
          icon="contacts"
          title={text('contacts.empty')}
          text={text('contacts.empty-text')}
          action={
            <Button kind="secondary" icon="add" onTap={begin}>
              {text('contacts.add')}
            </Button>
          }
        />
      ) : (
        <ListGroup footer={text('contacts.invented')}>
          {people.map(({ itemId, content: { name, number } }) => (
            <ListRow
              key={itemId}
              title={name}
              summary={number === '' ? text('contacts.number-none') : <bdi>{number}</bdi>}
              icon={<Face name={name} />}
              chevron={false}
              onTap={() => send({ type: 'contact.opened', itemId })}
            />
          ))}
        </ListGroup>
      )}
      {people.length > 0 && (
        <Copy muted align="center">
          {text('contacts.count', { count: people.length })}
        </Copy>
      )}
    </Page>
  )
}
