import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../ui/index.ts'
import styles from './form.module.css'

interface FormProps {
  children: ReactNode
  /** Words of the button that sends it. */
  action: string
  busy: boolean
  /** Nothing can be sent yet. */
  disabled?: boolean
  onSubmit: () => void
}

/** Fields and the button that sends them. Enter in any field sends. */
export function Form({ children, action, busy, disabled = false, onSubmit }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !disabled) onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      <Button type="submit" wide busy={busy} disabled={disabled}>
        {action}
      </Button>
    </form>
  )
}
