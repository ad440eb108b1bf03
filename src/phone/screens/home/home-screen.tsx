import { memo, useId } from 'react'
import type { PhoneContext } from '../../../flows/phone/phone.machine.ts'
import { appIds, type AppId } from '../../../flows/screens.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { AppIcon } from '../../app-icon.tsx'
import { apps } from '../../apps.ts'
import { useOpenApp } from '../../shell/opening-app.tsx'
import { usePhoneTime, usePhoneValue } from '../../world-context.tsx'
import styles from './home-screen.module.css'

const dock: readonly AppId[] = ['dialer', 'contacts', 'messages']
const grid = appIds.filter((app) => !dock.includes(app))

/** Wallpaper, clock, and the apps. It is always there, below everything, and is not drawn again for what happens above. */
export const HomeScreen = memo(function HomeScreen() {
  const text = useText()
  return (
    <div className={styles.home} role="group" aria-label={text('home.label')} tabIndex={-1}>
      <ClockWidget />
      <div className={styles.apps}>
        {grid.map((app) => (
          <AppButton key={app} app={app} />
        ))}
      </div>
      <div className={styles.dock} role="group" aria-label={text('home.dock')}>
        {dock.map((app) => (
          <AppButton key={app} app={app} />
        ))}
      </div>
    </div>
  )
})

function ClockWidget() {
  const now = usePhoneTime()
  const format = useFormat()
  return (
    <div className={styles.clock}>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {format.time(now)}
      </time>
      <span className={styles.date}>{format.date(now, { weekday: 'long', day: 'numeric', month: 'long' })}</span>
    </div>
  )
}

/** How many messages or mails wait in an app. What was put aside as spam waits for nobody. */
function unreadOf(app: AppId, { messages, mails }: PhoneContext): number {
  if (app === 'messages') return messages.filter(({ read }) => !read).length
  return app === 'mail' ? mails.filter(({ folder, read }) => folder === 'inbox' && !read).length : 0
}

function AppButton({ app }: { app: AppId }) {
  const text = useText()
  const open = useOpenApp()
  const unread = usePhoneValue((phone) => unreadOf(app, phone))
  const name = text.of({ key: apps[app].name })
  const id = useId()
  return (
    <button
      type="button"
      className={styles.app}
      data-app={app}
      aria-label={name}
      aria-describedby={unread ? id : undefined}
      onClick={() => open(app)}
    >
      <span className={styles.face}>
        <AppIcon app={app} />
        {unread > 0 && (
          <span
            className={styles.badge}
            id={id}
            role="img"
            aria-label={text(app === 'mail' ? 'home.unread-mails' : 'messages.unread', { count: unread })}
            data-count={unread > 99 ? '99+' : unread}
          />
        )}
      </span>
      <span className={styles.name}>{name}</span>
    </button>
  )
}
