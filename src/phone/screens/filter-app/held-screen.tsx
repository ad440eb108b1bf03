import type { securityMachine } from '../../../flows/filter-app/filter-app.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, EmptyState, IconButton, ListGroup, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { LetterRow } from '../../parts/letter-row.tsx'
import { useActor } from '../../world-context.tsx'
import { filterApps, useFilter, type FilterAppId } from './filter-facts.ts'
import { RemovedNotice } from './removed-notice.tsx'

/** The messages that a filter keeps from the inbox, newest first. */
function HeldMessages({ app, path }: ScreenProps & { app: FilterAppId }) {
  const text = useText()
  const [, tell] = useActor<typeof securityMachine>(path)
  const [filter] = useFilter(app)
  if (!filter) return null
  return (
    <Page
      title={text(filterApps[app].held)}
      onBack={() => tell({ type: 'back' })}
      actions={<IconButton icon="settings" label={text('filter.rules')} onTap={() => tell({ type: 'rules.opened' })} />}
    >
      <RemovedNotice app={app} kind="message" />
      {filter.held.length === 0 ? (
        <EmptyState icon={app} title={text('filter.held-empty')} text={text('filter.held-empty-text')} />
      ) : (
        <>
          <Copy>{text('filter.held-text')}</Copy>
          <ListGroup>
            {filter.held.toReversed().map(({ messageId, sender, text: words, receivedAt }) => (
              <LetterRow
                key={messageId}
                sender={sender}
                receivedAt={receivedAt}
                text={words}
                unread={{ count: 0, label: '' }}
                onOpen={() => tell({ type: 'message.opened', messageId })}
              />
            ))}
          </ListGroup>
        </>
      )}
    </Page>
  )
}

export const BlocklistScreen = (props: ScreenProps) => <HeldMessages app="security" {...props} />
export const QuarantineScreen = (props: ScreenProps) => <HeldMessages app="guard" {...props} />
