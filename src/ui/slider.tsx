import { useId } from 'react'
import styles from './slider.module.css'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
  /** How the value is said, e.g. "130 percent". */
  valueText: string
  /** Only for screen readers. */
  hideLabel?: boolean
}

/** A value on a scale. */
export function Slider({ label, value, min, max, step, onChange, valueText, hideLabel = false }: SliderProps) {
  const id = useId()
  return (
    <div className={styles.root}>
      {!hideLabel && (
        <div className={styles.head}>
          <label htmlFor={id}>{label}</label>
          <span className={styles.value} aria-hidden="true">
            {valueText}
          </span>
        </div>
      )}
      <input
        id={id}
        type="range"
        className={styles.input}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={hideLabel ? label : undefined}
        aria-valuetext={valueText}
        style={{ '--filled': `${((value - min) / (max - min)) * 100}%` } as Record<string, string>}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
