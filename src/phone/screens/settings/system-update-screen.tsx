import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import type { systemUpdateMachine } from '../../../flows/system-update/system-update.machine.ts'
import type { UpdateFault } from '../../../flows/system-update/update-actors.ts'
import { systemVersion } from '../../../flows/device-models.ts'
import { updateSize } from '../../../flows/systems.ts'
import { useI18n, type TextKey } from '../../../i18n/index.ts'
import { Button, Card, Dialog, ListGroup, ListRow, Notice, Page, Progress } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhone, usePhoneWorld } from '../../world-context.tsx'

const faults: Record<UpdateFault, TextKey> = {
  network: 'update.fault.network',
  space: 'update.fault.space',
  verification: 'update.fault.verification',
  battery: 'update.fault.battery',
}
const news = ['update.news.sync', 'update.news.security', 'update.news.speed'] as const
const waits = ['checking', 'downloading', 'verifying', 'installing'] as const
const waiting: Record<(typeof waits)[number], TextKey> = {
  checking: 'update.checking',
  downloading: 'update.downloading',
  verifying: 'update.verifying',
  installing: 'update.preparing',
}

/** The phone's system: whether there is a newer one, what it brings, and the way to it. */
export function SystemUpdateScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const { phone } = usePhoneWorld()
  const [{ model, system }] = usePhone()
  const [, send] = useActor<typeof settingsMachine>(path)
  const [update, tell] = useActor<typeof systemUpdateMachine>(`${phone.id}/system-update`)
  if (!update) return null
  const { percent, trouble } = update.context
  const wait = waits.find((state) => update.matches(state))
  const isReady = update.matches('ready') || update.matches('confirming') || update.matches('installing')
  const isFound = update.matches('available') || update.matches('downloading') || update.matches('verifying') || isReady
  const cancel = () => tell({ type: 'cancel' })
  return (
    <Page
      title={text('settings.system-update')}
      onBack={() => send({ type: 'back' })}
      busy={wait !== undefined}
      footer={
        wait ? (
          <Button wide kind="secondary" onTap={cancel}>
            {text('action.cancel')}
          </Button>
        ) : isReady ? (
          <Button wide onTap={() => tell({ type: 'install.requested' })}>
            {text('update.install')}
          </Button>
        ) : isFound ? (
          <Button wide onTap={() => tell({ type: 'download.requested' })}>
            {text(percent > 0 ? 'update.resume' : 'update.download')}
          </Button>
        ) : (
          <Button wide onTap={() => tell({ type: 'update.checked' })}>
            {text('update.check')}
          </Button>
        )
      }
    >
      <ListGroup>
        <ListRow
          icon="update"
          tint="teal"
          title={text('update.installed')}
          value={text('update.version', { version: systemVersion(model, system) })}
        />
        {isFound && <ListRow title={text('update.newer')} value={text('update.version', { version: systemVersion(model, 'current') })} />}
        {isFound && <ListRow title={text('update.size')} value={text('settings.storage.mb', { count: format.number(updateSize) })} />}
      </ListGroup>
      {trouble && !wait && <Notice kind="error">{text.of({ key: faults[trouble] })}</Notice>}
      {update.matches('upToDate') && <Notice kind="success">{text('update.up-to-date')}</Notice>}
      {wait && (
        <div role="status">
          <Card>
            <p>{text.of({ key: waiting[wait], values: { percent } })}</p>
            <Progress
              label={text.of({ key: waiting[wait], values: { percent } })}
              {...(wait === 'downloading' && { value: percent / 100 })}
            />
          </Card>
        </div>
      )}
      {isReady && !wait && <Notice kind="success">{text('update.ready')}</Notice>}
      {isFound && (
        <ListGroup title={text('update.news')}>
          {news.map((item) => (
            <ListRow key={item} icon="check" tint="none" title={text(item)} />
          ))}
        </ListGroup>
      )}
      <Dialog
        open={update.matches('confirming')}
        title={text('update.confirm')}
        onDismiss={cancel}
        actions={
          <>
            <Button kind="secondary" onTap={cancel}>
              {text('action.cancel')}
            </Button>
            <Button onTap={() => tell({ type: 'install.confirmed' })}>{text('update.reboot')}</Button>
          </>
        }
      >
        {text('update.confirm-text')}
      </Dialog>
    </Page>
  )
}
