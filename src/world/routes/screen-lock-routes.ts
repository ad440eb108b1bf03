import type { ScreenId } from '../../flows/screens.ts'
import type { Player } from './player.ts'
import { openSection, play, settings, type RouteStep } from './route-steps.ts'

type Keys = Extract<ScreenId, `screen-lock/${string}`>

const at = 'settings/screen-lock'
const pin = '2580'

const enter =
  (digits: (player: Player) => string): RouteStep =>
  async (player) => {
    await player.tell(at, { type: 'pin.changed', pin: digits(player) })
    await player.tell(at, { type: 'pin.submitted' })
  }

const open = [...settings, openSection('screen-lock')]

const lockOf = ({ phone }: Player) => phone.actor.getSnapshot().context.screenLock

/** Who has a pin enters it to get to the list. */
const kind: RouteStep[] = [
  ...open,
  async (player) => {
    const lock = lockOf(player)
    if (lock.kind === 'pin') await enter(() => lock.pin)(player)
  },
]
const entering: RouteStep[] = [...kind, ({ tell }) => tell(at, { type: 'kind.chosen', kind: 'pin' })]
const repeating: RouteStep[] = [...entering, enter(() => pin)]

/** Gives the phone a pin, if it has none. */
export const havePin: RouteStep = async (player) => {
  if (lockOf(player).kind !== 'pin') await play(player, [...repeating, enter(() => pin)])
}

/** Gives the phone a lock, if it has none. */
export const haveLock: RouteStep = async (player) => {
  if (lockOf(player).kind === 'none') await play(player, [...kind, ({ tell }) => tell(at, { type: 'kind.chosen', kind: 'swipe' })])
}

export const screenLockRoutes: Record<Keys, RouteStep[]> = {
  'screen-lock/kind': kind,
  'screen-lock/current': [havePin, ...open],
  'screen-lock/pin': entering,
  'screen-lock/repeat': repeating,
}
