import type { findDeviceMachine } from '../../flows/find-device/find-device.machine.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { snapshotOf } from './player.ts'
import {
  agree,
  enterCode,
  enterFreeNumber,
  flow,
  ifSignedOut,
  isSignedIn,
  openSection,
  passCaptcha,
  settings,
  wrongPassword,
  type RouteStep,
} from './route-steps.ts'

// The ways to Find device and to the reset from Settings.

type Keys<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

/** Proves the number, which signs in to its account or makes one. */
const signIn: RouteStep[] = [
  ...settings,
  openSection('mi-account'),
  enterFreeNumber,
  passCaptcha,
  enterCode,
  passCaptcha,
  async (player) => {
    await player.until(() => isSignedIn(player) || player.actorAt(flow.agreement) !== undefined)
    if (!isSignedIn(player)) await agree(player)
  },
]

const account = [ifSignedOut(signIn), ...settings, openSection('mi-account')]

/** What is asked for in the following needs a password that the account has. */
const havePassword: RouteStep = async (player) => {
  if (player.phone.actor.getSnapshot().context.session?.account.hasPassword) return
  await player.tell(flow.miAccount, { type: 'password.opened' })
  const path = `${flow.miAccount}/new-password`
  await player.tell(path, { type: 'password.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'repeated.changed', text: 'Lighthouse7' })
  await player.tell(path, { type: 'password.submitted' })
  await player.until(() => player.screen() === 'account/home')
}

const opened: RouteStep[] = [
  ({ tell }) => tell(flow.miAccount, { type: 'find-device.opened' }),
  (player) => player.until(() => JSON.stringify(player.valueAt(flow.findDevice)) === JSON.stringify({ home: 'shown' })),
]

const otherDevice: RouteStep[] = [
  ...account,
  ...opened,
  async (player) => {
    const context = snapshotOf<typeof findDeviceMachine>(player.actorAt(flow.findDevice))?.context
    const other = context?.devices.find(({ deviceId, findDevice }) => findDevice && deviceId !== context.deviceId)
    if (other) await player.tell(flow.findDevice, { type: 'device.opened', deviceId: other.deviceId })
  },
]

/** Switches Find device over, whichever way that is. */
const password: RouteStep[] = [
  ...account,
  havePassword,
  ...opened,
  async (player) => {
    const { context } = player.phone.actor.getSnapshot()
    await player.tell(flow.findDevice, { type: 'find-device.switched', on: !context.findDevice })
  },
]

const reset: RouteStep[] = [...settings, openSection('about'), ({ tell }) => tell(flow.settings, { type: 'reset.opened' })]

export const deviceRoutes: Record<Keys<'confirm-password'> | Keys<'find-device'> | Keys<'factory-reset'>, RouteStep[]> = {
  'find-device/home': [...account, ...opened],
  'find-device/device': otherDevice,
  'find-device/lost': [...otherDevice, ({ tell }) => tell(flow.findDevice, { type: 'lost.opened' })],
  'confirm-password/password': password,
  'confirm-password/captcha': [
    ...password,
    async ({ world, tell }) => {
      if (world.conditions.get('captcha.when.login') !== 'before')
        await world.dispatch({ type: 'condition', name: 'captcha.when.login', value: 'before' })
      await tell(`${flow.findDevice}/confirm-password`, { type: 'password.changed', text: wrongPassword })
      await tell(`${flow.findDevice}/confirm-password`, { type: 'password.submitted' })
    },
    (player) => player.until(() => player.screen() !== 'confirm-password/password'),
  ],
  'factory-reset/what': reset,
  'factory-reset/warning': [
    ...reset,
    ({ tell }) => tell(flow.factoryReset, { type: 'reset.requested' }),
    (player) => player.until(() => player.screen() !== 'factory-reset/what'),
  ],
}
