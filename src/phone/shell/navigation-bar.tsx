import { useText } from '../../i18n/index.ts'
import { cx, Icon } from '../../ui/index.ts'
import { navigationZIndex } from '../layers.ts'
import { usePhoneValue, usePhoneWorld } from '../world-context.tsx'
import styles from './navigation-bar.module.css'
import { useNavigation } from './use-navigation.tsx'
import { usePill } from './use-pill.ts'

/** Back, Home and Recents: as three buttons, or as a pill to swipe. */
export function NavigationBar({ onWallpaper }: { onWallpaper: boolean }) {
  const text = useText()
  const { navigation } = usePhoneValue(({ appearance }) => appearance)
  const model = usePhoneValue((phone) => phone.model)
  const { world } = usePhoneWorld()
  const { state, hasBack, back, home, recents } = useNavigation()
  const gestures = navigation === 'gestures'
  const pill = usePill({ home, recents })
  const buttons = [
    { name: text('nav.back'), icon: 'nav-back', press: back, size: 19 },
    { name: text('nav.home'), icon: 'home', press: home, size: 21 },
    { name: text('nav.overview'), icon: 'recents', press: recents, size: 21 },
  ] as const
  // Before the phone is set up and while it is locked there is nowhere to go but back.
  const shown = state.front === 'setup' || state.front === 'keyguard' ? buttons.slice(0, hasBack ? 1 : 0) : buttons
  return (
    <nav
      className={cx(styles.bar, gestures && styles.gestures)}
      // Of several phones on a page, a list of landmarks tells whose it is.
      aria-label={world.phones.length > 1 ? text('nav.label-of', { model }) : text('nav.label')}
      aria-hidden={shown.length === 0 || undefined}
      data-on-wallpaper={onWallpaper || undefined}
      style={{ zIndex: navigationZIndex }}
      {...(gestures && pill)}
    >
      {/* With gestures the buttons stay for the keyboard and for screen readers, and show when one has the focus. */}
      {shown.map(({ name, icon, press, size }) => (
        <button key={icon} type="button" className={styles.button} aria-label={name} onClick={press}>
          <Icon name={icon} size={size} />
        </button>
      ))}
      {gestures && <span className={styles.pill} aria-hidden="true" />}
    </nav>
  )
}
