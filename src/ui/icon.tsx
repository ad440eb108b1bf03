import { cx } from './cx.ts'
import styles from './icon.module.css'
import { directionalIcons, type IconName } from './icon-names.ts'
import { iconPaths } from './icon-paths.ts'

/** What is drawn for each name, as far as it is here. */
const drawn: Partial<Record<IconName, string>> = { ...iconPaths }

/** Fetches the symbols that home does without. Rejects when their chunk cannot be loaded. */
export async function loadLaterIcons(): Promise<void> {
  Object.assign(drawn, (await import('./later-icon-paths.ts')).laterIconPaths)
}

interface IconProps {
  name: IconName
  /** Edge in dp; 24 by default. */
  size?: number
  /** Accessible name. Without one the icon is decoration. */
  label?: string
  className?: string | undefined
}

/** A symbol in the colour of the text around it. */
export function Icon({ name, size = 24, label, className }: IconProps) {
  return (
    <svg
      className={cx(styles.icon, directionalIcons.has(name) && styles.directional, className)}
      viewBox="0 -960 960 960"
      width={size}
      height={size}
      fill="currentColor"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={drawn[name]} />
    </svg>
  )
}
