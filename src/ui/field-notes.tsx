import { cx } from './cx.ts'
import styles from './field-notes.module.css'
import { Icon } from './icon.tsx'

interface FieldNotesProps {
  /** Of the field; `notesOf` gives the same ids to its `aria-describedby`. */
  id: string
  error?: string | undefined
  helper?: string | undefined
}

/** What stands below a field: what is wrong with it, read out as it comes, and a hint. */
export function FieldNotes({ id, error, helper }: FieldNotesProps) {
  return (
    <>
      <div className={styles.error} id={`${id}-error`} aria-live="polite">
        {error && (
          <>
            <Icon name="error" size={18} />
            <span>{error}</span>
          </>
        )}
      </div>
      {helper && (
        <p className={styles.helper} id={`${id}-helper`}>
          {helper}
        </p>
      )}
    </>
  )
}

/** Ids of the notes that are there, parted by blanks, for `aria-describedby`; undefined where there is none. */
export const notesOf = ({ id, error, helper }: FieldNotesProps): string | undefined =>
  cx(error && `${id}-error`, helper && `${id}-helper`) || undefined
