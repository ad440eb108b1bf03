import { createContext, useCallback, useContext, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { AnyActorLogic, EventFromLogic, SnapshotFrom } from 'xstate'
import type { PhoneContext, PhoneEvent } from '../flows/phone/phone.machine.ts'
import type { RadiosView } from '../flows/radios/view-radios.ts'
import type { ConditionName, ConditionValue } from '../world/conditions.ts'
import type { ActorPath, FrontScreen } from '../world/phone/front-screen.ts'
import type { Phone } from '../world/phone/phone.ts'
import type { World } from '../world/world.ts'
import { useClockReading } from '../ui/use-clock-reading.ts'

const PhoneWorld = createContext<{ world: World; phone: Phone } | undefined>(undefined)

/** Says which phone of which world everything inside is the glass of. */
export function PhoneWorldProvider({ world, phoneId, children }: { world: World; phoneId: string; children: ReactNode }) {
  const phone = world.phones.find((one) => one.id === phoneId)
  if (!phone) throw new Error(`There is no phone "${phoneId}" in this world`)
  return <PhoneWorld value={{ world, phone }}>{children}</PhoneWorld>
}

export function usePhoneWorld(): { world: World; phone: Phone } {
  const found = useContext(PhoneWorld)
  if (!found) throw new Error('usePhoneWorld needs a <PhoneWorldProvider> around it')
  return found
}

/** Reads something of the world and draws again when it changed. `read` must return the same object while nothing did. */
export function useFromWorld<T>(read: (world: World, phone: Phone) => T): T {
  const { world, phone } = usePhoneWorld()
  return useSyncExternalStore(world.subscribe, () => read(world, phone))
}

/**
 * The snapshot of the actor at a path and a way to tell it facts. Facts go through the journal, so they are what a
 * replay repeats. While an actor is gone (its screen may still be leaving) the last snapshot stays.
 */
export function useActor<Logic extends AnyActorLogic>(
  path: ActorPath,
): [SnapshotFrom<Logic> | undefined, (event: EventFromLogic<Logic>) => void] {
  const { world } = usePhoneWorld()
  const last = useRef<SnapshotFrom<Logic> | undefined>(undefined)
  const snapshot = useSyncExternalStore(world.subscribe, () => {
    const now = world.actorAt(path)?.getSnapshot() as SnapshotFrom<Logic> | undefined
    if (now !== undefined) last.current = now
    return last.current
  })
  const send = useCallback(
    (event: EventFromLogic<Logic>) => void world.dispatch({ type: 'event', to: path, event: event as { type: string } }),
    [world, path],
  )
  return [snapshot, send]
}

/** A way to tell the phone's root facts. Whoever only tells is not drawn again when the phone knows something new. */
export function useTell(): (event: PhoneEvent) => void {
  const { world, phone } = usePhoneWorld()
  return useCallback((event: PhoneEvent) => void world.dispatch({ type: 'event', to: phone.id, event }), [world, phone])
}

/**
 * One thing of what the phone itself knows; draws again when that is another one. What is always on the glass asks like
 * this: every tap changes something of the phone. `select` must return the same object while nothing changed.
 */
export const usePhoneValue = <T,>(select: (phone: PhoneContext) => T): T =>
  useFromWorld((_, { actor }) => select(actor.getSnapshot().context))

const all = (phone: PhoneContext) => phone

/** What the phone itself knows, and a way to tell its root facts. */
export const usePhone = (): [PhoneContext, (event: PhoneEvent) => void] => [usePhoneValue(all), useTell()]

/** The radios as they are, and a way to tell them facts. */
export function useRadios(): [RadiosView, (event: import('../flows/radios/radios.machine.ts').RadiosEvent) => void] {
  const { world, phone } = usePhoneWorld()
  // The view is computed; only the snapshot it comes from keeps its identity.
  useFromWorld((_, { actor }) => actor.getSnapshot().children.radios?.getSnapshot())
  const send = useCallback(
    (event: import('../flows/radios/radios.machine.ts').RadiosEvent) =>
      void world.dispatch({ type: 'event', to: `${phone.id}/radios`, event }),
    [world, phone],
  )
  return [phone.radios(), send]
}

/** A condition of the world, which a screen may show but never decide by. Draws again when it changes. */
export function useCondition<Name extends ConditionName>(name: Name): ConditionValue<Name> {
  return useFromWorld((world) => world.conditions.get(name))
}

/** The screen in front: its id and the path of the actor that names it. */
export function useFrontScreen(): FrontScreen {
  const last = useRef<FrontScreen | undefined>(undefined)
  return useFromWorld((world, phone) => {
    const now = world.frontScreen(phone.id)
    if (last.current?.screen !== now.screen || last.current.path !== now.path) last.current = now
    return last.current
  })
}

/**
 * The virtual time to draw, in steps: draws again whenever `floor(reading / step)` changes. Never decide with it.
 * @param step milliseconds
 * @param offset milliseconds by which the clock that is drawn is fast
 */
export function useReading(step = 1_000, offset = 0): number {
  const { world } = usePhoneWorld()
  return useClockReading(world.subscribe, world.clock, step, offset)
}

/** What the phone's own clock shows, right or wrong, in steps like `useReading`. */
export const usePhoneTime = (step = 60_000): number =>
  useReading(
    step,
    useFromWorld((_, phone) => phone.clockOffset()),
  )
