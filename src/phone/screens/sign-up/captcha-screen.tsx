import type { AnyStateMachine } from 'xstate'
import { useText } from '../../../i18n/index.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { CaptchaPage } from '../../parts/captcha-page.tsx'
import { useActor } from '../../world-context.tsx'

/** Text in a picture. `path` is whoever asked for it: the sign-up, the code entry for another code, a change of password. */
export function CaptchaScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [parent, tellParent] = useActor<AnyStateMachine>(path)
  const stay = () => tellParent({ type: 'cancel' })
  return (
    <CaptchaPage path={path}>
      <Dialog
        open={parent?.matches({ captchaAfter: 'leaving' }) === true}
        title={text('sign-up.leave.title')}
        onDismiss={stay}
        actions={
          <>
            <Button kind="text" onTap={() => tellParent({ type: 'leaving.confirmed' })}>
              {text('sign-up.leave.leave')}
            </Button>
            <Button onTap={stay}>{text('sign-up.leave.stay')}</Button>
          </>
        }
      >
        {text('sign-up.leave.text')}
      </Dialog>
    </CaptchaPage>
  )
}
