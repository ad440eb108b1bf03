import type { agreementMachine } from '../../../flows/agreement/agreement.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import styles from './document-screen.module.css'

/** One document in full. The actor is the agreement it belongs to. */
export function DocumentScreen({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof agreementMachine>(path)
  if (!snapshot) return null
  const { document, reading, trouble } = snapshot.context
  const loading = snapshot.hasTag('busy')
  const name = text(reading === 'cloud-privacy-policy' ? 'sign-up.agreement.privacy-policy' : 'sign-up.agreement.user-agreement')
  return (
    <Page title={document?.title ?? name} onBack={() => send({ type: 'back' })} busy={loading} reading={document !== undefined}>
      {loading && <WaitingFor path={path} text="sign-up.document.loading" onCancel={() => send({ type: 'cancel' })} />}
      {snapshot.matches({ document: 'unloaded' }) && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
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
