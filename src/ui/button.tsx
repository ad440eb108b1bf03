import type { ReactNode } from 'react'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { pressable } from './pressable.ts'

export interface ButtonProps {
  children: ReactNode
  /** primary by default; one primary button a screen. */
  kind?: 'primary' | 'secondary' | 'text' | 'danger'
  /** What was asked is under way: a spinner shows, further taps do nothing, name and focus stay. */
  busy?: boolean
  /** Cannot be used now. It stays in the reading order; a tap does nothing. */
  disabled?: boolean
  /** As wide as its container. */
  wide?: boolean
  /** `submit` sends the form around it. */
  type?: 'button' | 'submit'
  icon?: IconName
  onTap?: () => void
  /** Accessible name, where the words on the button are too few without what is around them. */
  label?: string
  describedBy?: string
  autoFocus?: boolean
}

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'primary',
    busy = false,
    disabled = false,
    wide = false,
    type = 'button',
    icon,
    onTap,
    label,
    describedBy,
    autoFocus,
  } = props
  return (
    <button
      type={type}
      className={cx(styles.button, styles[kind], wide && styles.wide, busy && styles.busy)}
      data-kind={kind}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      autoFocus={autoFocus}
      {...pressable(busy || disabled, onTap)}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      <span className={styles.face}>
        {icon && <Icon name={icon} size={20} />}
        <span>{children}</span>
      </span>
    </button>
  )
}

interface IconButtonProps {
  icon: IconName
  /** Accessible name. */
  label: string
  onTap?: () => void
  disabled?: boolean
  pressed?: boolean
  /** dp, 24 by default; the target is always 48. */
  size?: number
}

/** A button that is only a symbol. */
export function IconButton({ icon, label, onTap, disabled = false, pressed, size = 24 }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} aria-pressed={pressed} {...pressable(disabled, onTap)}>
      <Icon name={icon} size={size} />
    </button>
  )
}
