import { useRef, type PointerEvent } from 'react'
import { useText } from '../../../i18n/index.ts'
import { usePhone } from '../../world-context.tsx'
import { EmergencyButton } from './emergency-button.tsx'
import { LockFace } from '../../parts/lock-face.tsx'
import styles from './lock-cover.module.css'
import { LockPage } from './lock-page.tsx'

/** From here on letting go unlocks; less is a change of mind. */
const enough = 72

/** The lock screen. A swipe up, a tap on its last line or Enter leads on: to the pin, or in. */
export function LockCoverScreen() {
  const text = useText()
  const [, tell] = usePhone()
  const from = useRef<number>(undefined)
  const unlock = () => tell({ type: 'lock-screen.swiped' })
  const travelled = ({ clientY }: PointerEvent) => (from.current === undefined ? 0 : Math.max(0, from.current - clientY))
  const show = (element: HTMLElement, by: number) => element.style.setProperty('--lifted', String(Math.min(1, by / enough)))
  return (
    <LockPage label={text('lock.label')} onEnter={unlock}>
      <div
        className={styles.cover}
        onPointerDown={(event) => {
          from.current = event.clientY
        }}
        onPointerMove={(event) => from.current !== undefined && show(event.currentTarget, travelled(event))}
        onPointerUp={(event) => {
          const far = travelled(event)
          from.current = undefined
          show(event.currentTarget, 0)
          if (far >= enough) unlock()
        }}
        onPointerLeave={(event) => {
          from.current = undefined
          show(event.currentTarget, 0)
        }}
      >
        <LockFace />
        <div className={styles.foot}>
          <button type="button" className={styles.unlock} onClick={unlock}>
            {text('lock.swipe')}
          </button>
          <EmergencyButton />
        </div>
      </div>
    </LockPage>
  )
}
