import type { Trouble } from '../../flows/actors.ts'
import { failureText, useI18n, wayOnText, type Message, type TextKey, type WayOn } from '../../i18n/index.ts'
import { verifyCause } from '../../i18n/words/verify-cause.ts'
import { Notice } from '../../ui/index.ts'
import { useReading } from '../world-context.tsx'

/** What leads on from particular troubles, where it is not the same again. */
export type Ways = Partial<Record<WayOn, () => void>>

interface TroubleNoticeProps {
  trouble: Trouble
  /** Does the same again. */
  onRetry?: (() => void) | undefined
  ways?: Ways | undefined
  /** An account and its password were asked for: says first that they could not be verified. */
  verifies?: boolean
}

/** A computer's connection is its own: what the phone says about Wi-Fi and mobile data does not help here. */
const offline: { message: Message; wayOn: WayOn; wayText?: TextKey } = { message: { key: 'computer.offline' }, wayOn: 'retry' }

/** Why something did not work, and what leads on. */
export function TroubleNotice({ trouble: { failure, receivedAt }, onRetry, ways = {}, verifies = false }: TroubleNoticeProps) {
  const { text, format } = useI18n()
  const now = useReading()
  const waited = receivedAt === undefined ? 0 : now - receivedAt
  const words: typeof offline =
    failure.kind === 'offline' ? offline : verifies ? verifyCause(failure, format, waited) : failureText(failure, format, waited)
  const { message, wayOn, wayText = wayOnText(wayOn) } = words
  const own = ways[wayOn]
  const again = onRetry && wayOn !== 'wait' ? { label: text('action.retry'), onTap: onRetry } : undefined
  return (
    <Notice
      kind="error"
      {...(verifies && { title: text('verify.title') })}
      action={own ? { label: text.of({ key: wayText }), onTap: own } : again}
    >
      {text.of(message)}
    </Notice>
  )
}
