import type { activationLockMachine } from '../../../flows/activation-lock/activation-lock.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, ListGroup, ListRow, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor } from '../../world-context.tsx'

const ways = [
  ['key', 'account'],
  ['refresh', 'reset'],
  ['account', 'seller'],
  ['document', 'support'],
] as const

/** How such a phone is opened by right, and why everything else is a trap. */
export function ActivationHelpScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof activationLockMachine>(path)
  return (
    <Page title={text('activation-lock.help')} onBack={() => send({ type: 'back' })} reading>
      <Copy>{text('activation-lock.help.why')}</Copy>
      <ListGroup title={text('activation-lock.help.ways')}>
        {ways.map(([icon, way]) => (
          <ListRow
            key={way}
            icon={icon}
            title={text.of({ key: `activation-lock.help.${way}` })}
            summary={text.of({ key: `activation-lock.help.${way}-text` })}
          />
        ))}
      </ListGroup>
      <Notice title={text('activation-lock.help.nothing-else')}>{text('activation-lock.help.nothing-else-text')}</Notice>
      <Notice kind="warning" title={text('activation-lock.help.trap')}>
        {text('activation-lock.help.trap-text')}
      </Notice>
    </Page>
  )
}

const steps = ['device', 'forgotten', 'code', 'wait'] as const

/** Where a forgotten password is set anew: not here. */
export function ActivationForgottenScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof activationLockMachine>(path)
  return (
    <Page
      title={text('sign-in.forgotten')}
      reading
      onBack={() => send({ type: 'back' })}
      footer={
        <Button kind="secondary" wide onTap={() => send({ type: 'help.opened' })}>
          {text('activation-lock.help')}
        </Button>
      }
    >
      <Copy>{text('activation-lock.forgotten.text')}</Copy>
      <ListGroup>
        {steps.map((step, at) => (
          <ListRow key={step} title={`${at + 1}. ${text.of({ key: `activation-lock.forgotten.${step}` })}`} />
        ))}
      </ListGroup>
      <Notice>{text('activation-lock.forgotten.none')}</Notice>
    </Page>
  )
}
