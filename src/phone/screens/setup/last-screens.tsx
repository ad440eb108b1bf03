import type { LockKind, setupWizardMachine } from '../../../flows/setup-wizard/setup-wizard.machine.ts'
import { setupExtras } from '../../../flows/setup-wizard/steps.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Notice, type IconName } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { PinForm } from '../../parts/pin-form.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { SetupPage } from './setup-page.tsx'

const locks: readonly (readonly [LockKind, IconName])[] = [
  ['pin', 'key'],
  ['swipe', 'lock'],
  ['none', 'phone'],
]

export function SetupScreenLockScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof setupWizardMachine>(path)
  return (
    <SetupPage title={text('setup.screen-lock')} onBack={() => send({ type: 'back' })}>
      <Copy>{text('setup.screen-lock.text')}</Copy>
      <ListGroup>
        {locks.map(([kind, icon]) => (
          <ListRow
            key={kind}
            icon={icon}
            title={text(`setup.screen-lock.${kind}`)}
            summary={text(`setup.screen-lock.${kind}-text`)}
            onTap={() => send({ type: 'screen-lock.selected', kind })}
          />
        ))}
      </ListGroup>
    </SetupPage>
  )
}

export function SetupPinScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  if (!snapshot) return null
  const { pin, arePinsDifferent } = snapshot.context
  const isRepeating = snapshot.matches({ choosingPin: 'repeating' })
  const submit = () => send({ type: 'pin.submitted' })
  return (
    <SetupPage
      title={text(isRepeating ? 'setup.pin.again' : 'setup.pin.title')}
      onBack={() => send({ type: 'back' })}
      next={{ label: text('action.next'), onTap: submit, disabled: pin.length < 4 }}
    >
      <PinForm
        // Another field: what was typed into the first is not to be seen in the second.
        key={isRepeating ? 'again' : 'first'}
        label={text('setup.pin.label')}
        value={pin}
        onValue={(typed) => send({ type: 'pin.changed', pin: typed })}
        helper={text('setup.pin.rule')}
        error={arePinsDifferent && pin === '' ? text('setup.pin.different') : undefined}
        enterKeyHint="next"
        action={text('action.next')}
        onSubmit={submit}
      />
      <Copy muted>{text('simulation.no-secrets')}</Copy>
    </SetupPage>
  )
}

export function SetupExtrasScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  if (!snapshot) return null
  const { store, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const askStore = () => send({ type: 'store.chosen' })
  return (
    <SetupPage
      title={text('setup.extras')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      next={{ label: text('action.next'), onTap: () => send({ type: 'step.finished' }), disabled: busy }}
    >
      <ListGroup>
        <ListRow
          title={text('setup.extras.store')}
          summary={text(store === 'signed-in' ? 'setup.extras.store-done' : 'setup.extras.store-text')}
          {...(store !== 'signed-in' && !busy && { onTap: askStore })}
        />
      </ListGroup>
      {busy && <WaitingFor path={path} text="setup.extras.store-asking" onCancel={() => send({ type: 'cancel' })} />}
      {!busy && trouble && <TroubleNotice trouble={trouble} onRetry={askStore} />}
      {!busy && !trouble && store === 'too-new' && <Notice>{text('setup.extras.store-later')}</Notice>}
      <ListGroup>
        {setupExtras.map((extra) => (
          <ListRow
            key={extra}
            title={text(`setup.extras.${extra}`)}
            summary={text(`setup.extras.${extra}-text`)}
            checked={snapshot.context.extras[extra]}
            onChecked={(on) => send({ type: 'extra.changed', extra, on })}
          />
        ))}
      </ListGroup>
    </SetupPage>
  )
}

export function SetupDoneScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  if (!snapshot) return null
  const busy = snapshot.hasTag('busy')
  const start = () => send({ type: 'step.finished' })
  return (
    <SetupPage
      title={text('setup.done')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      next={{ label: text('setup.done.start'), onTap: start, busy }}
    >
      {snapshot.context.trouble && !busy ? (
        <>
          <TroubleNotice trouble={snapshot.context.trouble} onRetry={start} />
          <Notice>{text('setup.checking-needed')}</Notice>
        </>
      ) : (
        !busy && <Notice kind="success">{text('setup.done.text')}</Notice>
      )}
      {busy && <WaitingFor path={path} text="setup.checking-wait" onCancel={() => send({ type: 'cancel' })} />}
    </SetupPage>
  )
}
