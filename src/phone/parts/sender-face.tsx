import { Icon } from '../../ui/index.ts'
import styles from './sender-face.module.css'

/** A round picture for a sender: a letter, or a person where there is only a number. */
export function SenderFace({ sender }: { sender: string }) {
  const letter = sender.match(/\p{L}/u)?.[0]
  return (
    // The letter is drawn by the style: it is no part of what the row says.
    <span className={styles.face} data-initial={letter?.toUpperCase()} aria-hidden="true">
      {!letter && <Icon name="account" size={26} />}
    </span>
  )
}
