import { useLabWords } from '../lab-text.tsx'
import styles from './desk.module.css'
import { durationText } from './values.ts'
import { stepAt, stepsUpTo } from './duration-steps.ts'

export interface DurationSliderProps {
  /** Name of the condition, in words. */
  label: string
  /** Milliseconds. */
  value: number
  /** Milliseconds. */
  max: number
  onValue: (ms: number) => void
}

/** Usual lengths by a slider, from nothing to the longest: anything between them is typed beside it. */
export function DurationSlider({ label, value, max, onValue }: DurationSliderProps) {
  const { text } = useLabWords()
  const steps = stepsUpTo(max)
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={text('lab.conditions.slide', { name: label })}
      aria-valuetext={durationText(value)}
      min={0}
      max={steps.length - 1}
      step={1}
      value={stepAt(steps, value)}
      onChange={(event) => onValue(steps[Number(event.target.value)]!)}
    />
  )
}
