import type { accountCodeMachine } from '../../../flows/account-code/account-code.machine.ts'
import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Notice } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { CodePage } from '../../parts/code-page.tsx'
import { sentText } from '../../../i18n/words/masked-contact.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { VerifyError } from '../../parts/verify-error.tsx'
import { useActor } from '../../world-context.tsx'

/** A code to the account; after a password, also whether this phone shall be asked for one again. */
export function AccountCodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof accountCodeMachine>(path)
  const [code, tellCode] = useActor<typeof oneTimeCodeMachine>(`${path}/code`)
  if (!snapshot || !code) return null
  const { ticket, trust } = code.context
  const isSecondStep = snapshot.context.kind === 'sign-in'
  const startOver = () => send({ type: 'abandoned' })
  const ways = { 'start-over': startOver, ...(isSecondStep && { edit: startOver }) }
  const Explanation = isSecondStep ? VerifyError : TroubleNotice
  return (
    <CodePage
      path={path}
      sentTo={sentText(i18n, ticket)}
      change={text('code.other-way')}
      explain={(trouble, retry) => <Explanation trouble={trouble} onRetry={retry} ways={ways} />}
    >
      <Notice kind="warning">{text('code.secret')}</Notice>
      {isSecondStep && (
        <ListGroup>
          <ListRow
            icon="phone"
            title={text('code.trust')}
            summary={text('code.trust-text')}
            checked={trust}
            disabled={code.hasTag('busy')}
            onChecked={(on) => tellCode({ type: 'trust.changed', on })}
          />
        </ListGroup>
      )}
    </CodePage>
  )
}
