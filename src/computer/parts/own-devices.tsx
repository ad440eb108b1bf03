import type { Device } from '../../account/contract.ts'
import type { ownDevicesMachine } from '../../flows/own-devices/own-devices.machine.ts'
import { useI18n, type PhoneI18n } from '../../i18n/index.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { Button, Copy, Dialog, EmptyState, Notice, TextField } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor, useReading } from '../world-context.tsx'
import styles from './own-devices.module.css'
import { PasswordField } from './password-field.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'

/** The devices of an account: what each is bound to, a note on a lost one, and removing one for good. */
export function OwnDevices({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof ownDevicesMachine>(path)
  if (!snapshot) return null
  const { devices, deviceId, done, trouble } = snapshot.context
  const chosen = devices.find((device) => device.deviceId === deviceId)
  const cancel = () => send({ type: 'cancel' })
  const loading = snapshot.matches('loading')
  const inDialog = snapshot.hasTag('dialog')
  return (
    <>
      {done === 'rung' && !loading && <SoundNotice until={snapshot.context.soundUntil} />}
      {done && done !== 'rung' && !loading && <Notice kind="success">{text(`devices.done.${done}`)}</Notice>}
      {trouble && !inDialog && !snapshot.hasTag('busy') && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      {loading && <WaitingFor path={path} text="devices.loading" onCancel={cancel} />}
      {!loading && devices.length === 0 && !trouble && <EmptyState icon="phone" title={text('devices.none')} />}
      {devices.length > 0 && (
        <ul className={styles.list}>
          {devices.map((device) => (
            <DeviceCard
              key={device.deviceId}
              device={device}
              busy={snapshot.hasTag('busy')}
              onRemove={() => send({ type: 'removal.requested', deviceId: device.deviceId })}
              onNote={() => send({ type: 'lost-note.opened', deviceId: device.deviceId })}
              onWithdraw={() => send({ type: 'lost-note.withdrawn', deviceId: device.deviceId })}
              onErase={() => send({ type: 'erasure.requested', deviceId: device.deviceId })}
              onRefresh={() => send({ type: 'retry' })}
              onSound={() => send({ type: 'sound.requested', deviceId: device.deviceId })}
            />
          ))}
        </ul>
      )}
      {snapshot.matches('ringing') && <WaitingFor path={path} text="devices.sounding" onCancel={cancel} />}
      {snapshot.matches('saving') && <WaitingFor path={path} text="devices.saving" onCancel={cancel} />}
      <Ending path={path} name={chosen?.name ?? ''} />
      <LostNoteDialog path={path} name={chosen?.name ?? ''} />
    </>
  )
}

/** Whether a sound that was asked for plays, or has had its time: the answer may be slower than the sound. */
function SoundNotice({ until }: { until: number }) {
  const { text } = useI18n()
  const isOver = useReading() >= until
  return <Notice kind={isOver ? 'info' : 'success'}>{text(isOver ? 'devices.done.rung-before' : 'devices.done.rung')}</Notice>
}

/** When and where a device was heard of last. */
function seenText({ text, format }: PhoneI18n, seen: Device['seen']): string {
  if (!seen) return text('devices.unseen')
  const date = format.dateTime(seen.at)
  return seen.place === undefined
    ? text('devices.seen', { date })
    : text('devices.seen-at', { date, place: text(`devices.place.${seen.place}`) })
}

interface DeviceCardProps {
  device: Device
  busy: boolean
  onRemove: () => void
  onNote: () => void
  onWithdraw: () => void
  onErase: () => void
  onRefresh: () => void
  onSound: () => void
}

function DeviceCard({ device, busy, onRemove, onNote, onWithdraw, onErase, onRefresh, onSound }: DeviceCardProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const { name, findDevice, boundAt, lost, erasure, seen } = device
  const isPending = erasure !== undefined && erasure.doneAt === undefined
  return (
    <li className={styles.device} aria-label={name}>
      <h2>{name}</h2>
      <p className={styles.state}>
        {boundAt === undefined || !findDevice ? text('devices.unbound') : text('devices.bound', { date: format.date(boundAt) })}
      </p>
      {findDevice && <p className={styles.state}>{seenText(i18n, seen)}</p>}
      {lost && <Notice kind="warning" title={text('devices.lost')}>{`${lost.message} · ${inWords(i18n, lost.contact)}`}</Notice>}
      {isPending && (
        <Notice title={text('devices.erase.pending')}>
          {text('devices.erase.pending-text', { date: format.dateTime(erasure.askedAt) })}
        </Notice>
      )}
      {erasure?.doneAt !== undefined && (
        <Notice kind="success" title={text('devices.erase.done')}>
          {text('devices.erase.done-text', { date: format.dateTime(erasure.doneAt) })}
        </Notice>
      )}
      <div className={styles.actions}>
        {findDevice && !isPending && (
          <Button kind="secondary" disabled={busy} onTap={onRefresh} label={text('devices.locate.of', { name })}>
            {text('devices.locate')}
          </Button>
        )}
        {findDevice && !isPending && (
          <Button kind="secondary" disabled={busy} onTap={onSound} label={text('devices.sound.of', { name })}>
            {text('devices.sound')}
          </Button>
        )}
        {isPending && (
          <Button kind="secondary" disabled={busy} onTap={onRefresh} label={text('devices.refresh.of', { name })}>
            {text('devices.refresh')}
          </Button>
        )}
        {findDevice && !lost && (
          <Button kind="secondary" disabled={busy} onTap={onNote} label={text('devices.lost-mode.of', { name })}>
            {text('devices.lost-mode')}
          </Button>
        )}
        {lost && (
          <Button kind="secondary" disabled={busy} onTap={onWithdraw} label={text('devices.found.of', { name })}>
            {text('devices.found')}
          </Button>
        )}
        {findDevice && !isPending && (
          <Button kind="danger" disabled={busy} onTap={onErase} label={text('devices.erase.of', { name })}>
            {text('devices.erase')}
          </Button>
        )}
        <Button kind="danger" disabled={busy} onTap={onRemove} label={text('devices.remove.of', { name })}>
          {text('devices.remove')}
        </Button>
      </div>
    </li>
  )
}

const endings = {
  removal: { title: 'devices.remove.title', text: 'devices.remove.text', confirm: 'devices.remove.confirm' },
  erasure: { title: 'devices.erase.title', text: 'devices.erase.text', confirm: 'devices.erase.confirm' },
} as const

/** Removing lifts the lock, erasing cannot be undone: so the owner shows with the password that it is them. */
function Ending({ path, name }: { path: ActorPath; name: string }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof ownDevicesMachine>(path)
  if (!snapshot) return null
  const { password, trouble, wish } = snapshot.context
  const words = endings[wish]
  const busy = snapshot.hasTag('busy')
  const open = snapshot.matches('confirming') || snapshot.matches('checking') || snapshot.matches('removing') || snapshot.matches('erasing')
  const confirm = () => send({ type: `${wish}.confirmed` })
  return (
    <Dialog
      open={open}
      title={text.of({ key: words.title, values: { name } })}
      onDismiss={() => send({ type: busy ? 'cancel' : 'back' })}
      actions={
        <>
          <Button kind="secondary" wide onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
          <Button kind="danger" wide busy={busy} disabled={password === ''} onTap={confirm}>
            {text.of({ key: words.confirm })}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) confirm()
        }}
      >
        <Copy>{text.of({ key: words.text })}</Copy>
        {trouble && !busy && <TroubleNotice trouble={trouble} verifies onRetry={confirm} />}
        <PasswordField
          label={text('sign-in.password')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="password"
          autoComplete="current-password"
          readOnly={busy}
        />
      </form>
    </Dialog>
  )
}

function LostNoteDialog({ path, name }: { path: ActorPath; name: string }) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof ownDevicesMachine>(path)
  if (!snapshot) return null
  const { note, trouble } = snapshot.context
  const filled = note !== null && note.message.trim() !== '' && note.contact.trim() !== ''
  const submit = () => send({ type: 'lost-note.submitted' })
  return (
    <Dialog
      open={snapshot.matches('noting')}
      title={text('devices.lost-mode.title', { name })}
      onDismiss={() => send({ type: 'back' })}
      actions={
        <>
          <Button kind="secondary" wide onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
          <Button wide disabled={!filled} onTap={submit}>
            {text('devices.lost-mode.confirm')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Copy>{text('devices.lost-mode.text')}</Copy>
        {trouble && <TroubleNotice trouble={trouble} onRetry={submit} />}
        <TextField
          label={text('devices.lost-mode.message')}
          value={note?.message ?? ''}
          onValue={(typed) => send({ type: 'message.changed', text: typed })}
          maxLength={200}
        />
        <TextField
          label={text('devices.lost-mode.contact')}
          value={note?.contact ?? ''}
          onValue={(typed) => send({ type: 'contact.changed', text: typed })}
          dir="ltr"
          maxLength={40}
        />
        <button type="submit" hidden aria-label={text('devices.lost-mode.confirm')} />
      </form>
    </Dialog>
  )
}
