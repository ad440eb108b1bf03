import { cloudKinds } from '../../../account/contract.ts'
import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { kindIcons } from '../../parts/cloud-kinds.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** What the cloud keeps a copy of. */
export function CloudScreen({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof miAccountMachine>(path)
  if (!snapshot) return null
  const { cloudSync, wanted, trouble } = snapshot.context
  const loading = snapshot.matches({ signedIn: { cloud: 'loading' } })
  const saving = snapshot.matches({ signedIn: { cloud: 'saving' } })
  const loaded = saving || snapshot.matches({ signedIn: { cloud: 'shown' } })
  // While it is saved the wish shows; if that fails, what is true shows again.
  const shown = (saving ? wanted : undefined) ?? cloudSync
  const cancel = () => send({ type: 'cancel' })
  return (
    <Page title={text('account.cloud')} onBack={() => send({ type: 'back' })} busy={loading || saving}>
      {loading && <WaitingFor path={path} text="account.cloud.loading" onCancel={cancel} />}
      {!loading && !saving && (trouble || !loaded) && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {loaded && shown && (
        <>
          <ListGroup>
            <ListRow
              icon="cloud"
              title={text('account.cloud.sync')}
              summary={text(shown.on ? 'account.cloud.sync-on' : 'account.cloud.sync-off')}
              checked={shown.on}
              busy={saving}
              onChecked={(on) => send({ type: 'sync.changed', on })}
            />
          </ListGroup>
          <ListGroup title={text('account.cloud.kinds')} footer={text('account.cloud.stays')}>
            {cloudKinds.map((kind) => (
              <ListRow
                key={kind}
                icon={kindIcons[kind]}
                tint="none"
                title={text(`account.cloud.${kind}`)}
                checked={shown.on && shown.kinds[kind]}
                disabled={!shown.on}
                busy={saving}
                onChecked={(on) => send({ type: 'kind.changed', kind, on })}
              />
            ))}
          </ListGroup>
        </>
      )}
      {saving && <WaitingFor path={path} text="account.cloud.saving" onCancel={cancel} />}
    </Page>
  )
}
