import { appIds } from '../../../flows/screens.ts'
import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { EmptyState, ListGroup, ListRow, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { apps } from '../../apps.ts'
import { useActor, usePhone } from '../../world-context.tsx'

/** Every app of this phone. */
export function AppsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof settingsMachine>(path)
  const [{ running }] = usePhone()
  if (!snapshot) return null
  const { query } = snapshot.context
  const wanted = query.trim().toLowerCase()
  const found = appIds
    .map((app) => ({ app, ...apps[app], title: text.of({ key: apps[app].name }) }))
    .filter(({ title }) => title.toLowerCase().includes(wanted))
  return (
    <Page title={text('settings.apps')} onBack={() => send({ type: 'back' })}>
      <TextField
        label={text('settings.apps.search')}
        value={query}
        onValue={(typed) => send({ type: 'apps.searched', query: typed })}
        type="search"
        enterKeyHint="search"
        maxLength={40}
      />
      {found.length > 0 ? (
        <ListGroup title={text('settings.apps.count', { count: found.length })}>
          {found.map(({ app, title, icon, tint }) => (
            <ListRow
              key={app}
              icon={icon}
              tint={tint}
              title={title}
              summary={text(running.includes(app) ? 'settings.app.running' : 'settings.app.stopped')}
              onTap={() => send({ type: 'app-info.opened', app })}
            />
          ))}
        </ListGroup>
      ) : (
        <EmptyState icon="search" title={text('settings.apps.none', { query: query.trim() })} />
      )}
    </Page>
  )
}
