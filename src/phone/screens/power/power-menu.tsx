import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PhoneEvent } from '../../../flows/phone/phone.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { Icon, type IconName } from '../../../ui/index.ts'
import { zIndexOf } from '../../layers.ts'
import { usePhone } from '../../world-context.tsx'
import styles from './power-menu.module.css'

const choices: { name: TextKey; icon: IconName; event: PhoneEvent }[] = [
  { name: 'power-menu.power-off', icon: 'power', event: { type: 'power-off.chosen' } },
  { name: 'power-menu.restart', icon: 'restart', event: { type: 'restart.chosen' } },
]

/** Over everything, locks included: turning a phone off is nobody's secret. */
export function PowerMenu() {
  const text = useText()
  const [, tell] = usePhone()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const isNowhere = !before || before === document.body
    // The key that was held is on the body, outside the glass; somebody at another phone keeps their focus.
    const isAtThisPhone = box.current?.closest('section')?.contains(before) ?? false
    if (isNowhere || isAtThisPhone) box.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus({ preventScroll: true })
    }
  }, [])
  const close = () => tell({ type: 'power-menu.closed' })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <div className={styles.layer} style={{ zIndex: zIndexOf('power-menu') }}>
      <div className={styles.scrim} onClick={close} />
      <div
        ref={box}
        className={styles.menu}
        role="dialog"
        aria-modal="true"
        aria-label={text('power-menu.label')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {choices.map(({ name, icon, event }) => (
          <button key={name} type="button" className={styles.choice} onClick={() => tell(event)}>
            <span className={styles.symbol}>
              <Icon name={icon} size={30} />
            </span>
            {text.of({ key: name })}
          </button>
        ))}
      </div>
    </div>
  )
}
