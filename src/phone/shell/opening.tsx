import { useText } from '../../i18n/index.ts'
import { Progress } from '../../ui/index.ts'
import styles from './opening.module.css'

/** A page whose code is still coming. */
export function Opening() {
  const text = useText()
  return (
    <div className={styles.opening} data-part="opening">
      <Progress kind="circular" label={text('screen.loading')} />
    </div>
  )
}
