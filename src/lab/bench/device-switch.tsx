import { deviceOn } from '../lab.ts'
import { devices } from '../address.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useLabState } from '../use-lab.tsx'
import styles from './lab-header.module.css'

/** What stands on the stage: the phone, the computer beside it, or both. */
export function DeviceSwitch() {
  const { text } = useLabWords()
  const lab = useLab()
  const shown = useLabState(({ address }) => deviceOn(address))
  return (
    <fieldset className={styles.devices}>
      <legend className={styles.hidden}>{text('lab.device')}</legend>
      {devices.map((device) => (
        <button
          key={device}
          type="button"
          className={styles.action}
          aria-pressed={device === shown}
          onClick={() => (device === 'both' ? lab.look({ device }) : lab.show(device))}
        >
          {text(`lab.device.${device}`)}
        </button>
      ))}
    </fieldset>
  )
}
