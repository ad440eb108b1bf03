import { accountPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Copy } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { useActor } from '../world-context.tsx'

/** The ways to a new account. */
export function RegisterPage({ tab }: PageProps) {
  const text = useText()
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.register.title')}
      links={
        <SiteLink tab={tab} to={addressOf('account-site', accountPaths.signIn)}>
          {text('account-site.have-account')}
        </SiteLink>
      }
    >
      <Copy>{text('account-site.register.text')}</Copy>
      <Button
        wide
        kind="secondary"
        onTap={() => tellTab({ type: 'link.followed', address: addressOf('account-site', accountPaths.mailSignUp) })}
      >
        {text('account-site.register.mail')}
      </Button>
      <Button wide onTap={() => tellTab({ type: 'link.followed', address: addressOf('account-site', accountPaths.signUp) })}>
        {text('account-site.register.phone')}
      </Button>
    </SitePage>
  )
}
