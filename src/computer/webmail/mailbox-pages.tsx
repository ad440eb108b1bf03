import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import type { Mail, MailFolder } from '../../flows/mail/mail.ts'
import { mailPath, webmailPaths, type webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import { useI18n, useText, type TextKey } from '../../i18n/index.ts'
import { Copy, EmptyState, ListGroup, ListRow } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { useActor } from '../world-context.tsx'
import styles from './webmail.module.css'

const inFolder = (mails: readonly Mail[], folder: MailFolder) =>
  mails.filter((mail) => mail.folder === folder).toSorted((one, other) => other.receivedAt - one.receivedAt)

/** Whose mailbox is opened. */
export function MailboxPage({ path, tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  const [snapshot, send] = useActor<typeof webmailMachine>(path)
  if (!snapshot) return null
  return (
    <SitePage site={text('webmail.name')} title={text('webmail.sign-in.title')}>
      <Copy>{text('webmail.sign-in.text')}</Copy>
      {snapshot.context.trouble && <TroubleNotice trouble={snapshot.context.trouble} onRetry={() => tellTab({ type: 'reloaded' })} />}
      <ListGroup title={text('webmail.sign-in.own')}>
        {snapshot.context.addresses.map((address) => (
          <ListRow key={address} icon="mail" title={address} onTap={() => send({ type: 'mailbox.chosen', address })} />
        ))}
      </ListGroup>
    </SitePage>
  )
}

interface WebmailNavigationProps {
  path: ActorPath
  tab: ActorPath
  at?: string
}

/** The two folders, and the way out. */
export function WebmailNavigation({ path, tab, at }: WebmailNavigationProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof webmailMachine>(path)
  if (!snapshot) return null
  const { mails, cookies } = snapshot.context
  const unread = inFolder(mails, 'inbox').filter(({ read }) => !read).length
  return (
    <>
      <SiteLink tab={tab} to={addressOf('webmail', webmailPaths.inbox)} current={at === webmailPaths.inbox}>
        {unread > 0 ? text('webmail.inbox-count', { count: unread }) : text('mail.inbox')}
      </SiteLink>
      <SiteLink tab={tab} to={addressOf('webmail', webmailPaths.spam)} current={at === webmailPaths.spam}>
        {text('mail.spam')}
      </SiteLink>
      <button type="button" className={styles.leave} onClick={() => send({ type: 'mailbox.left' })}>
        {text('webmail.leave', { address: cookies.mailbox ?? '' })}
      </button>
    </>
  )
}

interface FolderPageProps extends PageProps {
  folder: MailFolder
  at: string
  title: TextKey
  hint: TextKey
  empty: TextKey
}

/** What lies in a folder, newest first. */
function FolderPage({ path, tab, folder, at, title, hint, empty }: FolderPageProps) {
  const { text, format } = useI18n()
  const [snapshot] = useActor<typeof webmailMachine>(path)
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const mails = inFolder(snapshot.context.mails, folder)
  return (
    <SitePage
      site={text('webmail.name')}
      title={text.of({ key: title })}
      navigation={<WebmailNavigation path={path} tab={tab} at={at} />}
      wide
    >
      <Copy muted>{text.of({ key: hint })}</Copy>
      {mails.length === 0 ? (
        <EmptyState icon="mail" title={text.of({ key: empty })} />
      ) : (
        <ul className={styles.mails}>
          {mails.map(({ messageId, sender, subject, receivedAt, read }) => (
            <li key={messageId}>
              <button
                type="button"
                role="link"
                className={styles.mail}
                data-unread={!read || undefined}
                onClick={() => tellTab({ type: 'link.followed', address: addressOf('webmail', mailPath(messageId)) })}
              >
                <span className={styles.sender}>
                  {!read && <span className={styles.dot} role="img" aria-label={text('mail.unread')} />} <bdi>{sender}</bdi>
                </span>{' '}
                <span className={styles.subject}>
                  <bdi>{subject}</bdi>
                </span>{' '}
                <time className={styles.when} dir="auto">
                  {format.date(receivedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
                </time>
              </button>
            </li>
          ))}
        </ul>
      )}
    </SitePage>
  )
}

export const InboxPage = (props: PageProps) => (
  <FolderPage {...props} folder="inbox" at={webmailPaths.inbox} title="mail.inbox" hint="webmail.spam-hint" empty="mail.empty" />
)

export const SpamPage = (props: PageProps) => (
  <FolderPage {...props} folder="spam" at={webmailPaths.spam} title="mail.spam" hint="mail.spam-text" empty="mail.spam-empty" />
)
