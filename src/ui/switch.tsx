import { cx } from './cx.ts'
import { pressable } from './pressable.ts'
import styles from './switch.module.css'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  /** Accessible name. */
  label: string
  disabled?: boolean
  /** The change is under way; further taps do nothing. */
  busy?: boolean
}

/** A switch on its own. In a list use `ListRow` with `checked`, where the whole row is the switch. */
export function Switch({ checked, onChange, label, disabled = false, busy = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className={styles.target}
      aria-checked={checked}
      aria-label={label}
      aria-busy={busy || undefined}
      {...pressable(disabled || busy, () => onChange(!checked))}
    >
      <SwitchFace checked={checked} disabled={disabled} busy={busy} />
    </button>
  )
}

/** Only the drawing of a switch, for a control that is the switch as a whole. */
export const SwitchFace = ({ checked, disabled, busy }: { checked: boolean; disabled?: boolean; busy?: boolean }) => (
  <span className={cx(styles.track, checked && styles.on, disabled && styles.disabled, busy && styles.busy)} aria-hidden="true">
    <span className={styles.knob} />
  </span>
)
