import { useLabWords } from '../lab-text.tsx'
import type { Condition } from '../../sim/condition.ts'
import { tryToRead } from '../../sim/reading.ts'
import styles from './desk.module.css'
import { DurationSlider } from './duration-slider.tsx'
import { TextEditor } from './text-editor.tsx'
import { durationText, exampleText, settingText, settingValue } from './values.ts'

export interface ConditionEditorProps {
  id: string
  describedBy?: string
  /** Accessible name. */
  label: string
  condition: Condition
  value: unknown
  /** Rejects with a sentence about a value that it cannot have. */
  onValue: (value: unknown) => Promise<void>
}

/** The control that fits a condition, as its definition says. */
export function ConditionEditor({ id, describedBy, label, condition: { editor, name, read }, value, onValue }: ConditionEditorProps) {
  const { format, maybe, text } = useLabWords()
  const common = { id, 'aria-describedby': describedBy }
  const set = (next: unknown) => void onValue(next)
  switch (editor.kind) {
    case 'flag':
      return (
        <input
          {...common}
          aria-label={label}
          type="checkbox"
          role="switch"
          className={styles.flag}
          checked={value === true}
          aria-checked={value === true}
          onChange={(event) => set(event.target.checked)}
        />
      )
    case 'choice':
      return (
        <select {...common} className={styles.select} value={String(value)} onChange={(event) => set(event.target.value)}>
          {editor.choices.map((choice) => (
            <option key={choice} value={choice}>
              {maybe(`lab.choice.${name}.${choice}`) ?? choice}
            </option>
          ))}
        </select>
      )
    case 'probability':
      return (
        <span className={styles.probability}>
          <input
            {...common}
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={Number(value)}
            aria-valuetext={format.percent(Number(value))}
            onChange={(event) => set(Number(event.target.value))}
          />
          <output htmlFor={id}>{format.percent(Number(value))}</output>
        </span>
      )
    case 'count':
      return (
        <TextEditor
          {...common}
          label={label}
          inputMode="numeric"
          value={String(value)}
          onText={(typed) => onValue(/^-?\d+$/.test(typed.trim()) ? Number(typed) : typed)}
          hint={`${editor.min}–${editor.max}`}
        />
      )
    case 'duration':
      return (
        <>
          <TextEditor
            {...common}
            label={label}
            value={durationText(Number(value))}
            onText={onValue}
            hint={text('lab.conditions.up-to', { value: durationText(editor.max) })}
          />
          {/* What can be negative has no beginning to slide from. */}
          {'takes' in tryToRead(read, -1) && <DurationSlider label={label} value={Number(value)} max={editor.max} onValue={set} />}
        </>
      )
    case 'custom':
      return (
        <TextEditor
          {...common}
          label={label}
          wide
          value={settingText(value)}
          placeholder={exampleText(editor.example)}
          onText={(typed) => onValue(settingValue(typed))}
        />
      )
  }
}
