import type { PhoneEvent } from '../../../flows/phone/phone.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { usePhone } from '../../world-context.tsx'
import styles from './key-names.module.css'

const presses: { name: TextKey; event: PhoneEvent }[] = [
  { name: 'keys.power', event: { type: 'power.pressed' } },
  { name: 'keys.hold-power', event: { type: 'power.held' } },
  { name: 'keys.volume-up', event: { type: 'volume.pressed', key: 'up' } },
  { name: 'keys.volume-down', event: { type: 'volume.pressed', key: 'down' } },
  { name: 'keys.recovery', event: { type: 'recovery-keys.held' } },
]

/** What one can do with the keys of the body, in words: nobody has to hold one, or two at once. */
export function KeyNames() {
  const text = useText()
  const [, tell] = usePhone()
  return (
    <ul className={styles.names} aria-label={text('keys.label')}>
      {presses.map(({ name, event }) => (
        <li key={name}>
          <button type="button" className={styles.name} onClick={() => tell(event)}>
            {text.of({ key: name })}
          </button>
        </li>
      ))}
    </ul>
  )
}
