import { useText } from '../../../i18n/index.ts'
import { useFromWorld, usePhone } from '../../world-context.tsx'
import { LockFace } from '../../parts/lock-face.tsx'
import { DarkPage } from './dark-page.tsx'
import styles from './dark-screens.module.css'

/** Off. After a while a faint line says what a dark glass needs. */
export function OffScreen() {
  const text = useText()
  return (
    <DarkPage label={text('power.off')}>
      <p className={styles.hint}>{text('power.off-hint')}</p>
    </DarkPage>
  )
}

/** Dark, but on. What came shows for a moment, without what it says. A touch wakes it, as on a phone that is picked up. */
export function AsleepScreen() {
  const text = useText()
  const [, tell] = usePhone()
  const isDozing = useFromWorld((_, { actor }) => actor.getSnapshot().hasTag('dozing'))
  return (
    <DarkPage label={text('power.asleep')}>
      {isDozing && <LockFace dozing />}
      <button type="button" className={styles.wake} aria-label={text('power.wake')} onClick={() => tell({ type: 'power.pressed' })} />
    </DarkPage>
  )
}
