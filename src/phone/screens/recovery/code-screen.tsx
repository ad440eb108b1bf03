import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import type { recoveryMachine } from '../../../flows/recovery/recovery.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { CodePage } from '../../parts/code-page.tsx'
import { shownContact } from '../../../i18n/words/masked-contact.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { useActor } from '../../world-context.tsx'

/** The code that shows whose account it is. */
export function RecoveryCodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [, tellRecovery] = useActor<typeof recoveryMachine>(path)
  const [code] = useActor<typeof oneTimeCodeMachine>(`${path}/code`)
  if (!code) return null
  const { ticket } = code.context
  const startOver = () => {
    // Out of the code, and then out of the choice of where it goes.
    tellRecovery({ type: 'back' })
    tellRecovery({ type: 'back' })
  }
  return (
    <CodePage
      path={path}
      sentTo={text(ticket.method === 'mail' ? 'code.sent-mail' : 'code.sent-sms', {
        length: ticket.length,
        to: shownContact(i18n, ticket.maskedNumber),
      })}
      change={text('code.other-way')}
      explain={(trouble, retry) => <TroubleNotice trouble={trouble} onRetry={retry} ways={{ 'start-over': startOver }} />}
    >
      <Notice kind="warning">{text('code.secret')}</Notice>
    </CodePage>
  )
}
