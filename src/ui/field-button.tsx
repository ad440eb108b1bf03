import type { ReactNode } from 'react'
import styles from './field-button.module.css'
import { Icon } from './icon.tsx'
import { pressable } from './pressable.ts'

interface FieldButtonProps {
  /** Accessible name. */
  label: string
  /** What is chosen, in few characters: +44. */
  children: ReactNode
  onTap: () => void
  disabled?: boolean
}

/** A choice inside a text field, for its `prefix`. */
export const FieldButton = ({ label, children, onTap, disabled = false }: FieldButtonProps) => (
  <button type="button" className={styles.button} aria-label={label} aria-haspopup="dialog" {...pressable(disabled, onTap)}>
    <bdi dir="ltr">{children}</bdi>
    <Icon name="expand-more" size={18} />
  </button>
)
