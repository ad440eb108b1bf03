import type { AnyStateMachine, SnapshotFrom } from 'xstate'
import type { agreementMachine } from '../../../flows/agreement/agreement.machine.ts'
import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import styles from './document-screen.module.css'

type Snapshot = SnapshotFrom<typeof agreementMachine> | SnapshotFrom<typeof miAccountMachine>

/**
 * One document in full. The actor is the agreement it belongs to, or the account whose cloud asks for the policy: then
 * it can be agreed to here.
 */
export function DocumentScreen({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [found, send] = useActor<AnyStateMachine>(path)
  if (!found) return null
  const { context } = found as Snapshot
  const { document, trouble } = context
  const forCloud = 'cloudSync' in context && 'session' in context
  const isPolicy = forCloud || context.reading === 'cloud-privacy-policy'
  const busy = found.hasTag('busy')
  const agree = () => send({ type: 'agreed' })
  const cancel = () => send({ type: 'cancel' })
  return (
    <Page
      title={document?.title ?? text(isPolicy ? 'sign-up.agreement.privacy-policy' : 'sign-up.agreement.user-agreement')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      reading={document !== undefined}
      footer={
        forCloud && (
          <Button wide busy={busy && document !== undefined} disabled={document === undefined} onTap={agree}>
            {text('sign-up.agreement.agree')}
          </Button>
        )
      }
    >
      {forCloud && !busy && !trouble && <Copy>{text('account.cloud.policy')}</Copy>}
      {busy && <WaitingFor path={path} text={document ? 'account.cloud.saving' : 'sign-up.document.loading'} onCancel={cancel} />}
      {!busy && (trouble || !document) && <TroubleNotice trouble={trouble} onRetry={document ? agree : () => send({ type: 'retry' })} />}
      {document && (
        <article className={styles.document}>
          <p className={styles.version}>{text('sign-up.agreement.version', { version: document.version })}</p>
          {document.sections.map(({ heading, text: words }) => (
            <section key={heading} dir="auto">
              <h2 className={styles.heading}>{heading}</h2>
              <p>{words}</p>
            </section>
          ))}
        </article>
      )}
    </Page>
  )
}
