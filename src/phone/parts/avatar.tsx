import { cx, Icon } from '../../ui/index.ts'
import styles from './avatar.module.css'

/** Stands for a person: the first letter of the name, or a figure while nobody is signed in. */
export const Avatar = ({ name }: { name?: string }) =>
  name === undefined ? (
    <span className={cx(styles.avatar, styles.nobody)} aria-hidden="true">
      <Icon name="account" size={56} />
    </span>
  ) : (
    // The letter is drawn by the style: it is no part of what the row says.
    <span className={styles.avatar} data-initial={[...name][0]} aria-hidden="true" />
  )
