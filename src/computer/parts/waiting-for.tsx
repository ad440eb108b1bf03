import type { TextKey } from '../../i18n/index.ts'
import { useWaitStages } from '../../i18n/words/wait-stages.ts'
import { Waiting } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useComputerWorld, useReading } from '../world-context.tsx'

interface WaitingForProps {
  /** The actor that waits. */
  path: ActorPath
  /** The tag it has while it does. */
  tag?: string
  /** What is under way. */
  text: TextKey
  onCancel: () => void
}

/** A wait of a flow, on the virtual clock. */
export function WaitingFor({ path, tag = 'busy', text: key, onCancel }: WaitingForProps) {
  const { world, computer } = useComputerWorld()
  const reading = useReading()
  const actor = world.actorAt(path)
  const since = (actor && computer.since(actor, tag)) ?? world.clock.now()
  const elapsed = Math.max(0, reading - since)
  return <Waiting elapsed={elapsed} onCancel={onCancel} {...useWaitStages(key, elapsed)} />
}
