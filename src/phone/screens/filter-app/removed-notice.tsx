import { useText } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/index.ts'
import { useFilter, type FilterAppId } from './filter-facts.ts'

/** Says what was removed a moment ago, and brings it back. */
export function RemovedNotice({ app, kind }: { app: FilterAppId; kind: 'message' | 'entry' }) {
  const text = useText()
  const [filter, tell] = useFilter(app)
  const removed = filter?.removed
  if (removed?.kind !== kind) return null
  return (
    <Notice action={{ label: text('filter.undo'), onTap: () => tell({ type: 'undone' }) }}>
      {removed.kind === 'message' ? text('filter.message-deleted') : text('filter.entry-removed', { entry: removed.entry })}
    </Notice>
  )
}
