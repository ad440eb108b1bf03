import { Icon } from '../../ui/index.ts'
import styles from './avatar.module.css'

/** Stands for a person: the first letter of the name, or a figure while nobody is signed in. */
export const Avatar = ({ name }: { name?: string }) => (
  <span className={name === undefined ? `${styles.avatar} ${styles.nobody}` : styles.avatar} aria-hidden="true">
    {name === undefined ? <Icon name="account" size={56} /> : [...name][0]}
  </span>
)
