import { SoftKeyboard } from '../keyboard/soft-keyboard.tsx'
import { useCodeSuggestion } from './use-code-suggestion.ts'

/** The keyboard of a phone, with the code that just came as a chip above the keys. */
export function PhoneKeyboard() {
  return <SoftKeyboard suggestion={useCodeSuggestion()} />
}
