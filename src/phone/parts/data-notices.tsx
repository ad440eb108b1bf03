import type { ItemKind } from '../../account/contract.ts'
import { useText } from '../../i18n/index.ts'
import { Icon, Notice, type IconName } from '../../ui/index.ts'
import styles from './data-notices.module.css'
import { standingOf, useData, type SyncStanding } from './use-data.ts'

const icons: Record<Exclude<SyncStanding['kind'], 'paused'>, IconName> = {
  'signed-out': 'cloud-off',
  off: 'cloud-off',
  'under-way': 'cloud',
  synced: 'cloud-done',
}

/** Whether a copy of these is in the cloud, and if it cannot get there, why. */
export function SyncNotice({ kind }: { kind: ItemKind }) {
  const text = useText()
  const [data, tell] = useData()
  if (!data) return null
  const standing = standingOf(data, kind)
  if (standing.kind !== 'paused') {
    return (
      <p className={styles.standing} role="status" data-standing={standing.kind}>
        <Icon name={icons[standing.kind]} size={18} />
        <span>{text(`data.${standing.kind}`)}</span>
      </p>
    )
  }
  const { cause } = standing
  const canTry = cause === 'failed' || cause === 'full'
  return (
    <Notice
      kind="warning"
      title={text('account.sync-paused')}
      action={canTry ? { label: text('data.try-now'), onTap: () => tell({ type: 'sync.requested' }) } : undefined}
    >
      {text(`data.paused.${cause}`)}
    </Notice>
  )
}

/** Says what was removed a moment ago, and brings it back. */
export function RemovedItemNotice({ kind }: { kind: ItemKind }) {
  const text = useText()
  const [data, tell] = useData()
  if (data?.context.removed?.kind !== kind) return null
  return <Notice action={{ label: text('filter.undo'), onTap: () => tell({ type: 'undone' }) }}>{text(`data.removed.${kind}`)}</Notice>
}
