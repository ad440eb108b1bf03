import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import type { storageMachine } from '../../../flows/storage/storage.machine.ts'
import { appSize, clearable, dataSize } from '../../../flows/stored-apps.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, ButtonRow, Copy, Dialog, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhoneWorld } from '../../world-context.tsx'
import { listedApps } from './listed-apps.ts'

/** What one app keeps, and what of it can be cleared. */
export function AppStorageScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const { phone } = usePhoneWorld()
  const [snapshot, send] = useActor<typeof settingsMachine>(path)
  const [storage] = useActor<typeof storageMachine>(`${phone.id}/storage`)
  if (!snapshot || !storage) return null
  const { app } = snapshot.context
  const { caches, emptied } = storage.context
  const isEmptied = emptied.includes(app)
  const data = isEmptied ? 0 : dataSize(app)
  const size = (mb: number) => text('settings.storage.mb', { count: format.number(mb) })
  const canClearData = clearable.includes(app)
  const isAccount = app === 'mi-account'
  const cancel = () => send({ type: 'cancel' })
  const isClearingData = snapshot.matches({ appStorage: 'clearingData' })
  return (
    <Page title={text('settings.app.storage')} onBack={() => send({ type: 'back' })}>
      <Copy muted>{text.of({ key: listedApps[app].name })}</Copy>
      <ListGroup>
        <ListRow title={text('settings.storage.app')} value={size(appSize(app))} />
        <ListRow title={text('settings.storage.data')} value={size(data)} />
        <ListRow title={text('settings.storage.cache')} value={size(caches[app])} />
        <ListRow title={text('settings.storage.total')} value={size(appSize(app) + data + caches[app])} />
      </ListGroup>
      <ListGroup footer={text(isAccount ? 'settings.storage.account-text' : 'settings.storage.text')}>
        <ListRow
          title={text('settings.storage.clear-cache')}
          disabled={caches[app] === 0}
          chevron={false}
          onTap={() => send({ type: 'clearing.requested', what: 'cache' })}
        />
        {canClearData && (
          <ListRow
            title={text('settings.storage.clear-data')}
            danger
            disabled={isEmptied}
            chevron={false}
            onTap={() => send({ type: 'clearing.requested', what: 'data' })}
          />
        )}
      </ListGroup>
      <Dialog
        open={snapshot.matches({ appStorage: 'clearingCache' }) || isClearingData}
        urgent={isClearingData}
        title={text(isClearingData ? 'settings.storage.clear-data-title' : 'settings.storage.clear-cache-title')}
        onDismiss={cancel}
        actions={
          <ButtonRow>
            <Button kind="secondary" onTap={cancel}>
              {text('action.cancel')}
            </Button>
            <Button kind={isClearingData ? 'danger' : 'primary'} onTap={() => send({ type: 'clearing.confirmed' })}>
              {text('settings.storage.clear')}
            </Button>
          </ButtonRow>
        }
      >
        {text(
          isClearingData
            ? isAccount
              ? 'settings.storage.clear-account-text'
              : 'settings.storage.clear-data-text'
            : 'settings.storage.clear-cache-text',
        )}
      </Dialog>
    </Page>
  )
}
