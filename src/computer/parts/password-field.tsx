import { useState, type KeyboardEvent } from 'react'
import { PasswordInput, type PasswordFieldProps } from '../../ui/index.ts'

/** A password typed at the computer: its last key tells whether Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const [isCapsLock, setCapsLock] = useState(false)
  const hear = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div onKeyDown={hear} onKeyUp={hear} onBlur={() => setCapsLock(false)}>
      <PasswordInput {...props} isCapsLock={isCapsLock} />
    </div>
  )
}
