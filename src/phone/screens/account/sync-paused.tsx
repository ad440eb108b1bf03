import type { storageMachine } from '../../../flows/storage/storage.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/index.ts'
import { standingOf, useData } from '../../parts/use-data.ts'
import { useActor, usePhoneWorld } from '../../world-context.tsx'

/** Says that nothing is synced, and why: the phone cannot read what it keeps for the account, or the cloud cannot be had. */
export function SyncPaused({ onOpen }: { onOpen: () => void }) {
  const text = useText()
  const { phone } = usePhoneWorld()
  const [storage] = useActor<typeof storageMachine>(`${phone.id}/storage`)
  const [data] = useData()
  const standing = data && standingOf(data)
  const cause = storage && !storage.matches('sound') ? 'cache-damaged' : standing?.kind === 'paused' ? standing.cause : undefined
  if (!cause) return null
  return (
    <Notice kind="warning" title={text('account.sync-paused')} action={{ label: text('account.sync-paused.open'), onTap: onOpen }}>
      {text(`data.paused.${cause}`)}
    </Notice>
  )
}
