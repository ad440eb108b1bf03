import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { spaceHints } from '../i18n/words/field-hints.ts'
import { IconButton } from './button.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What a password field is given; the rest of a `TextField` it decides itself. */
export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'trailing' | 'helper' | 'dir' | 'autoCapitalize' | 'filter'> {
  /** Which of several passwords on a page it is: no two eyes have one name, and none has that of a field in it. */
  which?: 'only' | 'second' | 'old'
}

/** A password: hidden until the eye is tapped, with a word about what hiding conceals. Phone and computer each know Caps Lock in their own way. */
export function PasswordInput({ isCapsLock, which = 'only', ...props }: PasswordFieldProps & { isCapsLock: boolean }) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const hints = [...(isCapsLock ? [text('password.caps-lock')] : []), ...spaceHints(props.value).map((key) => text.of({ key }))].join(' · ')
  return (
    <>
      <TextField
        {...props}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        maxLength={64}
        helper={hints || undefined}
        trailing={
          <IconButton
            icon={isShown ? 'hidden' : 'visible'}
            label={text(`password.${isShown ? 'hide' : 'show'}.${which}`)}
            onTap={() => setShown(!isShown)}
          />
        }
      />
      <VisuallyHidden live="polite">{hints}</VisuallyHidden>
    </>
  )
}
