import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { onOneLine } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { regionName } from '../../i18n/words/region-names.ts'
import { Button, ListGroup, ListRow } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** Who is signed in, and signing out. */
export function AccountHomePage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [snapshot, send] = useActor<typeof accountSiteMachine>(path)
  const account = snapshot?.context.session?.account
  if (!snapshot || !account) return null
  const busy = snapshot.hasTag('busy')
  const { trouble } = snapshot.context
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.home.title')}
      busy={busy}
      wide
      navigation={<AccountNavigation tab={tab} at={accountPaths.home} />}
    >
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      <ListGroup>
        <ListRow title={text('account.name')} value={account.name} />
        <ListRow title={text('account.id')} value={onOneLine(i18n, account.accountId)} />
        <ListRow
          title={text('account.number')}
          value={account.number === '' ? text('account-site.number-none') : onOneLine(i18n, spacedNumber(account.number))}
        />
        <ListRow title={text('account-site.email')} value={account.email ?? text('account-site.email-none')} />
        {account.birthday !== undefined && (
          <ListRow title={text('account-site.birthday')} value={onOneLine(i18n, format.date(Date.parse(account.birthday)))} />
        )}
        <ListRow title={text('account.region')} value={regionName(i18n, account.region)} summary={text('country.permanent')} />
        <ListRow title={text('account.created')} value={onOneLine(i18n, format.date(account.createdAt))} />
      </ListGroup>
      {busy ? (
        <WaitingFor path={path} text="account-site.sign-out.waiting" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="secondary" icon="sign-out" onTap={() => send({ type: 'sign-out.requested' })}>
            {text('account.sign-out')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}
