import type { storageMachine } from '../../../flows/storage/storage.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/index.ts'
import { useActor, usePhoneWorld } from '../../world-context.tsx'

/** Says that nothing is synced while the phone cannot read what it keeps for the account. */
export function SyncPaused({ onOpen }: { onOpen: () => void }) {
  const text = useText()
  const { phone } = usePhoneWorld()
  const [storage] = useActor<typeof storageMachine>(`${phone.id}/storage`)
  if (!storage || storage.matches('sound')) return null
  return (
    <Notice kind="warning" title={text('account.sync-paused')} action={{ label: text('account.sync-paused.open'), onTap: onOpen }}>
      {text('account.sync-paused.text')}
    </Notice>
  )
}
