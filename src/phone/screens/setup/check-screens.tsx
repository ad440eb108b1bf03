import { lasting } from '../../../flows/phone/lasting.ts'
import type { setupWizardMachine } from '../../../flows/setup-wizard/setup-wizard.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, Notice } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { PinForm } from '../../parts/pin-form.tsx'
import { ShutTools } from '../../parts/shut-tools.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, usePhoneWorld, useReading } from '../../world-context.tsx'
import { SetupPage } from './setup-page.tsx'

/** Whether somebody waits for this phone. Nothing goes on until the server has said so. */
export function SetupCheckingScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  if (!snapshot) return null
  const isChecking = snapshot.hasTag('busy')
  const isStopped = snapshot.matches('unchecked')
  const retry = () => send({ type: 'retry' })
  return (
    <SetupPage
      title={text('setup.checking')}
      onBack={() => send({ type: 'back' })}
      busy={isChecking}
      {...(isStopped && { next: { label: text('action.retry'), onTap: retry } })}
    >
      <Copy>{text('setup.checking-text')}</Copy>
      {isChecking && <WaitingFor path={path} text="setup.checking-wait" onCancel={() => send({ type: 'cancel' })} />}
      {isStopped && <TroubleNotice trouble={snapshot.context.trouble} />}
      {isStopped && <Notice>{text('setup.checking-needed')}</Notice>}
      <ShutTools />
    </SetupPage>
  )
}

/** A lock of another kind, which looks like the one of the account and has nothing to do with it. */
export function SetupFinanceScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof setupWizardMachine>(path)
  return (
    <SetupPage
      title={text('activation-lock.title')}
      onBack={() => send({ type: 'back' })}
      next={{ label: text('setup.check-again'), onTap: () => send({ type: 'retry' }) }}
    >
      <Notice kind="warning" title={text('setup.finance')}>
        {text('setup.finance-text')}
      </Notice>
      <Copy>{text('setup.finance-not-account')}</Copy>
      <ShutTools />
    </SetupPage>
  )
}

/** The second gate: the pin of the screen lock before everything was erased. */
export function SetupPreviousPinScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  const { world, phone } = usePhoneWorld()
  const now = useReading()
  if (!snapshot) return null
  const { pin, pinFailures } = snapshot.context
  const actor = world.actorAt(path)
  const since = snapshot.hasTag('pin-pause') && actor ? phone.since(actor, 'pin-pause') : undefined
  const seconds = since === undefined ? undefined : Math.max(1, Math.ceil((since + lasting.pinPause - now) / 1_000))
  const submit = () => send({ type: 'pin.submitted' })
  const error =
    seconds !== undefined ? text('pin.pause', { seconds }) : pinFailures > 0 && pin === '' ? text('setup.previous-pin.wrong') : undefined
  return (
    <SetupPage
      title={text('setup.previous-pin')}
      onBack={() => send({ type: 'back' })}
      next={{ label: text('action.next'), onTap: submit, disabled: pin.length < 4 || seconds !== undefined }}
    >
      <Copy>{text('setup.previous-pin.text')}</Copy>
      <PinForm
        label={text('setup.pin.label')}
        value={pin}
        onValue={(typed) => send({ type: 'pin.changed', pin: typed })}
        readOnly={seconds !== undefined}
        error={error}
        action={text('action.next')}
        onSubmit={submit}
      />
      <ShutTools />
    </SetupPage>
  )
}
