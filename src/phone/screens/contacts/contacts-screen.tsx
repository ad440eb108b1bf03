import type { contactsMachine } from '../../../flows/page-app/page-app.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Page, Sheet } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor } from '../../world-context.tsx'
import { people } from './people.ts'
import { SenderFace } from '../../parts/sender-face.tsx'

/** A few invented people. */
export function ContactsScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof contactsMachine>(path)
  const open = snapshot?.matches('item') ? people.find(({ name }) => name === snapshot.context.item) : undefined
  return (
    <Page title={text('app.contacts')}>
      <ListGroup footer={text('contacts.invented')}>
        {people.map(({ name, number }) => (
          <ListRow
            key={name}
            title={name}
            summary={<bdi>{number}</bdi>}
            icon={<SenderFace sender={name} />}
            onTap={() => tell({ type: 'item.opened', item: name })}
          />
        ))}
      </ListGroup>
      <Sheet open={open !== undefined} title={open?.name ?? ''} onDismiss={() => tell({ type: 'back' })}>
        <ListGroup>
          <ListRow title={text('contacts.number')} value={open && `\u2066${open.number}\u2069`} />
          <ListRow title={text('contacts.place')} value={open?.place} />
        </ListGroup>
        <Copy muted>{text('contacts.invented')}</Copy>
      </Sheet>
    </Page>
  )
}
