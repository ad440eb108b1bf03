import { useState, type KeyboardEvent } from 'react'
import { useText } from '../../i18n/index.ts'
import { spaceHints } from '../../i18n/words/field-hints.ts'
import { IconButton, TextField, VisuallyHidden, type TextFieldProps } from '../../ui/index.ts'

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'trailing' | 'helper' | 'dir' | 'autoCapitalize' | 'filter'> {
  /** There are others on the page, so its eye says whose it is. */
  oneOfSeveral?: boolean
}

/** A password: hidden until the eye is clicked, with a word about what hiding conceals. */
export function PasswordField({ oneOfSeveral = false, ...props }: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const hear = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const hints = [...(isCapsLock ? [text('password.caps-lock')] : []), ...spaceHints(props.value).map((key) => text.of({ key }))].join(' · ')
  const does = text(isShown ? 'password.hide' : 'password.show')
  return (
    <div onKeyDown={hear} onKeyUp={hear} onBlur={() => setCapsLock(false)}>
      <TextField
        {...props}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        maxLength={64}
        helper={hints || undefined}
        trailing={
          <IconButton
            icon={isShown ? 'hidden' : 'visible'}
            label={oneOfSeveral ? text('password.eye-of', { does, field: props.label }) : does}
            onTap={() => setShown(!isShown)}
          />
        }
      />
      <VisuallyHidden live="polite">{hints}</VisuallyHidden>
    </div>
  )
}
