import type { AnyStateMachine } from 'xstate'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { CaptchaPage } from '../../parts/captcha-page.tsx'
import { useActor } from '../../world-context.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'

/** Text in a picture. `path` is whoever asked for it: the sign-up, the code entry for another code, a change of password. */
export function CaptchaScreen({ path }: { path: ActorPath }) {
  const [parent, tellParent] = useActor<AnyStateMachine>(path)
  return (
    <CaptchaPage path={path}>
      <LeavingDialog
        open={parent?.matches({ captchaAfter: 'leaving' }) === true}
        onStay={() => tellParent({ type: 'cancel' })}
        onLeave={() => tellParent({ type: 'leaving.confirmed' })}
      />
    </CaptchaPage>
  )
}
