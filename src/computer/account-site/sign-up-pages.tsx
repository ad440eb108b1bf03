import type { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { webSignUpMachine } from '../../flows/web-sign-up/web-sign-up.machine.ts'
import { useI18n, useText } from '../../i18n/index.ts'
import { passwordRefusal } from '../../i18n/words/password-refusal.ts'
import { inWords, onOneLine } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { Button, Copy, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { CodeEntry } from '../parts/code-entry.tsx'
import { Form } from '../parts/form.tsx'
import { NewPasswordFields } from '../parts/new-password-fields.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** The code that shows that somebody holds the number. */
export function SignUpCodePage({ path }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const codePath = `${path}/code`
  const [snapshot, send] = useActor<typeof webSignUpMachine>(path)
  const [code] = useActor<typeof oneTimeCodeMachine>(codePath)
  const reading = snapshot?.context.reading
  if (!code || !reading?.valid) return null
  return (
    <SitePage site={text('account-site.name')} title={text('sign-up.code.title')} busy={code.hasTag('busy')}>
      <Copy>
        {text('sign-up.code.sent-to', {
          length: code.context.ticket.length,
          number: onOneLine(i18n, spacedNumber(reading.number)),
        })}
      </Copy>
      <CodeEntry path={codePath} action={text('computer.submit')} />
      <div>
        <Button kind="text" onTap={() => send({ type: 'back' })}>
          {text('sign-up.code.change-number')}
        </Button>
      </div>
    </SitePage>
  )
}

/** The number has an account already. */
export function SignUpTakenPage({ path }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof webSignUpMachine>(path)
  const proof = snapshot?.context.proof
  if (!proof) return null
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.taken.title')}>
      <Notice kind="warning">
        {proof.account
          ? text('account-site.taken.text', { name: proof.account.name, id: inWords(i18n, proof.account.accountId) })
          : text('problem.number-registered')}
      </Notice>
      <Button wide onTap={() => send({ type: 'sign-in.preferred' })}>
        {text('account-site.taken.sign-in')}
      </Button>
      {proof.standing === 'recycled' && (
        <Button kind="secondary" wide onTap={() => send({ type: 'owner.denied' })}>
          {text('account-site.taken.not-mine')}
        </Button>
      )}
    </SitePage>
  )
}

/** A password, twice, with its rules in sight. */
export function SignUpPasswordPage({ path }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof webSignUpMachine>(path)
  if (!snapshot) return null
  const { password, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const shown = busy ? undefined : trouble
  const refusal = shown && passwordRefusal(i18n, shown.failure)
  const submit = () => send({ type: 'form.submitted' })
  const back = () => send({ type: 'back' })
  const signIn = () => send({ type: 'sign-in.preferred' })
  return (
    <SitePage site={text('account-site.name')} title={text('new-password.set')} busy={busy}>
      <Copy>{text('new-password.set-text')}</Copy>
      {shown && refusal === undefined && (
        <TroubleNotice trouble={shown} onRetry={submit} ways={{ 'start-over': back, 'change-number': back, 'sign-in': signIn }} />
      )}
      <Form action={text('computer.submit')} busy={busy} disabled={password === ''} onSubmit={submit}>
        <NewPasswordFields choice={snapshot.context} send={send} busy={busy} refusal={refusal} autoFocus />
      </Form>
      {busy && <WaitingFor path={path} text="account-site.sign-up.creating" onCancel={() => send({ type: 'cancel' })} />}
    </SitePage>
  )
}

/** The account is there. */
export function SignUpDonePage({ path }: PageProps) {
  const i18n = useI18n()
  const text = useText()
  const [snapshot, send] = useActor<typeof webSignUpMachine>(path)
  const account = snapshot?.context.session?.account
  if (!account) return null
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.created.title')}>
      <Notice kind="success">{text('account-site.created.text', { id: inWords(i18n, account.accountId) })}</Notice>
      <Button wide onTap={() => send({ type: 'finished' })}>
        {text('action.continue')}
      </Button>
    </SitePage>
  )
}
