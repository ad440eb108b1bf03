import { addressOf } from '../../flows/computer/addresses.ts'
import { supportPaths } from '../../flows/support-site/support-paths.ts'
import { useText } from '../../i18n/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { SiteLink } from './site-link.tsx'

/** The way on for who gets no code by any of the ways above. */
export function OtherMethod({ tab }: { tab: ActorPath }) {
  const text = useText()
  return (
    <SiteLink tab={tab} to={addressOf('support-site', supportPaths.verification)}>
      {text('support-site.other-way')}
    </SiteLink>
  )
}
