import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { mailSignUpMachine } from '../../flows/mail-sign-up/mail-sign-up.machine.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { useI18n, useText } from '../../i18n/index.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { Button, Copy, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor, useReading } from '../world-context.tsx'

/** The mail is on its way: its link makes the account. */
export function MailSentPage({ path }: PageProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const now = useReading()
  const [snapshot, send] = useActor<typeof mailSignUpMachine>(path)
  const sent = snapshot?.context.sent
  if (!sent) return null
  const { mails, trouble } = snapshot.context
  const resending = snapshot.hasTag('resending')
  const ready = snapshot.matches({ sent: 'ready' })
  const request = () => send({ type: 'resend.requested' })
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.mail.title')} busy={resending}>
      <Notice kind="success">{text('account-site.mail.sent', { email: sent.email, until: format.dateTime(sent.expiresAt) })}</Notice>
      {mails > 1 && !trouble && !resending && <Notice key={mails}>{text('account-site.mail.resent')}</Notice>}
      {trouble && !resending && <TroubleNotice trouble={trouble} onRetry={request} />}
      <h2>{text('account-site.mail.none')}</h2>
      <Copy>{text('account-site.mail.none.spam')}</Copy>
      <Copy>{text('account-site.mail.none.address', { email: inWords(i18n, sent.email) })}</Copy>
      <div>
        <Button kind="text" disabled={resending} onTap={() => send({ type: 'back' })}>
          {text('account-site.mail.change')}
        </Button>
      </div>
      <Copy>{text('account-site.mail.none.again')}</Copy>
      {resending ? (
        <WaitingFor path={path} tag="resending" text="account-site.mail.sending" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" disabled={!ready} onTap={request}>
            {ready
              ? text('account-site.mail.resend')
              : text('account-site.mail.resend-in', { time: format.countdown(sent.resendAt - now) })}
          </Button>
        </div>
      )}
    </SitePage>
  )
}

/** Where the link in the mail leads. */
export function ActivatePage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof accountSiteMachine>(path)
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const { trouble, identifier } = snapshot.context
  const open = (to: string) => () => tellTab({ type: 'link.followed', address: addressOf('account-site', to) })
  if (snapshot.hasTag('busy')) {
    return (
      <SitePage site={text('account-site.name')} title={text('account-site.activate.title')} busy>
        <WaitingFor path={path} text="account-site.sign-up.creating" onCancel={() => send({ type: 'cancel' })} />
      </SitePage>
    )
  }
  if (trouble || !snapshot.matches({ activating: 'activated' })) {
    return (
      <SitePage site={text('account-site.name')} title={text('account-site.activate.title')}>
        {trouble ? (
          <TroubleNotice
            trouble={trouble}
            onRetry={() => send({ type: 'retry' })}
            ways={{ 'start-over': open(accountPaths.mailSignUp), 'sign-in': open(accountPaths.signIn) }}
          />
        ) : (
          <Button onTap={() => send({ type: 'retry' })}>{text('action.retry')}</Button>
        )}
      </SitePage>
    )
  }
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.created.title')}>
      <Notice kind="success">{text('account-site.activate.done', { email: identifier })}</Notice>
      <Button wide onTap={open(accountPaths.signIn)}>
        {text('account-site.sign-in.title')}
      </Button>
    </SitePage>
  )
}
