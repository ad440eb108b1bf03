import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import { useText } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { NewPasswordPage } from '../../parts/new-password-page.tsx'
import { useActor } from '../../world-context.tsx'

/** Setting a first password, or changing it. */
export function PasswordScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof miAccountMachine>(path)
  const has = snapshot?.context.session?.account.hasPassword === true
  return (
    <NewPasswordPage
      path={`${path}/new-password`}
      title={text(has ? 'new-password.change' : 'new-password.set')}
      words={text(has ? 'new-password.change-text' : 'new-password.set-text')}
      onBack={() => send({ type: 'back' })}
    />
  )
}
