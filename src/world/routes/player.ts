import type { AnyActorLogic, AnyActorRef, AnyStateMachine, SnapshotFrom } from 'xstate'
import type { ScreenId } from '../../flows/screens.ts'
import { hour } from '../../sim/duration.ts'
import type { Phone } from '../phone/phone.ts'
import type { World } from '../world.ts'

/** Thrown when a screen cannot be reached. `message` says what the phone shows instead. */
export class RouteError extends Error {
  override name = 'RouteError'
}

/** Somebody who uses a device of a world: tells its flows facts, and waits by skipping the clock. */
export interface Hands {
  world: World
  /** Tells the actor at a path below the device, `''` for the device itself, one fact. */
  tell(path: string, event: { type: string; [name: string]: unknown }): Promise<void>
  /** The actor at a path below the device, undefined when none runs there. */
  actorAt(path: string): AnyActorRef | undefined
  /** Skips from due time to due time until it is so. @throws RouteError when nothing more is to come or an hour passed */
  until(isSo: () => boolean): Promise<void>
}

/** Somebody who uses one phone. */
export interface Player extends Hands {
  phone: Phone
  screen(): ScreenId
  /** The state of the machine at a path, undefined when none runs there. */
  valueAt(path: string): unknown
  /** Skips as long as it is so, without a complaint when it does not end. */
  whilst(isSo: () => boolean): Promise<void>
  /** Waits for the requests under way, and takes away the message that still hangs over the screen. */
  quiet(): Promise<void>
}

/** What an actor shows now. Only the caller knows which machine runs at the path where it was found. */
export const snapshotOf = <Logic extends AnyActorLogic>(actor: AnyActorRef | undefined) =>
  actor?.getSnapshot() as SnapshotFrom<Logic> | undefined

const longest = hour

/** Skips from due time to due time until it is so. @returns whether it came true, within an hour and before nothing more was to come */
export async function skipUntil(world: World, isSo: () => boolean): Promise<boolean> {
  const { clock } = world
  await clock.settled()
  const end = clock.now() + longest
  while (!isSo()) {
    const due = clock.pending()[0]?.due
    if (due === undefined || due > end) return false
    await world.dispatch({ type: 'skip', by: Math.max(0, due - clock.now()) })
  }
  return true
}

/** @throws RouteError when the world has no such phone */
export function createPlayer(world: World, phoneId = world.phones[0]!.id): Player {
  const phone = world.phones.find(({ id }) => id === phoneId)
  if (!phone) throw new RouteError(`There is no phone "${phoneId}" in this world.`)
  const at = (path: string) => (path === '' ? phone.id : `${phone.id}/${path}`)

  const player: Player = {
    world,
    phone,
    async tell(path, event) {
      await world.dispatch({ type: 'event', to: at(path), event })
    },
    screen: () => world.frontScreen(phone.id).screen,
    actorAt: (path) => world.actorAt(at(path)),
    valueAt: (path) => snapshotOf<AnyStateMachine>(world.actorAt(at(path)))?.value as unknown,
    async until(isSo) {
      if (await skipUntil(world, isSo)) return
      throw new RouteError(`The way does not lead on from "${player.screen()}": what it waits for does not come.`)
    },
    async whilst(isSo) {
      await skipUntil(world, () => !isSo())
    },
    async quiet() {
      await player.whilst(() =>
        world.server
          .log()
          .slice(-20)
          .some(({ outcome }) => outcome === 'waiting'),
      )
      if (phone.actor.getSnapshot().hasTag('heads-up')) await player.tell('', { type: 'heads-up.dismissed' })
    },
  }
  return player
}
