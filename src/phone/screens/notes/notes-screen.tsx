import type { notesMachine } from '../../../flows/page-app/page-app.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Card, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor } from '../../world-context.tsx'

const notes = ['codes', 'move', 'shopping'] as const

/** What somebody wrote down before you held this phone. */
export function NotesScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof notesMachine>(path)
  const open = snapshot?.matches('item') ? notes.find((note) => note === snapshot.context.item) : undefined
  if (open) {
    return (
      <Page key={open} title={text(`notes.${open}.title`)} onBack={() => tell({ type: 'back' })} reading>
        <Card>
          <p>{text(`notes.${open}.text`)}</p>
        </Card>
      </Page>
    )
  }
  return (
    <Page title={text('app.notes')}>
      <ListGroup footer={text('notes.count', { count: notes.length })}>
        {notes.map((note) => (
          <ListRow
            key={note}
            title={text(`notes.${note}.title`)}
            icon="notes"
            tint="orange"
            onTap={() => tell({ type: 'item.opened', item: note })}
          />
        ))}
      </ListGroup>
    </Page>
  )
}
