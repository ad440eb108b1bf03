import { useGlass } from './glass.ts'

export type InputMode = 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'url'

/**
 * Attributes that say which keyboard a field wants. On a touch device the device's own keyboard is kept away
 * (`inputmode=none`) when the screen draws one itself; the wish stays readable in `data-inputmode`.
 */
export function useInputMode(wanted: InputMode) {
  const { ownKeyboard } = useGlass()
  return { inputMode: ownKeyboard ? ('none' as const) : wanted, 'data-inputmode': wanted }
}
