import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { contactChangeMachine } from '../../flows/contact-change/contact-change.machine.ts'
import { failureText, useI18n } from '../../i18n/index.ts'
import { Button, Copy, TextField } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { CodeEntry } from '../parts/code-entry.tsx'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** What is about the number or address itself stands at the field. */
const ofTheField: readonly string[] = ['number-invalid', 'email-invalid', 'contact-unchanged']

/** Another number or address for the codes of the account. */
export function ContactChangePage({ path, tab }: PageProps) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof contactChangeMachine>(path)
  if (!snapshot) return null
  const { method, text: typed, reading, isNoAddress, trouble } = snapshot.context
  const isMail = method === 'mail'
  const busy = snapshot.hasTag('busy')
  const shown = busy ? undefined : trouble
  const isAtField = shown?.failure.kind === 'problem' && ofTheField.includes(shown.failure.problem)
  const submit = () => send({ type: 'contact.submitted' })
  const label = text(isMail ? 'account-site.contacts.new-mail' : 'account-site.contacts.new-number')
  const error = () => {
    if (isNoAddress) return text('account-site.email.wrong')
    if (reading && !reading.valid) return text('problem.number-invalid')
    return isAtField ? text.of(failureText(shown.failure, format).message) : undefined
  }
  return (
    <SitePage
      site={text('account-site.name')}
      title={label}
      busy={busy}
      navigation={<AccountNavigation tab={tab} at={accountPaths.contacts} />}
    >
      <Copy>{text('account-site.contacts.change-text')}</Copy>
      {shown && !isAtField && <TroubleNotice trouble={shown} onRetry={submit} />}
      <Form action={text('account-site.contacts.send')} busy={busy} disabled={typed.trim() === ''} onSubmit={submit}>
        <TextField
          label={label}
          value={typed}
          onValue={(next) => send({ type: 'contact.changed', text: next })}
          inputMode={isMail ? 'email' : 'tel'}
          dir="ltr"
          name="contact"
          autoComplete={isMail ? 'email' : 'tel'}
          maxLength={254}
          autoFocus
          readOnly={busy}
          error={error()}
        />
      </Form>
      {busy ? (
        <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'back' })}>
            {text('action.cancel')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}

/** The code that was sent there: only then does it belong to the account. */
export function ContactCodePage({ path, tab }: PageProps) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof contactChangeMachine>(path)
  if (!snapshot) return null
  const { text: typed } = snapshot.context
  const back = () => send({ type: 'back' })
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('sign-up.code.title')}
      navigation={<AccountNavigation tab={tab} at={accountPaths.contacts} />}
    >
      <Copy>{text('account-site.contacts.code', { to: typed.trim() })}</Copy>
      <CodeEntry path={`${path}/code`} action={text('computer.submit')} ways={{ edit: back }} />
      <div>
        <Button kind="text" onTap={back}>
          {text('computer.step-back')}
        </Button>
      </div>
    </SitePage>
  )
}
