import type { settingsMachine, SettingsSection } from '../../../flows/settings/settings.machine.ts'
import { storedApps } from '../../../flows/stored-apps.ts'
import { localeFacts, localeFor, useI18n } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { useActor, usePhone, useRadios } from '../../world-context.tsx'

const lockNames = { none: 'screen-lock.none', swipe: 'screen-lock.swipe', pin: 'screen-lock.pin' } as const

/** The first page of Settings: the account on top, then what the phone can be told. */
export function SettingsRootScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof settingsMachine>(path)
  const [phone] = usePhone()
  const [radios, tellRadios] = useRadios()
  if (!snapshot) return null
  const { session, findDevice } = snapshot.context
  const open = (section: SettingsSection) => () => send({ type: 'section.opened', section })
  const inserted = radios.sims.filter((sim) => sim.inserted).length
  const wifi = !radios.wifi.on ? text('state.off') : (radios.wifi.current?.name ?? text('state.on'))
  return (
    <Page title={text('settings.title')}>
      <ListGroup>
        <ListRow
          large
          icon={<Avatar {...(session && { name: session.account.name })} />}
          title={text('settings.mi-account')}
          summary={
            session
              ? text('settings.mi-account.signed-in', { name: session.account.name, id: inWords(i18n, session.account.accountId) })
              : text('settings.mi-account.signed-out')
          }
          onTap={open('mi-account')}
        />
        {session && (
          <ListRow
            icon="security"
            title={text('find-device.title')}
            value={text(findDevice ? 'state.on' : 'state.off')}
            onTap={open('find-device')}
          />
        )}
      </ListGroup>
      <ListGroup>
        <ListRow icon="wifi" title={text('settings.wifi')} value={wifi} onTap={open('wifi')} />
        <ListRow
          icon="sim"
          tint="green"
          title={text('settings.sims')}
          summary={text('settings.sims.summary', { count: inserted })}
          onTap={open('sims')}
        />
        <ListRow
          icon="airplane"
          tint="orange"
          title={text('settings.airplane')}
          checked={radios.airplane}
          onChecked={(on) => tellRadios({ type: 'airplane.changed', on })}
        />
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="display"
          tint="violet"
          title={text('settings.display')}
          value={text(phone.appearance.theme === 'dark' ? 'settings.display.dark' : 'settings.display.light')}
          onTap={open('display')}
        />
        <ListRow
          icon="globe"
          tint="teal"
          title={text('settings.languages')}
          value={localeFacts[localeFor(phone.appearance.locale)].name}
          onTap={open('language')}
        />
        <ListRow icon="clock" tint="orange" title={text('settings.date-time')} onTap={open('date-time')} />
        <ListRow
          icon="lock"
          tint="green"
          title={text('settings.screen-lock')}
          value={text(lockNames[phone.screenLock.kind])}
          onTap={open('screen-lock')}
        />
        <ListRow
          icon="apps"
          tint="accent"
          title={text('settings.apps')}
          value={text('settings.apps.count', { count: storedApps.length })}
          onTap={open('apps')}
        />
        <ListRow icon="phone" tint="gray" title={text('settings.about')} value={phone.model} onTap={open('about')} />
      </ListGroup>
    </Page>
  )
}
