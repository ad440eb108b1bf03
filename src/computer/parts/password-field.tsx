import { useState, type KeyboardEvent } from 'react'
import { useText } from '../../i18n/index.ts'
import { spaceHints } from '../../i18n/words/field-hints.ts'
import { IconButton, TextField, VisuallyHidden, type TextFieldProps } from '../../ui/index.ts'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'helper' | 'dir' | 'autoCapitalize' | 'filter'>

/** A password: hidden until the eye is clicked, with a word about what hiding conceals. */
export function PasswordField(props: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const hear = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const hints = [...(isCapsLock ? [text('password.caps-lock')] : []), ...spaceHints(props.value).map((key) => text.of({ key }))].join(' · ')
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
            label={text(isShown ? 'password.hide' : 'password.show')}
            onTap={() => setShown(!isShown)}
          />
        }
      />
      <VisuallyHidden live="polite">{hints}</VisuallyHidden>
    </div>
  )
}
