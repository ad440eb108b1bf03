import type { LinkedName } from '../../../account/contract.ts'
import type { namesMachine } from '../../../flows/names/names.machine.ts'
import { useI18n, type TextKey } from '../../../i18n/index.ts'
import { shownContact } from '../../../i18n/words/masked-contact.ts'
import { Button, Copy, ListGroup, ListRow, Notice, Page, type IconName } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

const kinds: Record<LinkedName['kind'], { title: TextKey; icon: IconName }> = {
  number: { title: 'names.kind.number', icon: 'sim' },
  email: { title: 'names.kind.email', icon: 'mail' },
  id: { title: 'names.kind.id', icon: 'account' },
}

/** What the account of a proven number can be called. Masked: it is a reminder, not a directory. */
export function NamesListScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof namesMachine>(path)
  if (!snapshot) return null
  const { names, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const found = names ?? []
  const retry = () => send({ type: 'retry' })
  return (
    <Page
      title={text('names.list.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      reading={names !== undefined}
      footer={
        found.length > 0 && (
          <Button wide onTap={() => send({ type: 'name.chosen' })}>
            {text('names.use-number')}
          </Button>
        )
      }
    >
      {busy && <WaitingFor path={path} text="names.wait" onCancel={() => send({ type: 'cancel' })} />}
      {!busy && !names && <TroubleNotice trouble={trouble} onRetry={retry} ways={{ 'start-over': retry }} />}
      {found.length > 0 && (
        <>
          <Copy>{text('names.list.text')}</Copy>
          <ListGroup>
            {found.map(({ kind, masked }) => (
              <ListRow
                key={kind}
                icon={kinds[kind].icon}
                title={text.of({ key: kinds[kind].title })}
                summary={<bdi>{shownContact(i18n, masked)}</bdi>}
              />
            ))}
          </ListGroup>
        </>
      )}
      {names?.length === 0 && (
        <>
          <Notice kind="warning">{text('names.none')}</Notice>
          <Copy muted>{text('names.none-text')}</Copy>
        </>
      )}
    </Page>
  )
}
