import type { securityMachine } from '../../../flows/filter-app/filter-app.machine.ts'
import { isSameSender, type HoldReason } from '../../../flows/sms-filter-rules.ts'
import { useI18n, type TextKey } from '../../../i18n/index.ts'
import { Button, Card, Copy, EmptyState, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useToast } from '../../shell/toasts.tsx'
import { useActor } from '../../world-context.tsx'
import { filterApps, useFilter, type FilterAppId } from './filter-facts.ts'

const reasons: Record<HoldReason, TextKey> = {
  sender: 'filter.reason.sender',
  keyword: 'filter.reason.keyword',
  service: 'filter.reason.service',
}

/** One message that a filter keeps: why, and the ways out. */
function HeldMessage({ app, path }: ScreenProps & { app: FilterAppId }) {
  const { text, format } = useI18n()
  const [snapshot, tell] = useActor<typeof securityMachine>(path)
  const [filter, tellFilter] = useFilter(app)
  const say = useToast()
  const message = filter?.held.find(({ messageId }) => messageId === snapshot?.context.messageId)
  const back = () => tell({ type: 'back' })
  if (!filter || !message) {
    return (
      <Page title={text(filterApps[app].held)} onBack={back}>
        <EmptyState icon={app} title={text('filter.message-gone')} />
      </Page>
    )
  }
  const { messageId, sender, reason, receivedAt } = message
  const isException = filter.exceptions.some((entry) => isSameSender(entry, sender))
  const settle = (event: 'message.restored' | 'message.deleted') => {
    tellFilter({ type: event, messageId })
    tell({ type: 'message.settled' })
    if (event === 'message.restored') say(text('filter.restored'))
  }
  return (
    <Page
      title={sender}
      large={false}
      onBack={back}
      footer={
        <Button wide onTap={() => settle('message.restored')}>
          {text('filter.restore')}
        </Button>
      }
    >
      <Card>
        <p dir="auto">{message.text}</p>
      </Card>
      <Copy muted>
        {text('filter.kept', { time: format.date(receivedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }) })}{' '}
        {text.of({ key: reasons[reason] })}
      </Copy>
      <ListGroup footer={text('filter.exception-text')}>
        <ListRow
          icon="check"
          tint="green"
          title={text('filter.allow-sender')}
          summary={isException ? text('filter.allowed') : undefined}
          disabled={isException}
          chevron={false}
          onTap={() => tellFilter({ type: 'entry.added', list: 'exceptions', entry: sender })}
        />
        <ListRow icon="close" tint="red" title={text('filter.delete')} danger chevron={false} onTap={() => settle('message.deleted')} />
      </ListGroup>
    </Page>
  )
}

export const SecurityMessageScreen = (props: ScreenProps) => <HeldMessage app="security" {...props} />
export const GuardMessageScreen = (props: ScreenProps) => <HeldMessage app="guard" {...props} />
