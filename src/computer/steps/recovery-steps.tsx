import { useRef } from 'react'
import type { recoveryMachine } from '../../flows/recovery/recovery.machine.ts'
import { useI18n, useText } from '../../i18n/index.ts'
import { spaceHints } from '../../i18n/words/field-hints.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { Button, Copy, Notice, TextField } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { Form } from '../parts/form.tsx'
import { NewPassword } from '../parts/new-password.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** Which account the password was forgotten of. */
export function RecoveryAccountStep({ page, path }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof recoveryMachine>(path)
  const field = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { identifier, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'identifier.submitted' })
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('recovery.account.title')} busy={busy}>
      <Copy>{text('recovery.account.text')}</Copy>
      {trouble && !busy && (
        <TroubleNotice trouble={trouble} onRetry={submit} ways={{ edit: () => field.current?.focus(), 'start-over': submit }} />
      )}
      <Form action={text('recovery.account.next')} busy={busy} disabled={identifier.trim() === ''} onSubmit={submit}>
        <TextField
          label={text('recovery.account.identifier')}
          value={identifier}
          onValue={(typed) => send({ type: 'identifier.changed', text: typed })}
          inputMode="email"
          name="username"
          dir="ltr"
          autoComplete="username"
          maxLength={254}
          autoFocus
          readOnly={busy}
          inputRef={field}
          helper={
            spaceHints(identifier)
              .map((key) => text.of({ key }))
              .join(' · ') || undefined
          }
        />
      </Form>
      {busy && <WaitingFor path={path} text="recovery.wait.starting" onCancel={() => send({ type: 'cancel' })} />}
    </SitePage>
  )
}

/** A new password, for whoever proved that the account is theirs. */
export function RecoveryPasswordStep({ page, path }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot] = useActor<typeof recoveryMachine>(path)
  const account = snapshot?.context.account
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('recovery.password.title')}>
      {account && <Copy>{text('recovery.password.text', { name: account.name, id: inWords(i18n, account.accountId) })}</Copy>}
      <NewPassword path={`${path}/new-password`} />
    </SitePage>
  )
}

/** The new password is set; not every server knows it yet. */
export function RecoveryDoneStep({ page, path }: PageProps) {
  const text = useText()
  const [, send] = useActor<typeof recoveryMachine>(path)
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('recovery.done.title')}>
      <Notice kind="success">{text('recovery.done.text')}</Notice>
      <Button wide onTap={() => send({ type: 'finished' })}>
        {text('recovery.done.sign-in')}
      </Button>
    </SitePage>
  )
}
