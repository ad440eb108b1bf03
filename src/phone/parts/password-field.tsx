import { PasswordInput, type PasswordFieldProps } from '../../ui/index.ts'
import { useCapsLock } from './use-caps-lock.ts'

/** A password typed on the phone, by its soft keyboard or by a hardware one. */
export function PasswordField(props: PasswordFieldProps) {
  const { isOn, watch } = useCapsLock()
  return (
    <div {...watch}>
      <PasswordInput {...props} isCapsLock={isOn} />
    </div>
  )
}
