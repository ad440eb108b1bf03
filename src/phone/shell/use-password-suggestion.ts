import { savedFor } from '../../flows/saved-passwords.ts'
import { useI18n } from '../../i18n/index.ts'
import { onOneLine } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { useKeyboard, useKeyboardState } from '../keyboard/index.ts'
import type { Suggestion } from '../keyboard/soft-keyboard.tsx'
import { fillIn } from '../keyboard/typing.ts'
import { usePhoneValue } from '../world-context.tsx'

/** A password that worked on this phone, for the chip above the keyboard. Whether it still works it cannot know. */
export function usePasswordSuggestion(): Suggestion | undefined {
  const i18n = useI18n()
  const { text } = i18n
  const keyboard = useKeyboard()
  const typed = useKeyboardState(({ open, credentialsFor }) => (open ? credentialsFor : undefined))
  const passwords = usePhoneValue((phone) => phone.passwords)
  const saved = typed === undefined ? undefined : savedFor(passwords, typed)
  if (!saved) return undefined
  const [name = ''] = saved.names
  const account = onOneLine(i18n, spacedNumber(name))
  return {
    label: account,
    name: text('keyboard.use-saved-password', { account }),
    icon: 'key',
    onPick: () => fillIn(keyboard, name, saved.password),
  }
}
