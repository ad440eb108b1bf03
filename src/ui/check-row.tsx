import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { ListRow, type ListRowProps } from './list-row.tsx'

/** How something stands that was checked: in order, to be put right, or nothing that can be known here. */
export type CheckState = 'done' | 'open' | 'unknown'

const icons: Record<CheckState, IconName> = { done: 'done', open: 'warning', unknown: 'help' }
const tones = { done: 'good', open: 'warning', unknown: 'plain' } as const

/** A row that says how something stands: by a symbol, by the word for it, and by their colour. */
export const CheckRow = ({ state, ...props }: Omit<ListRowProps, 'icon' | 'tone'> & { state: CheckState; value: string }) => (
  <ListRow {...props} icon={<Icon name={icons[state]} size={24} />} tone={tones[state]} />
)
