import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { systemVersion } from '../../../flows/device-models.ts'
import { useI18n } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { useActor, usePhone, usePhoneTime } from '../../world-context.tsx'

/** What this phone is. */
export function AboutScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [, send] = useActor<typeof settingsMachine>(path)
  const [{ model, imeis, system }] = usePhone()
  const now = usePhoneTime()
  return (
    <Page title={text('settings.about')} onBack={() => send({ type: 'back' })}>
      <ListGroup>
        <ListRow title={text('settings.about.device-name')} value={model} />
        <ListRow title={text('settings.about.os-version')} value={text('update.version', { version: systemVersion(model, system) })} />
        <ListRow title={text('settings.about.date')} value={inWords(i18n, `${format.date(now)}, ${format.time(now)}`)} />
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="update"
          tint="teal"
          title={text('settings.system-update')}
          summary={text('settings.system-update.summary')}
          onTap={() => send({ type: 'system-update.opened' })}
        />
      </ListGroup>
      <ListGroup footer={text('settings.about.simulated')}>
        {imeis.map((imei, at) => (
          <ListRow key={imei} title={text('settings.about.imei', { slot: at + 1 })} summary={imei} />
        ))}
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="refresh"
          tint="red"
          title={text('factory-reset.title')}
          summary={text('factory-reset.summary')}
          onTap={() => send({ type: 'reset.opened' })}
        />
      </ListGroup>
    </Page>
  )
}
