import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { storedApps } from '../../../flows/stored-apps.ts'
import { useText } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor } from '../../world-context.tsx'

/** What Settings has about apps. */
export function AppsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof settingsMachine>(path)
  return (
    <Page title={text('settings.apps')} onBack={() => send({ type: 'back' })}>
      <ListGroup>
        <ListRow
          icon="apps"
          tint="violet"
          title={text('settings.manage-apps')}
          summary={text('settings.apps.count', { count: storedApps.length })}
          onTap={() => send({ type: 'manage-apps.opened' })}
        />
      </ListGroup>
    </Page>
  )
}
