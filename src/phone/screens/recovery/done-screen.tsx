import type { recoveryMachine } from '../../../flows/recovery/recovery.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor } from '../../world-context.tsx'

/** The new password is set; not every server knows it yet. */
export function RecoveryDoneScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof recoveryMachine>(path)
  return (
    <Page
      title={text('recovery.done.title')}
      onBack={() => send({ type: 'back' })}
      reading
      footer={
        <Button wide onTap={() => send({ type: 'finished' })}>
          {text('recovery.done.sign-in')}
        </Button>
      }
    >
      <Notice kind="success">{text('recovery.done.text')}</Notice>
    </Page>
  )
}
