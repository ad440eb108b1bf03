import type { Ref } from 'react'
import { useText } from '../../i18n/index.ts'
import { TextField } from '../../ui/index.ts'

interface IdentifierFieldProps {
  /** By default what it is called where one signs in. */
  label?: string
  value: string
  onValue: (typed: string) => void
  autoFocus?: boolean
  readOnly: boolean
  helper?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** A name of the account, whichever kind it is: it reads from left to right, and keyboards help as with an address. */
export function IdentifierField({ label, inputRef, autoFocus = false, ...field }: IdentifierFieldProps) {
  const text = useText()
  return (
    <TextField
      label={label ?? text('sign-in.identifier')}
      inputMode="email"
      name="username"
      dir="ltr"
      enterKeyHint="next"
      autoComplete="username"
      maxLength={254}
      autoFocus={autoFocus}
      {...field}
      {...(inputRef !== undefined && { inputRef })}
    />
  )
}
