import { useId, useState } from 'react'
import { cx } from '../../ui/cx.ts'
import styles from './desk.module.css'

interface TextEditorProps {
  id: string
  'aria-describedby'?: string | undefined
  label: string
  value: string
  /** Rejects with a sentence when the text means nothing. */
  onText: (text: string) => Promise<void>
  inputMode?: 'numeric'
  placeholder?: string
  hint?: string
  wide?: boolean
}

/** A value that is typed: taken over with Enter or on leaving, Escape gives the old one back. */
export function TextEditor(props: TextEditorProps) {
  const { id, label, value, onText, inputMode, placeholder, hint, wide = false } = props
  const errorId = useId()
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<string>()

  async function take() {
    if (draft === undefined) return
    if (draft.trim() === value) return drop()
    try {
      await onText(draft)
      drop()
    } catch (problem) {
      setError((problem as Error).message)
    }
  }
  function drop() {
    setDraft(undefined)
    setError(undefined)
  }

  return (
    <span className={cx(styles.typed, wide && styles.wide)}>
      <input
        id={id}
        aria-label={label}
        aria-describedby={cx(props['aria-describedby'], error && errorId) || undefined}
        aria-invalid={error ? true : undefined}
        className={styles.input}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={(event) => {
          setDraft(event.target.value)
          setError(undefined)
        }}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void take()
          if (event.key === 'Escape') drop()
        }}
      />
      {hint && <span className={styles.hint}>{hint}</span>}
      <span className={styles.error} id={errorId} role="status">
        {error}
      </span>
    </span>
  )
}
