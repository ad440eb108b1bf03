import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { IconButton, TextField, VisuallyHidden, type TextFieldProps } from '../../ui/index.ts'
import { spaceHints } from '../../i18n/words/field-hints.ts'
import { useCapsLock } from './use-caps-lock.ts'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'helper' | 'dir' | 'autoCapitalize' | 'filter'>

/** A password: hidden until the eye is tapped, with a word about what hiding conceals. */
export function PasswordField(props: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const { isOn, watch } = useCapsLock()
  const hints = [...(isOn ? [text('password.caps-lock')] : []), ...spaceHints(props.value).map((key) => text.of({ key }))].join(' · ')
  return (
    <div {...watch}>
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
