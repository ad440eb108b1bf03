import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import type { ownSecurityMachine } from '../../flows/own-security/own-security.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { onOneLine } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { Button, Copy, Dialog, ListGroup, ListRow, Notice, TextField } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import type { PageProps } from '../page-props.ts'
import { CodeEntry } from '../parts/code-entry.tsx'
import { Form } from '../parts/form.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** Where codes go, the second step, and who is signed in. */
export function ContactsPage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const own = `${path}/own-security`
  const [site] = useActor<typeof accountSiteMachine>(path)
  const [snapshot, send] = useActor<typeof ownSecurityMachine>(own)
  const account = site?.context.session?.account
  if (!snapshot || !account) return null
  const { security, done, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const isEditing = ['editing', 'reading', 'sending', 'code'].some((state) => snapshot.matches(state as 'editing'))
  const inDialog = snapshot.hasTag('dialog')
  const cancel = () => send({ type: 'cancel' })
  const disabled = busy || !account.hasPassword
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.contacts.title')}
      busy={busy}
      wide
      navigation={<AccountNavigation tab={tab} at={accountPaths.contacts} />}
    >
      {done && !busy && !isEditing && <Notice kind="success">{text(`account-site.contacts.done.${done}`)}</Notice>}
      {trouble && !busy && !inDialog && !isEditing && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {!account.hasPassword && <Notice kind="warning">{text('account-site.contacts.no-password')}</Notice>}
      {isEditing ? (
        <ContactChange path={own} />
      ) : (
        <>
          <Copy>{text('account-site.contacts.text')}</Copy>
          {busy && !inDialog && <WaitingFor path={own} text="cloud-site.loading" onCancel={cancel} />}
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
                title={text('account-site.contacts.two-step')}
                summary={text('account-site.contacts.two-step-text')}
                checked={security.twoStep}
                disabled={disabled}
                onChecked={(on) => send({ type: 'two-step.requested', on })}
              />
            )}
          </ListGroup>
          {security && (
            <ListGroup title={text('account-site.contacts.sessions')}>
              {security.sessions.map(({ sessionId, device, startedAt, current }) => (
                <ListRow
                  key={sessionId}
                  title={device}
                  summary={current ? text('account-site.contacts.this-session') : format.date(startedAt)}
                  value={current ? undefined : text('account.sign-out')}
                  disabled={busy}
                  {...(!current && { onTap: () => send({ type: 'session.ended', sessionId }) })}
                />
              ))}
            </ListGroup>
          )}
        </>
      )}
      <PasswordDialog path={own} />
    </SitePage>
  )
}

/** Another number or address, and the code that was sent to it. */
function ContactChange({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof ownSecurityMachine>(path)
  if (!snapshot) return null
  const { wish, text: typed, reading, trouble } = snapshot.context
  const isMail = wish.kind === 'contact' && wish.method === 'mail'
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'contact.submitted' })
  if (snapshot.matches('code')) {
    return (
      <>
        <Copy>{text('account-site.contacts.code', { to: typed })}</Copy>
        <CodeEntry path={`${path}/code`} action={text('computer.submit')} />
        <Button kind="text" onTap={() => send({ type: 'back' })}>
          {text('action.back')}
        </Button>
      </>
    )
  }
  return (
    <>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={submit} />}
      <Form action={text('account-site.contacts.send')} busy={busy} disabled={typed.trim() === ''} onSubmit={submit}>
        <TextField
          label={text(isMail ? 'account-site.contacts.new-mail' : 'account-site.contacts.new-number')}
          value={typed}
          onValue={(next) => send({ type: 'contact.typed', text: next })}
          inputMode={isMail ? 'email' : 'tel'}
          dir="ltr"
          name="contact"
          autoComplete={isMail ? 'email' : 'tel'}
          autoFocus
          readOnly={busy}
          error={reading && !reading.valid ? text('problem.number-invalid') : undefined}
        />
      </Form>
      {busy ? (
        <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <Button kind="text" onTap={() => send({ type: 'back' })}>
          {text('action.cancel')}
        </Button>
      )}
    </>
  )
}

/** Whoever changes ways in shows with the password that it is them. */
function PasswordDialog({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof ownSecurityMachine>(path)
  if (!snapshot) return null
  const { password, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const confirm = () => send({ type: 'password.submitted' })
  return (
    <Dialog
      open={snapshot.hasTag('dialog')}
      title={text('account-site.contacts.confirm')}
      onDismiss={() => send({ type: busy ? 'cancel' : 'back' })}
      actions={
        <>
          <Button kind="secondary" wide onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
          <Button wide busy={busy} disabled={password === ''} onTap={confirm}>
            {text('computer.submit')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) confirm()
        }}
      >
        {trouble && !busy && <TroubleNotice trouble={trouble} verifies onRetry={confirm} />}
        <PasswordField
          label={text('sign-in.password')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          autoComplete="current-password"
          readOnly={busy}
        />
      </form>
    </Dialog>
  )
}
