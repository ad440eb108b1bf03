import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { checkItemIds, checkItems, unreviewed, type CheckItemId } from '../../flows/security-check/check-items.ts'
import type { securityCheckMachine } from '../../flows/security-check/security-check.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { checkText } from '../../i18n/words/check-text.ts'
import { Button, CheckRow, Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** Where each item is put right. What is a phone's own is put right on the phone. */
const places: Partial<Record<CheckItemId, string>> = {
  'recovery-mail': accountPaths.contacts,
  number: accountPaths.contacts,
  devices: accountPaths.devices,
  'wrong-tries': accountPaths.contacts,
}

/** What keeps the owner from being locked out later, and how it stands. */
export function SecurityCheckPage({ path, tab }: PageProps) {
  const { text } = useI18n()
  const own = `${path}/security-check`
  const [snapshot, send] = useActor<typeof securityCheckMachine>(own)
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const { account, security, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const items = account && security && checkItems(account, security)
  const strangers = security ? unreviewed(security) : []
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('check.title')}
      busy={busy}
      wide
      navigation={<AccountNavigation tab={tab} at={accountPaths.check} />}
    >
      <Copy>{text('check.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {busy && <WaitingFor path={own} text="cloud-site.loading" onCancel={() => send({ type: 'cancel' })} />}
      {items && Object.values(items).every((state) => state !== 'open') && <Notice kind="success">{text('check.well')}</Notice>}
      {items && (
        <ListGroup>
          {checkItemIds.map((id) => {
            const place = places[id]
            return (
              <CheckRow
                key={id}
                state={items[id]}
                title={text(`check.${id}`)}
                value={text(`check.state.${items[id]}`)}
                summary={text.of({ key: checkText(id, items[id]) })}
                {...(place !== undefined && { onTap: () => tellTab({ type: 'link.followed', address: addressOf('account-site', place) }) })}
              />
            )
          })}
        </ListGroup>
      )}
      {strangers.length > 0 && (
        <ListGroup title={text('check.new-sign-ins')}>
          {strangers.map(({ sessionId, device }) => (
            <ListRow key={sessionId} title={device} />
          ))}
        </ListGroup>
      )}
      {strangers.length > 0 && (
        <div>
          <Button busy={snapshot.matches('reviewing')} disabled={busy} onTap={() => send({ type: 'sessions.reviewed' })}>
            {text('check.all-mine')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}
