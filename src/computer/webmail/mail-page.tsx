import { addressOf } from '../../flows/computer/addresses.ts'
import { shownMail, type webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { Copy, EmptyState, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { WebmailNavigation } from './mailbox-pages.tsx'
import { linksIn } from './links-in.ts'
import styles from './webmail.module.css'

/** One mail, with its links. */
export function MailPage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [snapshot, send] = useActor<typeof webmailMachine>(path)
  if (!snapshot) return null
  const { isMoved, trouble } = snapshot.context
  const mail = shownMail(snapshot.context)
  const busy = snapshot.hasTag('busy')
  const navigation = <WebmailNavigation path={path} tab={tab} />
  if (!mail) {
    return (
      <SitePage site={text('webmail.name')} title={text('app.mail')} navigation={navigation} wide>
        <EmptyState icon="mail" title={text('mail.gone')} />
        <SiteLink tab={tab} to={addressOf('webmail')}>
          {text('webmail.back-to-inbox')}
        </SiteLink>
      </SitePage>
    )
  }
  const parts = linksIn(mail.text)
  const restore = () => send({ type: 'mail.restored' })
  return (
    <SitePage site={text('webmail.name')} title={mail.subject} navigation={navigation} busy={busy} wide>
      <div className={styles.facts}>
        <p>{text('webmail.from', { sender: inWords(i18n, mail.sender) })}</p>
        <p>{text('mail.to', { address: inWords(i18n, mail.to) })}</p>
        <p>
          <time dir="auto">{format.date(mail.receivedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</time>
        </p>
      </div>
      {mail.folder === 'spam' && !busy && (
        <Notice kind="warning" action={{ label: text('mail.restore'), onTap: restore }}>
          {text('webmail.in-spam')}
        </Notice>
      )}
      {isMoved && <Notice kind="success">{text('mail.restored')}</Notice>}
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={restore} />}
      {busy && <WaitingFor path={path} text="webmail.moving" onCancel={() => send({ type: 'cancel' })} />}
      <div className={styles.text} dir="auto">
        {parts.map((part, at) =>
          part.kind === 'words' ? (
            <span key={at}>{part.text}</span>
          ) : (
            <button
              key={at}
              type="button"
              role="link"
              className={styles.link}
              onClick={() => send({ type: 'link.opened', address: part.text })}
            >
              <bdi dir="ltr">{part.text}</bdi>
            </button>
          ),
        )}
      </div>
      {parts.some(({ kind }) => kind === 'link') && <Copy muted>{text('webmail.links')}</Copy>}
    </SitePage>
  )
}
