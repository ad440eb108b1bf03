import { useId } from 'react'
import { FieldNotes, Icon, notesOf, useDraft } from '../../ui/index.ts'
import styles from './fields.module.css'

export interface FieldProps {
  label: string
  error?: string | undefined
  helper?: string | undefined
}

interface ChoiceProps {
  id?: string
  value: string
  options: readonly { value: string; label: string }[]
  onValue: (value: string) => void
  disabled?: boolean | undefined
  invalid?: boolean
  describedBy?: string | undefined
  /** What it is called, where no label stands beside it; shown while nothing is chosen. */
  name?: string
  autoComplete?: string
}

/** One choice out of many. The browser's own control takes it, unseen: that one would cut off what is longer than a line. */
export function Choice({ id, value, options, onValue, disabled, invalid, describedBy: described, name, autoComplete }: ChoiceProps) {
  const chosen = options.find((option) => option.value === value)?.label
  return (
    <span className={styles.choice}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onValue(event.target.value)}
        aria-label={name}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={described}
        autoComplete={autoComplete}
      >
        {name !== undefined && <option value="">{name}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.chosen} aria-hidden="true">
        <span>{chosen ?? <span className={styles.open}>{name}</span>}</span>
        <Icon name="expand-more" size={20} />
      </span>
    </span>
  )
}

interface SelectFieldProps extends FieldProps {
  value: string
  options: readonly { value: string; label: string }[]
  onValue: (value: string) => void
  disabled?: boolean
}

export function SelectField({ label, error, helper, value, options, onValue, disabled }: SelectFieldProps) {
  const id = useId()
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Choice
        id={id}
        value={value}
        options={options}
        onValue={onValue}
        disabled={disabled}
        invalid={error !== undefined}
        describedBy={notesOf({ id, error, helper })}
      />
      <FieldNotes id={id} error={error} helper={helper} />
    </div>
  )
}

interface CheckFieldProps extends Omit<FieldProps, 'helper'> {
  checked: boolean
  onChecked: (checked: boolean) => void
}

/** Something to agree to. */
export function CheckField({ label, error, checked, onChecked }: CheckFieldProps) {
  const id = useId()
  return (
    <div className={styles.root}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChecked(event.target.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={notesOf({ id, error })}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} error={error} />
    </div>
  )
}

interface LongTextFieldProps extends FieldProps {
  value: string
  onValue: (value: string) => void
  maxLength: number
  readOnly?: boolean
}

/** Some sentences. */
export function LongTextField({ label, error, helper, value, onValue, maxLength, readOnly }: LongTextFieldProps) {
  const id = useId()
  const [draft, change] = useDraft(value, onValue)
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.control}
        rows={4}
        value={draft}
        maxLength={maxLength}
        readOnly={readOnly}
        dir="auto"
        onChange={(event) => change(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={notesOf({ id, error, helper })}
      />
      <FieldNotes id={id} error={error} helper={helper} />
    </div>
  )
}
