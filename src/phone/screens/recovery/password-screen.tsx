import type { recoveryMachine } from '../../../flows/recovery/recovery.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { NewPasswordPage } from '../../parts/new-password-page.tsx'
import { useActor } from '../../world-context.tsx'

/** A new password, for whoever proved that the account is theirs. */
export function RecoveryPasswordScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof recoveryMachine>(path)
  const account = snapshot?.context.account
  return (
    <NewPasswordPage
      path={`${path}/new-password`}
      title={text('recovery.password.title')}
      words={account && text('recovery.password.text', { name: account.name, id: inWords(i18n, account.accountId) })}
      onBack={() => send({ type: 'back' })}
    />
  )
}
