import type { SnapshotFrom } from 'xstate'
import type { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { useText } from '../../i18n/index.ts'
import type { Suggestion } from '../keyboard/soft-keyboard.tsx'
import { useActor, useFrontScreen, usePhoneValue } from '../world-context.tsx'

const codeScreens: readonly ScreenId[] = ['sign-up/code', 'account-code/code', 'names/code']

/** The code that the phone's reader found, for the chip above the keyboard. */
export function useCodeSuggestion(): Suggestion | undefined {
  const text = useText()
  const { path, screen } = useFrontScreen()
  const messages = usePhoneValue((phone) => phone.messages)
  const [snapshot, tell] = useActor<typeof oneTimeCodeMachine>(`${path}/code`)
  if (!codeScreens.includes(screen) || !snapshot || !offers(snapshot)) return undefined
  const { code } = snapshot.context.offer!
  const sender = messages.findLast((message) => message.text.includes(code))?.sender ?? ''
  return {
    label: text('sign-up.code.chip', { code, sender }),
    name: text('sign-up.code.suggestion', { code, sender }),
    icon: 'messages',
    onPick: () => tell({ type: 'offer.taken' }),
  }
}

const offers = (snapshot: SnapshotFrom<typeof oneTimeCodeMachine>) =>
  snapshot.status === 'active' && snapshot.context.offer !== undefined && snapshot.matches({ entering: { reader: 'quiet' } })
