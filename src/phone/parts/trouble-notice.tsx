import type { Trouble } from '../../flows/actors.ts'
import { failureText, useFormat, useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import { FailureNotice, type Ways } from './failure-notice.tsx'
import { useWaited } from './use-waited.ts'

interface TroubleNoticeProps {
  /** Nothing: somebody cancelled. */
  trouble: Trouble | undefined
  /** Does the same again. */
  onRetry?: (() => void) | undefined
  /** What leads on from particular troubles, where it is not the same again. */
  ways?: Ways
}

/** Why something did not work, and what leads on. */
export function TroubleNotice({ trouble, onRetry, ways }: TroubleNoticeProps) {
  const text = useText()
  const format = useFormat()
  const waited = useWaited(trouble)
  if (!trouble) {
    return <Notice action={onRetry && { label: text('action.retry'), onTap: onRetry }}>{text('failure.cancelled')}</Notice>
  }
  return <FailureNotice {...failureText(trouble.failure, format, waited)} onRetry={onRetry} ways={ways} />
}
