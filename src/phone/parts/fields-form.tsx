import type { FormEvent, ReactNode } from 'react'
import styles from './fields-form.module.css'

interface FieldsFormProps {
  children: ReactNode
  /** What was asked for is under way: Enter does nothing. */
  busy: boolean
  /** What Enter does in the end: the words on the page's button. */
  action: string
  /** Every field has something in it, and Enter was pressed. */
  onSubmit: () => void
}

/** Several fields. Enter goes on to the next one that is empty, and sends once there is none. */
export function FieldsForm({ children, busy, action, onSubmit }: FieldsFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const empty = [...event.currentTarget.querySelectorAll('input')].find(({ value }) => value === '')
    if (empty) empty.focus()
    else onSubmit()
  }
  return (
    <form className={styles.fields} onSubmit={submit}>
      {children}
      {/* Browsers send a form of several fields by Enter only if it has a button for that. */}
      <button type="submit" aria-label={action} hidden />
    </form>
  )
}
