import { useEffect, useRef } from 'react'
import type { Trouble } from '../../flows/actors.ts'
import { useI18n } from '../../i18n/index.ts'
import { FailureNotice, type Ways } from './failure-notice.tsx'
import { verifyCause, type VerifyCause } from '../../i18n/words/verify-cause.ts'
import { useWaited } from './use-waited.ts'

interface VerifyErrorProps {
  trouble: Trouble
  /** Does the same again. */
  onRetry?: (() => void) | undefined
  /** What leads on from particular causes: `edit`, `sign-in` with a code, `start-over`. */
  ways?: Ways
  /** The cause, where the screen knows more about it than the failure says. */
  cause?: VerifyCause | undefined
}

/**
 * The one answer wherever an account and its password are asked for: it could not be verified, and why. Somebody who is
 * locked out meets only this, so the first half never changes and all that can be known stands in the second.
 */
export function VerifyError({ trouble, onRetry, ways, cause }: VerifyErrorProps) {
  const { text, format } = useI18n()
  const waited = useWaited(trouble)
  const place = useRef<HTMLDivElement>(null)
  // Whoever typed the password with the keyboard open looks at the field, which stands below.
  useEffect(() => {
    // jsdom cannot scroll.
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [trouble])
  return (
    <div ref={place}>
      <FailureNotice
        title={text('verify.title')}
        {...(cause ?? verifyCause(trouble.failure, format, waited))}
        onRetry={onRetry}
        ways={ways}
      />
    </div>
  )
}
