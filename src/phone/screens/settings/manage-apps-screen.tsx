import type { AppId } from '../../../flows/screens.ts'
import { storedApps } from '../../../flows/stored-apps.ts'
import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { EmptyState, ListGroup, ListRow, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import { listedApps } from './listed-apps.ts'

/** Every app of this phone. */
export function ManageAppsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof settingsMachine>(path)
  const [{ running }] = usePhone()
  if (!snapshot) return null
  const { query } = snapshot.context
  const wanted = query.trim().toLowerCase()
  const found = storedApps
    .map((app) => ({ app, ...listedApps[app], title: text.of({ key: listedApps[app].name }) }))
    .filter(({ title }) => title.toLowerCase().includes(wanted))
  return (
    <Page title={text('settings.manage-apps')} onBack={() => send({ type: 'back' })}>
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
              summary={text(running.includes(app as AppId) ? 'settings.app.running' : 'settings.app.stopped')}
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
