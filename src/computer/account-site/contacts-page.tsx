import type { SignedInDevice } from '../../account/contract.ts'
import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { ownSecurityMachine } from '../../flows/own-security/own-security.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { deviceInWords } from '../../i18n/words/device-in-words.ts'
import { onOneLine } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { Button, Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { ProveOwner } from '../parts/prove-owner.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** Where codes go, the second step, and who is signed in. */
export function ContactsPage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const own = `${path}/own-security`
  const [site] = useActor<typeof accountSiteMachine>(path)
  const [snapshot, send] = useActor<typeof ownSecurityMachine>(own)
  const account = site?.context.session?.account
  if (!snapshot || !account) return null
  const { security, done, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const disabled = busy || !account.hasPassword
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.contacts.title')}
      busy={busy}
      wide
      navigation={<AccountNavigation tab={tab} at={accountPaths.contacts} />}
    >
      {done && !busy && <Notice kind="success">{text(`account-site.contacts.done.${done}`)}</Notice>}
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      <Copy>{text('account-site.contacts.text')}</Copy>
      {!account.hasPassword && (
        <Notice kind="warning">
          {text('account-site.contacts.no-password')}{' '}
          <SiteLink tab={tab} to={addressOf('account-site', accountPaths.security)}>
            {text('new-password.set')}
          </SiteLink>
        </Notice>
      )}
      {busy && <WaitingFor path={own} text="cloud-site.loading" onCancel={() => send({ type: 'cancel' })} />}
      <ListGroup>
        <ListRow
          title={text('account.number')}
          summary={account.number === '' ? text('account-site.number-none') : onOneLine(i18n, spacedNumber(account.number))}
          disabled={disabled}
          onTap={() => send({ type: 'contact.opened', method: 'sms' })}
        />
        <ListRow
          title={text('account-site.contacts.mail')}
          summary={account.email ?? text('account-site.email-none')}
          disabled={disabled}
          onTap={() => send({ type: 'contact.opened', method: 'mail' })}
        />
        {security && (
          <ListRow
            title={text('account-site.questions.title')}
            summary={text(security.questions.length > 0 ? 'account-site.questions.set' : 'account-site.questions.none')}
            disabled={disabled}
            onTap={() => send({ type: 'questions.opened' })}
          />
        )}
        {security && (
          <ListRow
            title={text('account-site.contacts.two-step')}
            summary={text('account-site.contacts.two-step-text')}
            checked={security.twoStep}
            disabled={disabled}
            onChecked={(on) => send({ type: 'two-step.requested', on })}
          />
        )}
      </ListGroup>
      {security && (
        <SignedIn sessions={security.sessions} disabled={busy} onEnd={(sessionId) => send({ type: 'session.ended', sessionId })} />
      )}
      <ProveOwner path={`${own}/prove-owner`} />
    </SitePage>
  )
}

interface SignedInProps {
  sessions: readonly SignedInDevice[]
  disabled: boolean
  onEnd: (sessionId: string) => void
}

/** Who is signed in where, and signing out somewhere else. */
function SignedIn({ sessions, disabled, onEnd }: SignedInProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  return (
    <ListGroup title={text('account-site.contacts.sessions')}>
      {sessions.map(({ sessionId, device, startedAt, current }) => (
        <ListRow
          key={sessionId}
          title={deviceInWords(i18n, device)}
          summary={current ? text('account-site.contacts.this-session') : format.date(startedAt)}
          trailing={
            !current && (
              <Button
                kind="text"
                disabled={disabled}
                onTap={() => onEnd(sessionId)}
                label={text('account-site.contacts.end-session', { device: deviceInWords(i18n, device) })}
              >
                {text('account.sign-out')}
              </Button>
            )
          }
        />
      ))}
    </ListGroup>
  )
}
