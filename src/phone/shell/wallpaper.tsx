import { cx } from '../../ui/index.ts'
import type { GlassState } from '../layers.ts'
import styles from './wallpaper.module.css'

/** The ground of the glass, bars included: the wallpaper, dimmed behind recents, under the page's colour behind an app. */
export const Wallpaper = ({ front }: { front: GlassState['front'] }) => (
  <>
    <div className={styles.wallpaper} aria-hidden="true" />
    <div className={cx(styles.cover, styles.dim)} data-shown={front === 'recents' || undefined} aria-hidden="true" />
    <div className={cx(styles.cover, styles.page)} data-shown={front === 'app' || front === 'setup' || undefined} aria-hidden="true" />
  </>
)
