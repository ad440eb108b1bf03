import { addressOf } from '../../flows/computer/addresses.ts'
import type { ownDevicesMachine } from '../../flows/own-devices/own-devices.machine.ts'
import { minute, second } from '../../sim/duration.ts'
import { selectLine } from '../../world/routes/in-hand.ts'
import { stepInSetup, wizard } from '../../world/routes/in-setup.ts'
import { open as follow } from '../../world/routes/page-steps.ts'
import { RouteError, snapshotOf, type Player } from '../../world/routes/player.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { fill, leave } from './at-desk.ts'
import { pass, passPicture, rest, tellFlow } from './hands.ts'
import { open, wait } from './on-phone.ts'
import { confirmThere, freshPassword, recoverThere } from './recovering.ts'
import { answered, goal, shows, told } from './signs.ts'

// The right ways past an activation lock: all of them are its owner's.

const ada = { name: 'ada.marlow@post.test', number: '+447700900123', password: 'Lighthouse7' }
const rowan = { name: 'rowan.hale@post.test', password: 'Copperleaf9' }

/** Taps on through the set-up, as long as something leads on. */
async function goOn(player: Player): Promise<void> {
  await player.until(() => player.actorAt(wizard) !== undefined || player.phone.actor.getSnapshot().context.isSetUp)
  for (let steps = 0; steps < 40 && player.actorAt(wizard); steps += 1) {
    const before = [player.screen(), JSON.stringify(player.valueAt(wizard))].join()
    if (!(await stepInSetup(player))) return
    if ([player.screen(), JSON.stringify(player.valueAt(wizard))].join() === before) return
  }
}

export const toLock: WalkStep = {
  caption: 'to-lock',
  sign: shows('activation-lock/password'),
  async act(walker) {
    const player = walker.phone()
    await goOn(player)
    if (player.screen() !== 'activation-lock/password') throw new RouteError('This phone is not locked.')
  },
}

/** The owner's password at the lock. Where two steps are on, a code is asked for after it. */
export const activate = (password: string, sign = answered('activateDevice')): WalkStep => ({
  caption: 'lock-password',
  values: { password },
  sign,
  inOrder: true,
  async act(walker) {
    const player = walker.phone()
    await goOn(player)
    await tellFlow(player, 'activation-lock', { type: 'password.changed', text: password }, { type: 'activation.requested' })
    await rest(player)
    await passPicture(player)
    await rest(player)
  },
})

export const finish: WalkStep = {
  caption: 'finish-set-up',
  sign: goal,
  async act(walker) {
    const player = walker.phone()
    await goOn(player)
    await rest(player)
  },
}

/** The set-up of a phone on which the account is made later. */
export const setUpAlone: WalkStep = { ...finish, caption: 'set-up-alone', sign: shows('home') }

export const setUp = [finish]
export const ownPassword = [toLock, activate(ada.password), finish]
export const twoSteps = [toLock, activate(ada.password, shows('account-code/methods')), ...confirmThere(), finish]
export const forgotten = [toLock, ...recoverThere(ada.number), wait(8 * minute, 'wait-servers'), activate(freshPassword), finish]

/** The seller, on the computer, lets the phone go. */
export const removedBySeller: WalkStep[] = [
  toLock,
  {
    caption: 'previous-owner',
    place: 'computer',
    values: { address: addressOf('account-site') },
    sign: told('profile.chosen', { profile: 'previous-owner' }),
    async act(walker) {
      const player = walker.desk()
      await player.tell('', { type: 'profile.chosen', profile: 'previous-owner' })
      await follow(addressOf('account-site'))(player)
      await rest(player)
    },
  },
  {
    caption: 'credentials-desk',
    place: 'computer',
    values: rowan,
    sign: shows('account-site/home'),
    async act(walker) {
      const player = walker.desk()
      await fill(
        player,
        { type: 'identifier.changed', text: rowan.name },
        { type: 'password.changed', text: rowan.password },
        { type: 'credentials.submitted' },
      )
      await leave(player, 'account-site/sign-in')
    },
  },
  {
    caption: 'remove-device',
    place: 'computer',
    values: { password: rowan.password },
    sign: answered('removeDevice'),
    async act(walker) {
      const player = walker.desk()
      await follow(addressOf('account-site', '/devices'))(player)
      const state = () => snapshotOf<typeof ownDevicesMachine>(player.actorAt(`${player.path()}/own-devices`))
      await player.until(() => state()?.value === 'shown')
      await tellFlow(
        player,
        'own-devices',
        { type: 'removal.requested', deviceId: 'phone-1' },
        { type: 'password.changed', text: rowan.password },
        { type: 'removal.confirmed' },
      )
      await rest(player)
      await passPicture(player)
      await rest(player)
    },
  },
  wait(2 * minute, 'wait-removal'),
  finish,
]

const flash: WalkStep = {
  caption: 'flash',
  sign: told('flash.started'),
  async act(walker) {
    const player = walker.phone()
    await player.tell('', { type: 'power.held' })
    await player.tell('', { type: 'power-off.chosen' })
    await player.until(() => player.screen() === 'power/off')
    await player.tell('', { type: 'recovery-keys.held' })
    await selectLine(player, 'connect')
    await player.tell('', { type: 'flash.started' })
    await player.until(() => player.actorAt(wizard) !== undefined)
    await pass(walker, 10 * second)
  },
}
export const flashed = [flash, ...ownPassword]

/** What the owner undoes before somebody else gets the phone. */
export const sold: WalkStep[] = [
  {
    caption: 'find-device',
    sign: shows('find-device/home'),
    act: ({ world }) => goTo(world, 'find-device/home'),
  },
  {
    caption: 'find-device-off',
    values: { password: ada.password },
    sign: answered('bindDevice'),
    async act(walker) {
      const player = walker.phone()
      await tellFlow(player, 'find-device', { type: 'find-device.switched', on: false })
      await player.until(() => player.screen() === 'confirm-password/password')
      await tellFlow(player, 'confirm-password', { type: 'password.changed', text: ada.password }, { type: 'password.submitted' })
      await rest(player)
      await passPicture(player)
      await rest(player)
    },
  },
  {
    caption: 'sign-out',
    sign: told('sign-out.confirmed'),
    async act(walker) {
      await goTo(walker.world, 'account/home')
      const player = walker.phone()
      await tellFlow(player, 'mi-account', { type: 'sign-out.requested' }, { type: 'sign-out.confirmed' })
      await player.until(() => player.phone.actor.getSnapshot().context.session === undefined)
    },
  },
  open('reset', 'factory-reset/warning'),
  {
    caption: 'reset-confirm',
    sign: goal,
    async act(walker) {
      const player = walker.phone()
      await tellFlow(player, 'factory-reset', { type: 'reset.continued' })
      await pass(walker, 5 * second)
      await tellFlow(player, 'factory-reset', { type: 'reset.confirmed' })
      await player.until(() => player.actorAt(wizard) !== undefined)
    },
  },
]
