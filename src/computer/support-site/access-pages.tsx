import type { accessLinkMachine } from '../../flows/access-link/access-link.machine.ts'
import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { useI18n, useText, type TextKey } from '../../i18n/index.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { Button, Copy, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { NewPassword } from '../parts/new-password.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { SupportNavigation } from './support-parts.tsx'

/** A new password, for whoever opened the link that the support sent. */
export function AccessPage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof accessLinkMachine>(path)
  if (!snapshot) return null
  const { account } = snapshot.context
  const busy = snapshot.hasTag('busy')
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.access.title')}
      navigation={<SupportNavigation tab={tab} />}
      busy={busy}
    >
      {busy && <WaitingFor path={path} text="support-site.access.opening" onCancel={() => send({ type: 'cancel' })} />}
      {!busy && account && (
        <>
          <Copy>{text('support-site.access.account', { name: account.name, id: inWords(i18n, account.accountId) })}</Copy>
          <NewPassword path={`${path}/new-password`} />
        </>
      )}
    </SitePage>
  )
}

const refusals: Readonly<Record<string, TextKey>> = {
  'link-invalid': 'support-site.refused.link-invalid',
  'link-expired': 'support-site.refused.link-expired',
  'link-used': 'support-site.refused.link-used',
}

/** A link that was used, is too old, or never was one. */
export function AccessRefusedPage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof accessLinkMachine>(path)
  const trouble = snapshot?.context.trouble
  const refusal = trouble?.failure.kind === 'problem' ? refusals[trouble.failure.problem] : undefined
  return (
    <SitePage site={text('support-site.name')} title={text('support-site.refused.title')} navigation={<SupportNavigation tab={tab} />}>
      {refusal ? (
        <Notice kind="error">{text.of({ key: refusal })}</Notice>
      ) : trouble ? (
        <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />
      ) : (
        <Button onTap={() => send({ type: 'retry' })}>{text('action.retry')}</Button>
      )}
    </SitePage>
  )
}

/** The new password is set; a locked device still waits for its owner. */
export function AccessDonePage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <SitePage site={text('support-site.name')} title={text('support-site.done.title')} navigation={<SupportNavigation tab={tab} />}>
      <Notice kind="success">{text('support-site.done.text')}</Notice>
      <Button wide onTap={() => tellTab({ type: 'link.followed', address: addressOf('account-site', accountPaths.signIn) })}>
        {text('support-site.sign-in')}
      </Button>
    </SitePage>
  )
}
