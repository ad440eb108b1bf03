import { checkPassword, passwordChecks } from '../../flows/new-password/password-checks.ts'
import { useText } from '../../i18n/index.ts'
import { cx, Icon, VisuallyHidden } from '../../ui/index.ts'
import styles from './password-rules.module.css'

interface PasswordRulesProps {
  password: string
  repeated: string
  /** Somebody asked to save it: what is missing shows as a fault. */
  showsFaults: boolean
}

/** The rules of a password, each with whether it is kept by what was typed so far. */
export function PasswordRules({ password, repeated, showsFaults }: PasswordRulesProps) {
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
