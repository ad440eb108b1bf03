import { useId, type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react'
import { cx } from './cx.ts'
import { FieldNotes, notesOf } from './field-notes.tsx'
import styles from './text-field.module.css'
import { useDraft } from './use-draft.ts'
import { useInputMode, type InputMode } from './use-input-mode.ts'

export interface TextFieldProps {
  label: string
  value: string
  onValue: (value: string) => void
  /** Applied to what is typed before it is shown or sent: the one way to refuse characters. */
  filter?: (typed: string) => string
  /** A sentence; the field is marked invalid while it is there, and it is read out. */
  error?: string | undefined
  helper?: string | undefined
  type?: 'text' | 'password' | 'search' | 'tel'
  inputMode?: InputMode
  enterKeyHint?: 'next' | 'done' | 'go' | 'search' | 'send'
  autoComplete?: HTMLInputAutoCompleteAttribute
  autoCapitalize?: 'none' | 'sentences' | 'characters'
  /** Direction of what is typed, where it is not the language's: numbers and addresses are `ltr`. */
  dir?: 'ltr' | 'rtl' | 'auto'
  name?: string
  maxLength?: number
  /** Before the text, inside the field: the country button. */
  prefix?: ReactNode
  /** After the text, inside the field: an `IconButton`. */
  trailing?: ReactNode
  autoFocus?: boolean
  disabled?: boolean
  readOnly?: boolean
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text with a floating label. What is typed shows at once, however late `value` follows. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onValue,
    filter,
    error,
    helper,
    type = 'text',
    inputMode,
    prefix,
    trailing,
    autoFocus,
    disabled,
    readOnly,
    inputRef,
  } = props
  const id = useId()
  const [draft, change] = useDraft(value, onValue)
  const mode = useInputMode(inputMode ?? (type === 'password' ? 'text' : type))
  return (
    <div className={cx(styles.root, error && styles.invalid)}>
      {/* A country code stands where its number begins. */}
      <div className={cx(styles.field, disabled && styles.disabled)} dir={prefix ? props.dir : undefined}>
        {prefix && <div className={styles.prefix}>{prefix}</div>}
        <div className={styles.middle}>
          <input
            id={id}
            ref={inputRef}
            className={styles.input}
            type={type}
            name={props.name}
            value={draft}
            onChange={(event) => change(filter ? filter(event.target.value) : event.target.value)}
            onBlur={props.onBlur}
            // A blank placeholder lets CSS know whether anything is typed.
            placeholder=" "
            enterKeyHint={props.enterKeyHint ?? 'done'}
            autoComplete={props.autoComplete ?? 'off'}
            autoCapitalize={props.autoCapitalize ?? 'none'}
            autoCorrect="off"
            spellCheck={false}
            dir={props.dir}
            maxLength={props.maxLength}
            autoFocus={autoFocus}
            disabled={disabled}
            readOnly={readOnly}
            aria-invalid={error ? true : undefined}
            aria-describedby={notesOf({ id, error, helper })}
            {...mode}
          />
          <label className={styles.label} htmlFor={id}>
            {label}
          </label>
        </div>
        {trailing && <div className={styles.trailing}>{trailing}</div>}
      </div>
      <FieldNotes id={id} error={error} helper={helper} />
    </div>
  )
}
