import { deviceOn } from '../lab.ts'
import type { Device } from '../address.ts'
import { useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import styles from './lab-header.module.css'

const withOnePhone: readonly Device[] = ['phone', 'computer', 'both']
const withTwoPhones: readonly Device[] = ['phone', 'phone-2', 'phones', 'computer', 'all']

/** What stands on the stage: a phone, the other one, the computer beside them, or several. */
export function DeviceSwitch() {
  const { text } = useLabWords()
  const lab = useLab()
  const count = useCurrent((state) => state.world.phones.length)
  const shown = useLabState(({ address }) => deviceOn(address, count))
  const offered = count === 1 ? withOnePhone : withTwoPhones
  return (
    <fieldset className={styles.devices}>
      <legend className={styles.hidden}>{text('lab.device')}</legend>
      {offered.map((device) => (
        <button
          key={device}
          type="button"
          className={styles.action}
          aria-pressed={device === shown}
          onClick={() => (device === 'phone' || device === 'phone-2' || device === 'computer' ? lab.show(device) : lab.look({ device }))}
        >
          {text(`lab.device.${device}`)}
        </button>
      ))}
    </fieldset>
  )
}
