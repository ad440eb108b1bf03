import type { ScreenId } from '../../flows/screens.ts'
import { selectLine } from './in-hand.ts'
import { goHome, type RouteStep } from './route-steps.ts'
import { haveLock, havePin } from './screen-lock-routes.ts'

type Keys<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

const press: RouteStep = ({ tell }) => tell('', { type: 'power.pressed' })

const select =
  (line: string): RouteStep =>
  (player) =>
    selectLine(player, line)

const turnOff: RouteStep[] = [goHome, ({ tell }) => tell('', { type: 'power.held' }), ({ tell }) => tell('', { type: 'power-off.chosen' })]
const off: RouteStep[] = [...turnOff, (player) => player.until(() => player.screen() === 'power/off')]
const menu: RouteStep[] = [...off, ({ tell }) => tell('', { type: 'recovery-keys.held' })]
const wiping: RouteStep[] = [...menu, select('wipe-data'), select('wipe-all-data'), select('confirm')]
const connecting: RouteStep[] = [...menu, select('connect')]

export const powerRoutes: Record<Keys<'lock-screen'> | Keys<'power'> | Keys<'recovery-menu'>, RouteStep[]> = {
  'lock-screen/cover': [goHome, haveLock, press, press],
  'lock-screen/pin': [goHome, havePin, press, press, ({ tell }) => tell('', { type: 'lock-screen.swiped' })],
  'power/asleep': [goHome, press],
  'power/shutting-down': turnOff,
  'power/off': off,
  'power/booting': [...off, press],
  'power/erasing': [goHome, ({ tell }) => tell('', { type: 'reset.confirmed' })],
  'power/updating': [goHome, ({ tell }) => tell('', { type: 'update.confirmed' })],
  'power/flashing': [...connecting, ({ tell }) => tell('', { type: 'flash.started' })],
  'recovery-menu/main': menu,
  'recovery-menu/wipe': [...menu, select('wipe-data')],
  'recovery-menu/confirm': [...menu, select('wipe-data'), select('wipe-all-data')],
  'recovery-menu/wiping': wiping,
  'recovery-menu/wiped': [...wiping, (player) => player.until(() => player.screen() === 'recovery-menu/wiped')],
  'recovery-menu/connecting': connecting,
}
