import type { AppId } from '../../../flows/screens.ts'
import type { StoredApp } from '../../../flows/stored-apps.ts'
import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useI18n, type Text } from '../../../i18n/index.ts'
import { Button, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { noticeOf } from '../../shell/notices.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import { listedApps } from './listed-apps.ts'

type PhoneFacts = ReturnType<typeof usePhone>[0]

/** What an app keeps on this phone. */
function storedBy(app: StoredApp, { messages, mails, session }: PhoneFacts, text: Text): string {
  if (app === 'messages') return text('settings.app.stored-messages', { count: messages.length })
  if (app === 'mail') return text('settings.app.stored-mails', { count: mails.length })
  if (app === 'mi-account') return text('settings.app.stored-account', { count: session ? 1 : 0 })
  return text('settings.app.stored-nothing')
}

/** One app: whether it runs, what it keeps, what it has to say. */
export function AppInfoScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof settingsMachine>(path)
  const [phone, tellPhone] = usePhone()
  if (!snapshot) return null
  const { app } = snapshot.context
  const { name, icon, tint } = listedApps[app]
  const title = text.of({ key: name })
  const waiting = phone.notifications.filter((id) => noticeOf(phone, id, text)?.app === app).length
  return (
    <Page
      title={title}
      onBack={() => send({ type: 'back' })}

      footer={
        // Settings is open already: it is what one is in.
        app !== 'settings' &&
        app !== 'mi-account' && (
          <Button wide kind="secondary" onTap={() => tellPhone({ type: 'app.opened', app })}>
            {text('action.open')}
          </Button>
        )
      }
    >
      <ListGroup>
        <ListRow icon={icon} tint={tint} title={title} summary={text('settings.app.version', { version: '1.0' })} />
      </ListGroup>
      <ListGroup>
        <ListRow
          title={text('settings.app.state')}
          value={text(phone.running.includes(app as AppId) ? 'settings.app.running' : 'settings.app.stopped')}
        />
        <ListRow title={text('settings.app.storage')} summary={storedBy(app, phone, text)} onTap={() => send({ type: 'storage.opened' })} />
        <ListRow title={text('settings.app.notifications')} value={waiting > 0 ? format.number(waiting) : text('state.none')} />
        <ListRow
          title={text('settings.app.permissions')}
          value={app === 'messages' || app === 'mi-account' ? text('settings.app.permission.sms') : text('state.none')}
        />
      </ListGroup>
    </Page>
  )
}
