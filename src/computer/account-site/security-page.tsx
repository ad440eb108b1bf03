import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Copy, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { NewPassword } from '../parts/new-password.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** The password of the account: a first one, or another one with the one in use. */
export function SecurityPage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot] = useActor<typeof accountSiteMachine>(path)
  const account = snapshot?.context.session?.account
  if (!account) return null
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account.security')}
      navigation={<AccountNavigation tab={tab} at={accountPaths.security} />}
    >
      {snapshot.context.done === 'password-set' && <Notice kind="success">{text('recovery.done.text')}</Notice>}
      <h2>{text(account.hasPassword ? 'new-password.change' : 'new-password.set')}</h2>
      <Copy>{text(account.hasPassword ? 'new-password.change-text' : 'new-password.set-text')}</Copy>
      <NewPassword path={`${path}/new-password`} />
    </SitePage>
  )
}
