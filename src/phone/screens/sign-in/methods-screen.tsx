import type { signInMachine } from '../../../flows/sign-in/sign-in.machine.ts'
import { useText } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { MethodsPage } from '../../parts/methods-page.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** The second step: where the code shall go. */
export function SignInMethodsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof signInMachine>(path)
  if (!snapshot) return null
  const { methods, method, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const choose = (chosen: typeof method) => send({ type: 'method.chosen', method: chosen })
  return (
    <MethodsPage
      title={text('methods.sign-in.title')}
      words={text('methods.sign-in.text')}
      methods={methods}
      busyWith={busy ? method : undefined}
      onChoose={choose}
      onBack={() => send({ type: 'back' })}
      waiting={busy && <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />}
    >
      {trouble && !busy && <VerifyError trouble={trouble} onRetry={() => choose(method)} />}
    </MethodsPage>
  )
}
