import { useText } from '../../../i18n/index.ts'
import { usePhone } from '../../world-context.tsx'
import styles from './emergency-button.module.css'

/** The way to the emergency numbers, which no lock may stand before. */
export function EmergencyButton() {
  const text = useText()
  const [, tell] = usePhone()
  return (
    <button type="button" className={styles.emergency} onClick={() => tell({ type: 'emergency.opened' })}>
      {text('shut.emergency')}
    </button>
  )
}
