import { useId } from 'react'
import { Icon } from './icon.tsx'
import styles from './radio-list.module.css'

export interface RadioOption<V extends string> {
  value: V
  label: string
  summary?: string
  /** Language of the label, where it is not the page's. */
  lang?: string
}

interface RadioListProps<V extends string> {
  /** Accessible name of the group; shown above it when `titled`. */
  label: string
  options: readonly RadioOption<V>[]
  value: V | undefined
  onChange: (value: V) => void
  titled?: boolean
}

/** One choice out of a few. */
export function RadioList<V extends string>({ label, options, value, onChange, titled = false }: RadioListProps<V>) {
  const id = useId()
  return (
    <fieldset className={styles.group} {...(!titled && { 'aria-label': label })}>
      {titled && <legend className={styles.title}>{label}</legend>}
      <div className={styles.card}>
        {options.map((option) => (
          <label key={option.value} className={styles.row} lang={option.lang}>
            <input
              type="radio"
              className={styles.input}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-describedby={option.summary ? `${id}-${option.value}` : undefined}
              aria-label={option.summary ? option.label : undefined}
            />
            <span className={styles.words}>
              <span className={styles.label}>{option.label}</span>
              {option.summary && (
                <span className={styles.summary} id={`${id}-${option.value}`}>
                  {option.summary}
                </span>
              )}
            </span>
            <Icon name="check" size={22} className={styles.check} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
