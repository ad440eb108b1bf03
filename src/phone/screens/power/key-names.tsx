import type { PhoneEvent } from '../../../flows/phone/phone.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { cx } from '../../../ui/cx.ts'
import { usePhone, useRadios } from '../../world-context.tsx'
import styles from './key-names.module.css'

const presses: { name: TextKey; event: PhoneEvent }[] = [
  { name: 'keys.power', event: { type: 'power.pressed' } },
  { name: 'keys.hold-power', event: { type: 'power.held' } },
  { name: 'keys.volume-up', event: { type: 'volume.pressed', key: 'up' } },
  { name: 'keys.volume-down', event: { type: 'volume.pressed', key: 'down' } },
  { name: 'keys.recovery', event: { type: 'recovery-keys.held' } },
]

/**
 * What one can do with the body of the phone, in words: nobody has to hold a key, or two at once. The SIM tray is at its
 * edge, within reach whatever is on the glass, locks included.
 */
export function KeyNames() {
  const text = useText()
  const [, tell] = usePhone()
  const [{ sims }, tellRadios] = useRadios()
  return (
    <>
      <ul className={styles.names} aria-label={text('keys.label')}>
        {presses.map(({ name, event }) => (
          <li key={name}>
            <button type="button" className={styles.name} onClick={() => tell(event)}>
              {text.of({ key: name })}
            </button>
          </li>
        ))}
      </ul>
      <ul className={cx(styles.names, styles.tray)} aria-label={text('tray.label')}>
        {sims.map(({ slot, carrier, inserted }) => (
          <li key={slot}>
            <button
              type="button"
              className={styles.name}
              onClick={() => tellRadios({ type: inserted ? 'sim.ejected' : 'sim.inserted', slot })}
            >
              {text(inserted ? 'tray.take-out' : 'tray.put-in', { slot, carrier })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
