import type { factoryResetMachine } from '../../../flows/factory-reset/factory-reset.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhoneWorld, useReading } from '../../world-context.tsx'

/** The last two questions before everything goes. */
export function ResetWarningScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof factoryResetMachine>(path)
  if (!snapshot) return null
  const { staysBound } = snapshot.context
  const isSecond = snapshot.matches({ warning: 'second' })
  return (
    <Page
      title={text('factory-reset.warning.title')}
      onBack={() => send({ type: 'back' })}
      footer={
        isSecond ? (
          <EraseButton path={path} pausing={snapshot.hasTag('reflection')} onTap={() => send({ type: 'reset.confirmed' })} />
        ) : (
          <Button wide onTap={() => send({ type: 'reset.continued' })}>
            {text('factory-reset.continue')}
          </Button>
        )
      }
    >
      <Copy>{text(isSecond ? 'factory-reset.warning.second' : 'factory-reset.warning.first')}</Copy>
      <Notice kind={staysBound ? 'warning' : 'info'}>
        {text(staysBound ? 'factory-reset.warning.bound' : 'factory-reset.warning.free')}
      </Notice>
    </Page>
  )
}

/** Seconds that the last button waits; the flow decides when they are over. */
const pause = 5

/** It counts down first, for who taps before reading. */
function EraseButton({ path, pausing, onTap }: { path: ActorPath; pausing: boolean; onTap: () => void }) {
  const text = useText()
  const { world, phone } = usePhoneWorld()
  useReading(200)
  const actor = world.actorAt(path)
  const since = (actor && phone.since(actor, 'reflection')) ?? world.clock.now()
  const left = Math.max(1, Math.ceil(pause - (world.clock.reading() - since) / 1_000))
  return (
    <Button kind="danger" wide disabled={pausing} onTap={onTap}>
      {pausing ? text('factory-reset.erase-in', { count: left }) : text('factory-reset.erase')}
    </Button>
  )
}
