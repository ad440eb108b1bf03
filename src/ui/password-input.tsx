import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { spaceHints } from '../i18n/words/field-hints.ts'
import { IconButton } from './button.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What a password field is given; the rest of a `TextField` it decides itself. */
export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'trailing' | 'helper' | 'dir' | 'autoCapitalize' | 'filter'> {
  /** There are others on the page, so its eye says whose it is. */
  oneOfSeveral?: boolean
}

/** A password: hidden until the eye is tapped, with a word about what hiding conceals. Phone and computer each know Caps Lock in their own way. */
export function PasswordInput({ isCapsLock, oneOfSeveral = false, ...props }: PasswordFieldProps & { isCapsLock: boolean }) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const hints = [...(isCapsLock ? [text('password.caps-lock')] : []), ...spaceHints(props.value).map((key) => text.of({ key }))].join(' · ')
  const does = text(isShown ? 'password.hide' : 'password.show')
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
            label={oneOfSeveral ? text('password.eye-of', { does, field: props.label }) : does}
            onTap={() => setShown(!isShown)}
          />
        }
      />
      <VisuallyHidden live="polite">{hints}</VisuallyHidden>
    </>
  )
}
