import type { findDeviceMachine } from '../../../flows/find-device/find-device.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Dialog, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { maskedId, stateOf } from './device-words.ts'

/** Another device of the account: lost mode, and Remove. */
export function OtherDeviceScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof findDeviceMachine>(path)
  const device = snapshot?.context.devices.find(({ deviceId }) => deviceId === snapshot.context.chosen)
  // Once removed there is nothing to show, while the page still leaves.
  if (!snapshot || !device) return null
  const { trouble } = snapshot.context
  const removing = snapshot.matches({ other: 'removing' })
  const ending = snapshot.matches({ other: 'endingLost' })
  const busy = removing || ending
  const cancel = () => send({ type: 'cancel' })
  return (
    <Page title={device.name} onBack={() => send({ type: 'back' })} busy={busy}>
      {trouble && !busy && (
        <TroubleNotice
          trouble={trouble}
          onRetry={() => send({ type: 'retry' })}
          ways={{ 'sign-in': () => send({ type: 'sign-in.chosen' }) }}
        />
      )}
      <ListGroup {...(!device.findDevice && { footer: text('device.not-bound') })}>
        <ListRow
          icon="phone"
          tint="gray"
          title={device.name}
          value={text(`find-device.state.${stateOf(device)}`)}
          summary={text('find-device.id', { id: maskedId(device.deviceId) })}
        />
        {device.boundAt !== undefined && <ListRow title={text('device.since')} value={format.dateTime(device.boundAt)} />}
      </ListGroup>
      {device.findDevice && (
        <ListGroup>
          <ListRow
            icon="security"
            tint="orange"
            title={text('device.lost')}
            summary={device.lost ? text('device.lost-on', { ...device.lost }) : text('device.lost-off')}
            disabled={busy}
            onTap={() => send({ type: 'lost.opened' })}
          />
          {device.lost && (
            <ListRow
              icon="close"
              tint="none"
              title={text('device.lost-end')}
              chevron={false}
              disabled={busy}
              onTap={() => send({ type: 'lost.ended' })}
            />
          )}
        </ListGroup>
      )}
      {busy ? (
        <WaitingFor path={path} text={removing ? 'device.removing' : 'device.lost-ending'} onCancel={cancel} />
      ) : (
        <ListGroup footer={text('device.remove-text')}>
          <ListRow
            icon="sign-out"
            tint="red"
            title={text('device.remove')}
            danger
            chevron={false}
            onTap={() => send({ type: 'removal.requested' })}
          />
        </ListGroup>
      )}
      <Dialog
        open={snapshot.matches({ other: 'confirmingRemoval' })}
        title={text('device.remove.title', { name: device.name })}
        onDismiss={cancel}
        actions={
          <>
            <Button kind="secondary" onTap={cancel}>
              {text('action.cancel')}
            </Button>
            <Button kind="danger" onTap={() => send({ type: 'removal.confirmed' })}>
              {text('device.remove.confirm')}
            </Button>
          </>
        }
      >
        {text('device.remove.text')}
      </Dialog>
    </Page>
  )
}
