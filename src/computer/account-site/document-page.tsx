import { documentAt } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Copy } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import styles from './document-page.module.css'

/** What whoever makes an account agrees to, in full. */
export function DocumentPage({ path }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof accountSiteMachine>(path)
  if (!snapshot) return null
  const { document, trouble } = snapshot.context
  const retry = () => send({ type: 'retry' })
  const busy = snapshot.hasTag('busy')
  const isPolicy = documentAt(snapshot.context.path) === 'cloud-privacy-policy'
  return (
    <SitePage
      site={text('account-site.name')}
      title={document?.title ?? text(isPolicy ? 'sign-up.agreement.privacy-policy' : 'sign-up.agreement.user-agreement')}
      busy={busy}
      wide
    >
      {busy && <WaitingFor path={path} text="sign-up.document.loading" onCancel={() => send({ type: 'cancel' })} />}
      {!busy && trouble && <TroubleNotice trouble={trouble} onRetry={retry} />}
      {!busy && !trouble && !document && <Button onTap={retry}>{text('action.retry')}</Button>}
      {document && <Copy muted>{text('sign-up.agreement.version', { version: document.version })}</Copy>}
      {document?.sections.map(({ heading, text: words }) => (
        <section key={heading} dir="auto">
          <h2 className={styles.heading}>{heading}</h2>
          <Copy>{words}</Copy>
        </section>
      ))}
    </SitePage>
  )
}
