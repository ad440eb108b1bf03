import { documentPaths } from '../../flows/account-site/account-paths.ts'
import { addressOf } from '../../flows/computer/addresses.ts'
import { useText } from '../../i18n/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import styles from './agreement-field.module.css'
import { CheckField } from './fields.tsx'
import { SiteLink } from './site-link.tsx'

interface AgreementFieldProps {
  tab: ActorPath
  agreed: boolean
  onAgreed: (agreed: boolean) => void
  /** It was sent without. */
  isMissing: boolean
}

/** What a new account agrees to, and where that can be read: beside the form, so that nothing typed is lost. */
export function AgreementField({ tab, agreed, onAgreed, isMissing }: AgreementFieldProps) {
  const text = useText()
  const at = (path: string) => addressOf('account-site', path)
  return (
    <div>
      <CheckField
        label={text('account-site.sign-up.agree')}
        checked={agreed}
        onChecked={onAgreed}
        error={isMissing ? text('problem.agreement-required') : undefined}
      />
      <p className={styles.documents}>
        <SiteLink tab={tab} to={at(documentPaths.userAgreement)} inNewTab>
          {text('sign-up.agreement.user-agreement')}
        </SiteLink>
        <SiteLink tab={tab} to={at(documentPaths.privacyPolicy)} inNewTab>
          {text('sign-up.agreement.privacy-policy')}
        </SiteLink>
      </p>
    </div>
  )
}
