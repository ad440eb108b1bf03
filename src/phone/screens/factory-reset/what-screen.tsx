import type { factoryResetMachine } from '../../../flows/factory-reset/factory-reset.machine.ts'
import { failureText, useI18n } from '../../../i18n/index.ts'
import { Button, Copy, Dialog, ListGroup, ListRow, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, usePhone } from '../../world-context.tsx'

const gone = [
  ['account', 'account'],
  ['messages', 'messages'],
  ['photos', 'photos'],
  ['apps', 'apps'],
  ['networks', 'wifi'],
] as const

/** What a reset erases, before anything is asked. */
export function FactoryResetScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const [, tellPhone] = usePhone()
  const [snapshot, send] = useActor<typeof factoryResetMachine>(path)
  if (!snapshot) return null
  const { trouble, isReleased } = snapshot.context
  const why = trouble && failureText(trouble.failure, format)
  const checking = snapshot.matches('checking')
  const cancel = () => send({ type: 'cancel' })
  return (
    <Page
      title={text('factory-reset.title')}
      onBack={() => send({ type: 'back' })}
      busy={checking}
      reading
      footer={
        <Button kind="danger" wide busy={checking} onTap={() => send({ type: 'reset.requested' })}>
          {text('factory-reset.start')}
        </Button>
      }
    >
      {isReleased && <Notice>{text('factory-reset.released')}</Notice>}
      {checking && <WaitingFor path={path} text="factory-reset.checking" onCancel={cancel} />}
      <ListGroup title={text('factory-reset.text')}>
        {gone.map(([what, icon]) => (
          <ListRow key={what} icon={icon} tint="none" title={text(`factory-reset.${what}`)} />
        ))}
      </ListGroup>
      <Copy muted>{text('factory-reset.kept')}</Copy>
      <Dialog
        open={snapshot.matches('refused')}
        title={text('factory-reset.refused.title')}
        onDismiss={cancel}
        actions={
          <>
            <Button kind="secondary" onTap={cancel}>
              {text('action.cancel')}
            </Button>
            {why?.wayOn === 'connections' && (
              // They are in the shade, which comes down over the question and leaves it standing.
              <Button kind="secondary" onTap={() => tellPhone({ type: 'shade.opened' })}>
                {text('way-on.connections')}
              </Button>
            )}
            <Button onTap={() => send({ type: 'retry' })}>{text('action.retry')}</Button>
          </>
        }
      >
        <p>{text('factory-reset.refused.text')}</p>
        {why && <p>{text.of(why.message)}</p>}
      </Dialog>
    </Page>
  )
}
