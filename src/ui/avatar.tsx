import styles from './avatar.module.css'
import { Icon } from './icon.tsx'

interface AvatarProps {
  /** Its first letter is shown; without a name, a figure. */
  name?: string | undefined
  /** Diameter in dp; 52 by default. */
  size?: number
}

/** A person in a circle. Decoration: the name stands beside it. */
export const Avatar = ({ name, size = 52 }: AvatarProps) => (
  <span
    className={styles.avatar}
    data-known={name ? '' : undefined}
    style={{ inlineSize: size, blockSize: size, fontSize: size * 0.42 }}
    aria-hidden="true"
  >
    {name ? [...name][0]?.toLocaleUpperCase() : <Icon name="person" size={size * 0.6} />}
  </span>
)
