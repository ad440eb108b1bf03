import { lasting } from '../../../flows/phone/lasting.ts'
import { useText } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/index.ts'
import { useFromWorld, usePhone, usePhoneWorld, useReading } from '../../world-context.tsx'
import { EmergencyButton } from './emergency-button.tsx'
import { LockPage } from './lock-page.tsx'
import styles from './pin-screen.module.css'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The pin pad behind the lock screen. */
export function PinScreen() {
  const text = useText()
  const [{ pin, pinFailures }, tell] = usePhone()
  const pause = usePause()
  const change = (next: string) => tell({ type: 'pin.changed', pin: next })
  const submit = () => tell({ type: 'pin.submitted' })
  const onKey = (key: string) => {
    if (/^\d$/.test(key)) change(pin + key)
    else if (key === 'Backspace') change(pin.slice(0, -1))
    else return false
    return true
  }
  const trouble =
    pause !== undefined ? text('pin.pause', { seconds: pause }) : pinFailures > 0 && pin === '' ? text('pin.wrong') : undefined
  return (
    <LockPage label={text('pin.title')} onKey={onKey} onEnter={submit}>
      <div className={styles.head}>
        <h1 className={styles.title}>{text('pin.title')}</h1>
        <p className={styles.dots} role="img" aria-label={text('pin.entered', { count: pin.length })}>
          {[...pin].map((_, at) => (
            <span key={at} className={styles.dot} />
          ))}
        </p>
        <p className={styles.trouble} role="status">
          {trouble}
        </p>
      </div>
      <div className={styles.pad} dir="ltr" inert={pause !== undefined}>
        {digits.map((digit) => (
          <button key={digit} type="button" className={styles.key} onClick={() => change(pin + digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className={styles.side} aria-label={text('pin.delete')} onClick={() => change(pin.slice(0, -1))}>
          <Icon name="backspace" size={26} />
        </button>
        <button type="button" className={styles.key} onClick={() => change(`${pin}0`)}>
          0
        </button>
        <button type="button" className={styles.side} aria-label={text('pin.enter')} onClick={submit}>
          <Icon name="enter" size={26} />
        </button>
      </div>
      <EmergencyButton />
    </LockPage>
  )
}

/** Whole seconds until a pin is taken again, or undefined when one is. */
function usePause(): number | undefined {
  const { phone } = usePhoneWorld()
  const isPaused = useFromWorld((_, { actor }) => actor.getSnapshot().hasTag('pin-pause'))
  const now = useReading()
  const since = phone.since(phone.actor, 'pin-pause')
  if (!isPaused || since === undefined) return undefined
  return Math.max(1, Math.ceil((since + lasting.pinPause - now) / 1_000))
}
