import type { accountCodeMachine, AccountCodeInput } from '../../../flows/account-code/account-code.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { MethodsPage } from '../../parts/methods-page.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

const words: Record<AccountCodeInput['kind'], { title: TextKey; text: TextKey }> = {
  'sign-in': { title: 'methods.sign-in.title', text: 'methods.sign-in.text' },
  recovery: { title: 'methods.recovery.title', text: 'methods.recovery.text' },
}

/** Where a code to the account shall go. */
export function AccountMethodsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof accountCodeMachine>(path)
  if (!snapshot) return null
  const { kind, methods, questions = [], method, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const choose = (chosen: typeof method) => send({ type: 'method.chosen', method: chosen })
  const Explanation = kind === 'sign-in' ? VerifyError : TroubleNotice
  return (
    <MethodsPage
      title={text.of({ key: words[kind].title })}
      words={text.of({ key: words[kind].text })}
      methods={methods}
      busyWith={busy ? method : undefined}
      onChoose={choose}
      onQuestions={questions.length > 0 ? () => send({ type: 'questions.chosen' }) : undefined}
      onBack={() => send({ type: 'back' })}
      waiting={busy && <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />}
    >
      {trouble && !busy && <Explanation trouble={trouble} onRetry={() => choose(method)} />}
    </MethodsPage>
  )
}
