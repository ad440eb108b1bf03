import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import { useText } from '../../i18n/index.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { CredentialsStep } from '../steps/credentials-step.tsx'

/** Signing in at the account site, with the way to a new account at the bottom. */
export function SignInPage(props: PageProps) {
  const text = useText()
  return (
    <CredentialsStep
      {...props}
      links={
        <SiteLink tab={props.tab} to={addressOf('account-site', accountPaths.register)}>
          {text('account-site.create')}
        </SiteLink>
      }
    />
  )
}
