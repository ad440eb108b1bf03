import { useText } from '../../i18n/index.ts'
import type { PageProps } from '../page-props.ts'
import { CredentialsStep } from '../steps/credentials-step.tsx'

/** Signing in at the account site. */
export function SignInPage(props: PageProps) {
  useText()
  return <CredentialsStep {...props} />
}
