import { SoftKeyboard } from '../keyboard/soft-keyboard.tsx'
import { useCodeSuggestion } from './use-code-suggestion.ts'
import { usePasswordSuggestion } from './use-password-suggestion.ts'

/** The keyboard of a phone, with the code that just came or a saved password as a chip above the keys. */
export function PhoneKeyboard() {
  const code = useCodeSuggestion()
  const password = usePasswordSuggestion()
  return <SoftKeyboard suggestion={code ?? password} />
}
