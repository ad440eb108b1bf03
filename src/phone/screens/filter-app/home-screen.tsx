import type { securityMachine } from '../../../flows/filter-app/filter-app.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor } from '../../world-context.tsx'
import { filterApps, useFilter, type FilterAppId } from './filter-facts.ts'

/** What a security app does here: it keeps messages, and shows which. */
function FilterHome({ app, path }: ScreenProps & { app: FilterAppId }) {
  const text = useText()
  const [, tell] = useActor<typeof securityMachine>(path)
  const [filter, tellFilter] = useFilter(app)
  if (!filter) return null
  const { title, held, about, on } = filterApps[app]
  return (
    <Page title={text(title)}>
      <Copy muted>{text(about)}</Copy>
      <ListGroup>
        <ListRow
          icon={app}
          tint={app === 'security' ? 'green' : 'red'}
          title={text(on)}
          summary={text(filter.on ? 'filter.is-on' : 'filter.is-off')}
          checked={filter.on}
          onChecked={(next) => tellFilter({ type: 'filter.changed', on: next })}
        />
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="messages"
          title={text(held)}
          summary={text('filter.held-count', { count: filter.held.length })}
          onTap={() => tell({ type: 'held.opened' })}
        />
        <ListRow
          icon="settings"
          tint="gray"
          title={text('filter.rules')}
          summary={text('filter.rules-summary')}
          onTap={() => tell({ type: 'rules.opened' })}
        />
      </ListGroup>
    </Page>
  )
}

export const SecurityHomeScreen = (props: ScreenProps) => <FilterHome app="security" {...props} />
export const GuardHomeScreen = (props: ScreenProps) => <FilterHome app="guard" {...props} />
