import type { Failure } from '../../account/client.ts'
import { failureText, type PhoneI18n } from '../index.ts'

/**
 * What was wrong with the picture before, where a new one helps. Anything else is about the connection or the server.
 * @param isGone there is no new one yet: somebody has to ask for it
 */
export function pictureFault({ text, format }: PhoneI18n, failure: Failure | undefined, isGone: boolean): string | undefined {
  if (failure?.kind !== 'problem') return undefined
  const { message, wayOn } = failureText(failure, format)
  if (wayOn !== 'new-picture') return undefined
  return isGone ? text('sign-up.captcha.too-old') : text.of(message)
}
