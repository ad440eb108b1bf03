import { checkItemIds, checkItems, keepsPasswordOf, unreviewed, type CheckItemId } from '../../../flows/security-check/check-items.ts'
import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import type { securityCheckMachine } from '../../../flows/security-check/security-check.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { checkText } from '../../../i18n/words/check-text.ts'
import { Button, CheckRow, Copy, ListGroup, ListRow, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, usePhone, useRadios } from '../../world-context.tsx'

/** What keeps the owner from being locked out later: as the server knows it, and as this phone does. */
export function SecurityCheckScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const own = `${path}/security-check`
  const [snapshot, send] = useActor<typeof securityCheckMachine>(own)
  const [, tellAccount] = useActor<typeof miAccountMachine>(path)
  const [{ passwords, system }] = usePhone()
  const [{ sims }] = useRadios()
  if (!snapshot) return null
  const { account, security, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const items =
    account &&
    security &&
    checkItems(account, security, {
      keepsPassword: keepsPasswordOf(passwords, account),
      hasNumber: sims.some(({ inserted, number }) => inserted && number === account.number),
      isUpToDate: system === 'current',
    })
  const strangers = security ? unreviewed(security) : []
  /** What can be put right on this phone. Numbers and addresses are changed on a computer. */
  const places: Partial<Record<CheckItemId, () => void>> = {
    'password-manager': () => tellAccount({ type: 'password.opened' }),
    devices: () => tellAccount({ type: 'find-device.opened' }),
    updates: () => tellAccount({ type: 'update.opened' }),
    'wrong-tries': () => tellAccount({ type: 'password.opened' }),
  }
  return (
    <Page title={text('check.title')} onBack={() => send({ type: 'back' })} busy={busy}>
      <Copy>{text('check.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {busy && <WaitingFor path={own} text="check.loading" onCancel={() => send({ type: 'cancel' })} />}
      {items && Object.values(items).every((state) => state === 'done') && <Notice kind="success">{text('check.well')}</Notice>}
      {items && (
        <ListGroup footer={text('check.elsewhere')}>
          {checkItemIds.map((id) => {
            const open = items[id] === 'done' && id !== 'devices' ? undefined : places[id]
            return (
              <CheckRow
                key={id}
                state={items[id]}
                title={text(`check.${id}`)}
                value={text(`check.state.${items[id]}`)}
                summary={text.of({ key: checkText(id, items[id]) })}
                disabled={busy}
                {...(open && { onTap: open })}
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
        <Button wide busy={snapshot.matches('reviewing')} disabled={busy} onTap={() => send({ type: 'sessions.reviewed' })}>
          {text('check.all-mine')}
        </Button>
      )}
    </Page>
  )
}
