import { useRef, type ReactNode } from 'react'
import type { signInMachine } from '../../flows/sign-in/sign-in.machine.ts'
import { useText } from '../../i18n/index.ts'
import { spaceHints } from '../../i18n/words/field-hints.ts'
import { Button, TextField } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { Form } from '../parts/form.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice, type Ways } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** A name of the account and its password. `links` stand at the bottom, `ways` lead on from particular troubles. */
export function CredentialsStep({ page, path, links, ways }: PageProps & { links?: ReactNode; ways?: Ways }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof signInMachine>(path)
  const password = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { identifier, password: typed, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'credentials.submitted' })
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('account-site.sign-in.title')} busy={busy} links={links}>
      {trouble && !busy && (
        <TroubleNotice trouble={trouble} verifies onRetry={submit} ways={{ edit: () => password.current?.focus(), ...ways }} />
      )}
      <Form action={text('sign-in.submit')} busy={busy} disabled={identifier.trim() === '' || typed === ''} onSubmit={submit}>
        <TextField
          label={text('sign-in.identifier')}
          value={identifier}
          onValue={(next) => send({ type: 'identifier.changed', text: next })}
          inputMode="email"
          name="username"
          dir="ltr"
          autoComplete="username"
          maxLength={254}
          autoFocus={identifier === ''}
          readOnly={busy}
          helper={
            spaceHints(identifier)
              .map((key) => text.of({ key }))
              .join(' · ') || undefined
          }
        />
        <PasswordField
          label={text('sign-in.password')}
          value={typed}
          onValue={(next) => send({ type: 'password.changed', text: next })}
          name="password"
          autoComplete="current-password"
          autoFocus={identifier !== ''}
          readOnly={busy}
          inputRef={password}
        />
      </Form>
      {busy ? (
        <WaitingFor path={path} text="sign-in.wait.checking" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'password.forgotten' })}>
            {text('sign-in.forgotten')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}
