import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor } from '../../world-context.tsx'

/** The account service ended the session, which nobody here had asked for. */
export function SessionEndedScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof miAccountMachine>(path)
  return (
    <Page
      title={text('account.ended.title')}
      onBack={() => send({ type: 'back' })}
      reading
      footer={
        <Button wide onTap={() => send({ type: 'password.preferred' })}>
          {text('sign-in.submit')}
        </Button>
      }
    >
      <Notice kind="warning">{text('account.ended.why')}</Notice>
      <Copy>{text('account.ended.text')}</Copy>
    </Page>
  )
}
