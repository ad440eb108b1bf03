import { useId, useLayoutEffect, useRef, useState, type MouseEvent } from 'react'
import styles from './code-field.module.css'
import { cx } from './cx.ts'
import { FieldNotes, notesOf } from './field-notes.tsx'
import { useDraft } from './use-draft.ts'
import { useInputMode } from './use-input-mode.ts'

/** Code points of the digit zero in the scripts people type codes in: ASCII, Arabic, Persian, Devanagari. */
const zeros = [0x30, 0x660, 0x6f0, 0x966]

function digit(letter: string): string {
  const point = letter.codePointAt(0) as number
  const zero = zeros.find((start) => point >= start && point < start + 10)
  return zero === undefined ? '' : String(point - zero)
}

/** The digits in a text as 0–9, whatever stands between them: `133-742` → `133742`. Full-width digits count too. */
export const digitsOf = (text: string): string => [...text.normalize('NFKC')].map(digit).join('')

export interface CodeFieldProps {
  label: string
  /** How many digits the code has: 4 to 8. */
  length: number
  value: string
  onValue: (value: string) => void
  /** The last missing digit was entered. */
  onComplete?: (code: string) => void
  error?: string | undefined
  helper?: string | undefined
  autoFocus?: boolean
  disabled?: boolean
  name?: string
}

/** A one-time code: one real input, drawn as boxes, so that autofill, paste and screen readers meet a single field. */
export function CodeField({ label, length, value, onValue, onComplete, error, helper, autoFocus, disabled, name }: CodeFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [draft, change] = useDraft(value, onValue)
  const [selection, setSelection] = useState<readonly [number, number] | undefined>()
  const mode = useInputMode('numeric')

  const readSelection = () => {
    const element = input.current
    if (element) setSelection([element.selectionStart ?? 0, element.selectionEnd ?? 0])
  }
  // React tells nobody about a focus that it gives itself while mounting.
  useLayoutEffect(() => {
    if (input.current?.ownerDocument.activeElement === input.current) readSelection()
  }, [])
  const type = (text: string) => {
    const next = digitsOf(text).slice(0, length)
    change(next)
    if (next.length === length && draft.length < length) onComplete?.(next)
    // Boxes are ordered by the caret; a caret behind a dropped dash would point at nothing.
    if (input.current && input.current.value !== next) requestSelection(next.length)
  }
  const requestSelection = (at: number) => queueMicrotask(() => input.current?.setSelectionRange(at, at))
  const aim = (event: MouseEvent<HTMLInputElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (!box.width || event.detail > 1) return
    const at = Math.min(draft.length, Math.floor(((event.clientX - box.left) / box.width) * length))
    event.currentTarget.setSelectionRange(at, at)
    readSelection()
  }
  // A code that is filled in from elsewhere moves the caret without telling.
  useLayoutEffect(() => {
    const element = input.current
    if (element && element.ownerDocument.activeElement === element) setSelection([element.selectionStart ?? 0, element.selectionEnd ?? 0])
  }, [draft])
  const [from, to] = selection ?? [-1, -1]
  const caret = from === to ? Math.min(from, length - 1) : -1
  return (
    <div className={cx(styles.root, error && styles.invalid)}>
      <div className={styles.field} dir="ltr">
        <input
          id={id}
          ref={input}
          className={styles.input}
          type="text"
          pattern="[0-9]*"
          name={name}
          autoComplete="one-time-code"
          enterKeyHint="done"
          spellCheck={false}
          value={draft}
          onChange={(event) => type(event.target.value)}
          onSelect={readSelection}
          onFocus={readSelection}
          onBlur={() => setSelection(undefined)}
          onClick={aim}
          autoFocus={autoFocus}
          disabled={disabled}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={notesOf({ id, error, helper })}
          {...mode}
        />
        <div className={styles.boxes} aria-hidden="true">
          {Array.from({ length }, (_, at) => (
            <span
              key={at}
              className={cx(styles.box, selection && at === caret && styles.active, at >= from && at < to && styles.selected)}
              data-caret={selection && at === caret ? (from > at ? 'after' : 'before') : undefined}
            >
              {draft[at]}
            </span>
          ))}
        </div>
      </div>
      <FieldNotes id={id} error={error} helper={helper} />
    </div>
  )
}
