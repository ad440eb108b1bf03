import type { ActorOptions, AnyActorLogic, AnyActorRef } from 'xstate'
import type { Clock } from '../sim/clock.ts'
import type { TagTimes } from './phone/tag-times.ts'

interface Root {
  clock: Clock
  /** Of the device; the clock names what waits after it. */
  id: string
  tagTimes: TagTimes
  /** Called whenever an actor of the device has a new snapshot. */
  onChange: () => void
}

/** What the root actor of any device is created with: all below it waits on the world’s clock, and each new snapshot is noted. */
export const rootOptions = ({ clock, id, tagTimes, onChange }: Root) =>
  ({
    inspect: (inspection) => {
      if (inspection.type !== '@xstate.snapshot') return
      tagTimes.note(inspection.actorRef as AnyActorRef, inspection.snapshot)
      onChange()
    },
    clock: {
      setTimeout: (callback, delay) => clock.setTimeout(callback, delay, `${id} waits`),
      clearTimeout: (timer: number) => clock.clearTimeout(timer),
    },
  }) satisfies ActorOptions<AnyActorLogic>
