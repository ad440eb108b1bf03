import { checkPassword, passwordChecks } from '../account/password-checks.ts'
import { useText } from '../i18n/provider.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './password-checklist.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

interface PasswordChecklistProps {
  password: string
  repeated: string
  /** Somebody asked to save it: what is missing shows as a fault. */
  showsFaults: boolean
}

/** The rules of a password, each with whether it is kept by what was typed so far. */
export function PasswordChecklist({ password, repeated, showsFaults }: PasswordChecklistProps) {
  const text = useText()
  const kept = checkPassword(password, repeated)
  return (
    <ul className={styles.list} aria-label={text('new-password.rules')} aria-live="polite">
      {passwordChecks.map((check) => {
        const isFault = showsFaults && !kept[check]
        return (
          <li key={check} className={cx(styles.rule, kept[check] && styles.kept, isFault && styles.fault)}>
            <Icon name={kept[check] ? 'done' : isFault ? 'error' : 'unchecked'} size={20} />
            <span>
              {text(`new-password.rule.${check}`)}
              <VisuallyHidden>{`, ${text(kept[check] ? 'new-password.kept' : 'new-password.not-kept')}`}</VisuallyHidden>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
