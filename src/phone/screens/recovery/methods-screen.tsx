import type { recoveryMachine } from '../../../flows/recovery/recovery.machine.ts'
import { useText } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { MethodsPage } from '../../parts/methods-page.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** Where the code of a recovery shall go. */
export function RecoveryMethodsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof recoveryMachine>(path)
  if (!snapshot) return null
  const { methods, method, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const choose = (chosen: typeof method) => send({ type: 'method.chosen', method: chosen })
  return (
    <MethodsPage
      title={text('methods.recovery.title')}
      words={text('methods.recovery.text')}
      methods={methods}
      busyWith={busy ? method : undefined}
      onChoose={choose}
      onBack={() => send({ type: 'back' })}
      waiting={busy && <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />}
    >
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => choose(method)} />}
    </MethodsPage>
  )
}
