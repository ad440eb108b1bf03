import type { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import type { CodeMethod } from '../../account/contract.ts'
import { useI18n } from '../../i18n/index.ts'
import { methodText } from '../../i18n/words/masked-contact.ts'
import { Copy, ListGroup, ListRow, type IconName } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { OtherMethod } from '../parts/other-method.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

const icons: Record<CodeMethod, IconName> = { sms: 'messages', mail: 'mail', device: 'phone' }

/** Where a code shall go: the registered numbers and addresses, with their middles hidden. */
export function MethodsStep({ page, path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof accountCodeMachine>(path)
  if (!snapshot) return null
  const { kind, methods, questions = [], method, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const choose = (chosen: CodeMethod) => send({ type: 'method.chosen', method: chosen })
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text(`methods.${kind}.title`)} busy={busy}>
      <Copy>{text(`methods.${kind}.text`)}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} verifies={kind === 'sign-in'} onRetry={() => choose(method)} />}
      <ListGroup>
        {methods.map((contact) => (
          <ListRow
            key={contact.method}
            icon={icons[contact.method]}
            tint={contact.method === 'sms' ? 'green' : 'accent'}
            title={methodText(i18n, contact)}
            busy={busy && method === contact.method}
            disabled={busy && method !== contact.method}
            onTap={() => choose(contact.method)}
          />
        ))}
        {questions.length > 0 && (
          <ListRow
            icon="help"
            tint="violet"
            title={text('methods.questions')}
            disabled={busy}
            onTap={() => send({ type: 'questions.chosen' })}
          />
        )}
      </ListGroup>
      {busy && <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />}
      <Copy muted>
        {text('methods.lost')} {text('methods.lost-text')}
      </Copy>
      <OtherMethod tab={tab} />
    </SitePage>
  )
}
