import type { messagesMachine } from '../../../flows/messages/messages.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { EmptyState, ListGroup, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { LetterRow } from '../../parts/letter-row.tsx'
import { useActor, usePhone } from '../../world-context.tsx'
import { threadsOf } from './threads.ts'

/** Every sender, with what they said last. */
export function ThreadsScreen({ path }: ScreenProps) {
  const text = useText()
  const [, tell] = useActor<typeof messagesMachine>(path)
  const [{ messages }] = usePhone()
  const threads = threadsOf(messages)
  return (
    <Page title={text('messages.title')}>
      {threads.length === 0 ? (
        <EmptyState icon="messages" title={text('messages.empty')} text={text('messages.empty-text')} />
      ) : (
        <ListGroup>
          {threads.map(({ sender, messages: own, unread }) => {
            const last = own.at(-1)!
            return (
              <LetterRow
                key={sender}
                sender={sender}
                receivedAt={last.receivedAt}
                text={last.text}
                unread={{ count: unread, label: text('messages.unread', { count: unread }) }}
                onOpen={() => tell({ type: 'thread.opened', sender })}
              />
            )
          })}
        </ListGroup>
      )}
    </Page>
  )
}
