import { useEffect, useRef } from 'react'
import { useFormat, useText, type TextKey } from '../../i18n/index.ts'
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

/** From how many virtual milliseconds on there is more to say. */
const slow = 8_000
const verySlow = 30_000
const patient = 90_000

/** A wait of a flow, on the virtual clock: it goes on counting while the app is not in front. */
export function WaitingFor({ path, tag = 'busy', text: key, onCancel }: WaitingForProps) {
  const text = useText()
  const format = useFormat()
  const { world, phone } = usePhoneWorld()
  const reading = useReading()
  const place = useRef<HTMLDivElement>(null)
  const actor = world.actorAt(path)
  const since = (actor && phone.since(actor, tag)) ?? world.clock.now()
  const elapsed = Math.max(0, reading - since)
  const stage = [slow, verySlow, patient].filter((from) => elapsed >= from).length
  // More words need more room, and Cancel stands below them.
  useEffect(() => {
    // jsdom cannot scroll.
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [stage])
  return (
    <div ref={place}>
      <Waiting
        elapsed={elapsed}
        stages={[
          // A key that is only known at run time.
          { after: 0, text: text.of({ key }) },
          { after: slow, text: text('wait.slow') },
          { after: verySlow, text: text('wait.very-slow') },
          { after: patient, text: text('wait.patient') },
        ]}
        onCancel={onCancel}
        {...(elapsed >= slow && { detail: text('wait.elapsed', { time: format.countdown(elapsed) }) })}
      />
    </div>
  )
}
