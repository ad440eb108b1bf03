import { useRef } from 'react'
import type { Trouble } from '../../../flows/actors.ts'
import type { activationLockMachine } from '../../../flows/activation-lock/activation-lock.machine.ts'
import { useFormat, useI18n, useText, type TextKey } from '../../../i18n/index.ts'
import { failureText } from '../../../i18n/failure-text.ts'
import type { VerifyCause } from '../../../i18n/words/verify-cause.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { shownContact } from '../../../i18n/words/masked-contact.ts'
import { Button, Copy, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { IdentifierField } from '../../parts/identifier-field.tsx'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { ShutTools } from '../../parts/shut-tools.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** Here nobody can sign in with a code and set one. */
const setFirst: VerifyCause = { message: { key: 'activation-lock.no-password' }, wayOn: 'sign-in', wayText: 'activation-lock.how-to-set' }
const isPasswordMissing = ({ failure }: Trouble) => failure.kind === 'problem' && failure.problem === 'password-not-set'

/** A phone that waits for its owner: whose it is, masked, the owner's words if it is lost, and the password of the account. */
export function ActivationLockScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof activationLockMachine>(path)
  const password = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { context } = snapshot
  const busy = snapshot.hasTag('busy')
  const isLost = context.activation?.lost !== undefined
  const isActivating = snapshot.matches({ locked: { form: { verifying: 'activating' } } })
  const submit = () => send({ type: 'activation.requested' })
  const forgotten = () => send({ type: 'password.forgotten' })
  return (
    <Page
      title={text(isLost ? 'activation-lock.lost' : 'activation-lock.title')}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={context.password === ''} onTap={submit}>
          {text('activation-lock.activate')}
        </Button>
      }
    >
      <OwnerNote path={path} />
      <Copy>{text(isLost ? 'activation-lock.lost-text' : 'activation-lock.text')}</Copy>
      <BoundAccount path={path} />
      {context.trouble && !busy && (
        <VerifyError
          trouble={context.trouble}
          onRetry={submit}
          ways={{ edit: () => password.current?.focus(), 'sign-in': forgotten }}
          cause={isPasswordMissing(context.trouble) ? setFirst : undefined}
        />
      )}
      <FieldsForm busy={busy} action={text('activation-lock.activate')} onSubmit={submit}>
        {context.asksIdentifier && (
          <IdentifierField
            value={context.identifier}
            onValue={(typed) => send({ type: 'identifier.changed', text: typed })}
            autoFocus
            readOnly={busy}
          />
        )}
        <PasswordField
          label={text('activation-lock.password')}
          value={context.password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          enterKeyHint="go"
          autoComplete="current-password"
          readOnly={busy}
          inputRef={password}
        />
      </FieldsForm>
      {busy ? (
        <WaitingFor
          path={path}
          text={isActivating ? 'activation-lock.wait.activating' : 'activation-lock.wait.verifying'}
          onCancel={() => send({ type: 'cancel' })}
        />
      ) : (
        <div>
          <Button kind="text" onTap={forgotten}>
            {text('sign-in.forgotten')}
          </Button>
          {!context.asksIdentifier && (
            <Button kind="text" onTap={() => send({ type: 'identifier.asked' })}>
              {text('activation-lock.name-account')}
            </Button>
          )}
        </div>
      )}
      <ShutTools onHelp={() => send({ type: 'help.opened' })} />
      <Check path={path} />
      <Copy muted>{text('simulation.no-secrets')}</Copy>
    </Page>
  )
}

/** What the owner wants whoever finds the phone to know. */
function OwnerNote({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot] = useActor<typeof activationLockMachine>(path)
  const lost = snapshot?.context.activation?.lost
  if (!lost) return null
  return (
    <ListGroup title={text('activation-lock.owner-says')}>
      {lost.message !== '' && <ListRow icon="account" title={lost.message} />}
      {/* A phone that is locked calls nobody but emergency services: the number is there to be read. */}
      {lost.contact !== '' && (
        <ListRow icon="call" tint="green" title={text('activation-lock.contact')} summary={<bdi>{lost.contact}</bdi>} />
      )}
    </ListGroup>
  )
}

const kinds = ['number', 'email'] as const
const names: Record<(typeof kinds)[number], TextKey> = { number: 'activation-lock.number', email: 'activation-lock.email' }

function BoundAccount({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot] = useActor<typeof activationLockMachine>(path)
  const account = snapshot?.context.activation?.maskedAccount
  if (!account) return null
  return (
    <ListGroup title={text('activation-lock.account')}>
      <ListRow icon="account" title={account.name} value={inWords(i18n, account.accountId)} />
      {kinds.map((kind) => {
        const masked = account[kind]
        return masked === undefined ? null : <ListRow key={kind} title={text.of({ key: names[kind] })} value={shownContact(i18n, masked)} />
      })}
    </ListGroup>
  )
}

/** Whether it is still bound, asked by the phone itself from time to time. */
function Check({ path }: { path: ActorPath }) {
  const text = useText()
  const format = useFormat()
  const [snapshot, send] = useActor<typeof activationLockMachine>(path)
  if (!snapshot) return null
  const isAsking = snapshot.hasTag('checking')
  const trouble = snapshot.context.checkTrouble
  return (
    <ListGroup footer={trouble && !isAsking ? text.of(failureText(trouble.failure, format).message) : text('activation-lock.check-text')}>
      <ListRow
        icon="refresh"
        tint="green"
        title={text('activation-lock.check')}
        busy={isAsking}
        chevron={false}
        onTap={() => send({ type: 'check.requested' })}
      />
    </ListGroup>
  )
}
