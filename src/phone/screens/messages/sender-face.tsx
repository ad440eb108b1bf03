import { Icon } from '../../../ui/index.ts'
import styles from './sender-face.module.css'

/** A round picture for a sender: a letter, or a person where there is only a number. */
export function SenderFace({ sender }: { sender: string }) {
  const letter = sender.match(/\p{L}/u)?.[0]
  return (
    <span className={styles.face} aria-hidden="true">
      {letter ? letter.toUpperCase() : <Icon name="account" size={26} />}
    </span>
  )
}
