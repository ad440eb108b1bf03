import { useEffect, useRef } from 'react'
import type { TextKey } from '../../i18n/index.ts'
import { useWaitStages } from '../../i18n/words/wait-stages.ts'
import { Waiting } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { usePhoneWorld, useReading } from '../world-context.tsx'

interface WaitingForProps {
  /** The actor that waits. */
  path: ActorPath
  /** The tag it has while it does. */
  tag?: string
  /** What is under way. */
  text: TextKey
  onCancel: () => void
}

/** A wait of a flow, on the virtual clock: it goes on counting while the app is not in front. */
export function WaitingFor({ path, tag = 'busy', text: key, onCancel }: WaitingForProps) {
  const { world, phone } = usePhoneWorld()
  const reading = useReading()
  const place = useRef<HTMLDivElement>(null)
  const actor = world.actorAt(path)
  const since = (actor && phone.since(actor, tag)) ?? world.clock.now()
  const elapsed = Math.max(0, reading - since)
  const said = useWaitStages(key, elapsed)
  const stage = said.stages.findLastIndex(({ after }) => elapsed >= after)
  // More words need more room, and Cancel stands below them.
  useEffect(() => {
    // jsdom cannot scroll.
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [stage])
  return (
    <div ref={place}>
      <Waiting elapsed={elapsed} onCancel={onCancel} {...said} />
    </div>
  )
}
