import type { ReactNode } from 'react'
import { useText } from '../i18n/provider.tsx'
import { IconButton } from './button.tsx'
import { cx } from './cx.ts'
import styles from './top-bar.module.css'

interface TopBarProps {
  title: string
  /** Shows the arrow, named "Navigate up": "Back" is the phone's own button. */
  onBack?: (() => void) | undefined
  /** `IconButton`s at the end. */
  actions?: ReactNode
  /** The title is shown large in the page below, so here it is only drawn, once the page is scrolled. */
  collapsed?: boolean
  scrolled?: boolean
}

/** The bar at the top of a screen. `Page` brings one. */
export function TopBar({ title, onBack, actions, collapsed = false, scrolled = false }: TopBarProps) {
  const text = useText()
  const Title = collapsed ? 'span' : 'h1'
  return (
    <header className={cx(styles.bar, scrolled && styles.scrolled)}>
      {onBack && <IconButton icon="back" label={text('nav.up')} onTap={onBack} />}
      <Title
        className={cx(styles.title, !onBack && styles.first, collapsed && !scrolled && styles.hidden)}
        aria-hidden={collapsed || undefined}
      >
        {title}
      </Title>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
