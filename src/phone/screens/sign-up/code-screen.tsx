import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { CodePage } from '../../parts/code-page.tsx'
import { onOneLine } from '../../../i18n/words/in-words.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { useActor } from '../../world-context.tsx'

/** The code that proves a number. */
export function CodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [code] = useActor<typeof oneTimeCodeMachine>(`${path}/code`)
  if (code?.context.target.kind !== 'number') return null
  const { ticket, target } = code.context
  return (
    <CodePage
      path={path}
      sentTo={text('sign-up.code.sent-to', { length: ticket.length, number: onOneLine(i18n, spacedNumber(target.number)) })}
      change={text('sign-up.code.change-number')}
    />
  )
}
