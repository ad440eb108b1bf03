import type { Failure } from '../../account/client.ts'
import { failureText, type PhoneI18n } from '../index.ts'

/** Why the server does not take this password, where it is about the password. */
export function passwordRefusal({ text, format }: PhoneI18n, failure: Failure): string | undefined {
  if (failure.kind !== 'problem') return undefined
  if (failure.problem === 'password-rules' && failure.document.rules?.includes('no-names')) return text('new-password.has-name')
  if (failure.problem !== 'password-rules' && failure.problem !== 'password-repeated') return undefined
  return text.of(failureText(failure, format).message)
}
