import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { useGlass, cx } from '../../ui/index.ts'
import styles from './site-page.module.css'

interface SitePageProps {
  /** Name of the site, in plain text: there are no logos here. */
  site: string
  title: string
  children: ReactNode
  /** Something is under way: told to screen readers. */
  busy?: boolean
  /** Room for more than a form. */
  wide?: boolean
  /** Links below everything. */
  links?: ReactNode
  /** What leads to the site's other pages. */
  navigation?: ReactNode
}

/** A page of a site: whose it is, what it is about, and that it is a simulation. */
export function SitePage({ site, title, children, busy = false, wide = false, links, navigation }: SitePageProps) {
  const text = useText()
  const root = useRef<HTMLDivElement>(null)
  const { holdsFocus } = useGlass()
  // Whoever used the keyboard on the page before, whose button went away with it, starts at the top of this one.
  useEffect(() => {
    const document = root.current?.ownerDocument
    if (!document || !holdsFocus() || (document.activeElement && document.activeElement !== document.body)) return
    root.current?.focus({ preventScroll: true })
  }, [holdsFocus])
  return (
    <div className={styles.page} ref={root} tabIndex={-1} role="group" aria-label={title}>
      <header className={styles.header}>
        <p className={styles.site}>{site}</p>
        <p className={styles.mark}>{text('simulation.mark')}</p>
      </header>
      {navigation && (
        <nav className={styles.navigation} aria-label={site}>
          {navigation}
        </nav>
      )}
      <div className={cx(styles.main, wide && styles.wide)} aria-busy={busy || undefined}>
        <h1 className={styles.title}>{title}</h1>
        {children}
        {links && <p className={styles.links}>{links}</p>}
      </div>
      <footer className={styles.footer}>
        <p>{text('computer.footer')}</p>
      </footer>
    </div>
  )
}
