import styles from './wallpaper.module.css'

/** The ground of the glass: the wallpaper behind home, and the page's colour over it while something else is in front. */
export const Wallpaper = ({ covered }: { covered: boolean }) => (
  <>
    <div className={styles.wallpaper} aria-hidden="true" />
    <div className={styles.page} data-covered={covered || undefined} aria-hidden="true" />
  </>
)
