import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import type { signInMachine } from '../../../flows/sign-in/sign-in.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Notice } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { CodePage } from '../../parts/code-page.tsx'
import { shownContact } from '../../../i18n/words/masked-contact.ts'
import { VerifyError } from '../../parts/verify-error.tsx'
import { useActor } from '../../world-context.tsx'

/** The second step: the code, and whether this phone shall be asked for one again. */
export function SignInCodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [, tellSignIn] = useActor<typeof signInMachine>(path)
  const [code, tellCode] = useActor<typeof oneTimeCodeMachine>(`${path}/code`)
  if (!code) return null
  const { ticket, trust } = code.context
  const startOver = () => {
    // Out of the code, and then out of the choice of where it goes.
    tellSignIn({ type: 'back' })
    tellSignIn({ type: 'back' })
  }
  return (
    <CodePage
      path={path}
      sentTo={text(ticket.method === 'mail' ? 'code.sent-mail' : 'code.sent-sms', {
        length: ticket.length,
        to: shownContact(i18n, ticket.maskedNumber),
      })}
      change={text('code.other-way')}
      explain={(trouble, retry) => <VerifyError trouble={trouble} onRetry={retry} ways={{ edit: startOver, 'start-over': startOver }} />}
    >
      <Notice kind="warning">{text('code.secret')}</Notice>
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
    </CodePage>
  )
}
