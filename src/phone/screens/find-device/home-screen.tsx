import type { Device } from '../../../account/contract.ts'
import type { findDeviceMachine } from '../../../flows/find-device/find-device.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { Button, Copy, Dialog, EmptyState, ListGroup, ListRow, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { maskedId, stateOf } from './device-words.ts'

/** Find device of this phone, and the other devices of the account. */
export function FindDeviceScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof findDeviceMachine>(path)
  if (!snapshot) return null
  const { devices, deviceId, trouble } = snapshot.context
  const loading = snapshot.matches({ home: 'loading' })
  const binding = snapshot.matches({ home: 'binding' })
  const unloaded = snapshot.matches({ home: 'unloaded' })
  const own = devices.find((device) => device.deviceId === deviceId)
  const others = devices.filter((device) => device.deviceId !== deviceId)
  const isOn = own?.findDevice === true
  const cancel = () => send({ type: 'cancel' })
  return (
    <Page title={text('find-device.title')} onBack={() => send({ type: 'back' })} busy={loading || binding}>
      {loading && <WaitingFor path={path} text="find-device.loading" onCancel={cancel} />}
      {(unloaded || (trouble && !loading && !binding)) && (
        <TroubleNotice
          trouble={trouble}
          onRetry={() => send({ type: 'retry' })}
          ways={{ 'sign-in': () => send({ type: 'sign-in.chosen' }) }}
        />
      )}
      {!loading && !unloaded && (
        <>
          {own?.lost && (
            <Notice kind="warning">
              {text('find-device.lost-here', { message: own.lost.message, contact: inWords(i18n, own.lost.contact) })}
            </Notice>
          )}
          <ListGroup>
            <ListRow
              icon="security"
              title={text('find-device.switch')}
              summary={text(isOn ? 'find-device.on' : 'find-device.off')}
              checked={binding || isOn}
              busy={binding}
              onChecked={(on) => send({ type: 'find-device.switched', on })}
            />
          </ListGroup>
          {binding && <WaitingFor path={path} text="find-device.binding" onCancel={cancel} />}
          <Copy muted>{text('find-device.text')}</Copy>
          {others.length === 0 ? (
            <EmptyState icon="phone" title={text('find-device.none')} text={text('find-device.none-text')} />
          ) : (
            <ListGroup title={text('find-device.others')}>
              {others.map((device) => (
                <OtherDevice
                  key={device.deviceId}
                  device={device}
                  onTap={() => send({ type: 'device.opened', deviceId: device.deviceId })}
                />
              ))}
            </ListGroup>
          )}
        </>
      )}
      <Dialog
        open={snapshot.matches({ home: 'warned' })}
        title={text('find-device.warn.title')}
        onDismiss={cancel}
        actions={
          <>
            <Button kind="text" onTap={() => send({ type: 'find-device.confirmed' })}>
              {text('find-device.warn.anyway')}
            </Button>
            <Button onTap={() => send({ type: 'password.missing' })}>{text('find-device.warn.set')}</Button>
          </>
        }
      >
        {text('find-device.warn.text')}
      </Dialog>
    </Page>
  )
}

function OtherDevice({ device, onTap }: { device: Device; onTap: () => void }) {
  const { text } = useI18n()
  return (
    <ListRow
      icon="phone"
      tint="gray"
      title={device.name}
      value={text(`find-device.state.${stateOf(device)}`)}
      summary={text('find-device.id', { id: maskedId(device.deviceId) })}
      onTap={onTap}
    />
  )
}
