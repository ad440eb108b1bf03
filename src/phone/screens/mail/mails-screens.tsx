import type { Mail, MailFolder } from '../../../flows/mail/mail.ts'
import type { mailMachine } from '../../../flows/mail/mail.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, EmptyState, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { LetterRow } from '../../parts/letter-row.tsx'
import { useActor, usePhone } from '../../world-context.tsx'

const inFolder = (mails: readonly Mail[], folder: MailFolder) =>
  mails.filter((mail) => mail.folder === folder).toSorted((one, other) => other.receivedAt - one.receivedAt)

/** What came, newest first, and the way to what a filter put aside. */
export function InboxScreen({ path }: ScreenProps) {
  const text = useText()
  const [, tell] = useActor<typeof mailMachine>(path)
  const [{ mail: owner, session, mails }] = usePhone()
  const address = owner ?? session?.account.email
  const inbox = inFolder(mails, 'inbox')
  return (
    <Page title={text('mail.inbox')}>
      {inbox.length === 0 ? (
        <EmptyState
          icon="mail"
          title={text('mail.empty')}
          text={address === undefined ? text('mail.no-address') : text('mail.empty-text', { address })}
        />
      ) : (
        <Mails mails={inbox} onOpen={(messageId) => tell({ type: 'mail.opened', messageId })} />
      )}
      <ListGroup>
        <ListRow
          icon="security"
          tint="orange"
          title={text('mail.spam')}
          summary={text('mail.spam-count', { count: inFolder(mails, 'spam').length })}
          onTap={() => tell({ type: 'spam.opened' })}
        />
      </ListGroup>
    </Page>
  )
}

/** What a filter put aside. */
export function SpamScreen({ path }: ScreenProps) {
  const text = useText()
  const [, tell] = useActor<typeof mailMachine>(path)
  const [{ mails }] = usePhone()
  const spam = inFolder(mails, 'spam')
  return (
    <Page title={text('mail.spam')} onBack={() => tell({ type: 'back' })}>
      <Copy>{text('mail.spam-text')}</Copy>
      {spam.length === 0 ? (
        <EmptyState icon="mail" title={text('mail.spam-empty')} />
      ) : (
        <Mails mails={spam} onOpen={(messageId) => tell({ type: 'mail.opened', messageId })} />
      )}
    </Page>
  )
}

function Mails({ mails, onOpen }: { mails: readonly Mail[]; onOpen: (messageId: string) => void }) {
  const text = useText()
  return (
    <ListGroup>
      {mails.map(({ messageId, sender, subject, receivedAt, read }) => (
        <LetterRow
          key={messageId}
          sender={sender}
          receivedAt={receivedAt}
          text={subject}
          unread={{ count: read ? 0 : 1, label: text('mail.unread') }}
          onOpen={() => onOpen(messageId)}
        />
      ))}
    </ListGroup>
  )
}
