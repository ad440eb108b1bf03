import { recoveryLines } from '../../flows/phone/recovery-lines.ts'
import { stepInSetup, wizard } from './in-setup.ts'
import { RouteError, type Player } from './player.ts'

const screenOfMenu = /^recovery-menu\/(main|wipe|confirm|wiped|connecting)$/

/** Moves the mark of the recovery menu to a line and selects it. */
export async function selectLine(player: Player, line: string): Promise<void> {
  const menu = screenOfMenu.exec(player.screen())?.[1]
  const lines: readonly string[] = recoveryLines[menu as keyof typeof recoveryLines] ?? []
  const goal = Math.max(0, lines.indexOf(line))
  while (lines.length > 0 && player.phone.actor.getSnapshot().context.marked < goal)
    await player.tell('', { type: 'volume.pressed', key: 'down' })
  while (player.phone.actor.getSnapshot().context.marked > goal) await player.tell('', { type: 'volume.pressed', key: 'up' })
  await player.tell('', { type: 'power.pressed' })
}

async function unlock(player: Player) {
  await player.until(() => !player.phone.actor.getSnapshot().hasTag('pin-pause'))
  const { screenLock } = player.phone.actor.getSnapshot().context
  await player.tell('', { type: 'pin.changed', pin: screenLock.kind === 'pin' ? screenLock.pin : '' })
  await player.tell('', { type: 'pin.submitted' })
}

/** One thing a person does to get a phone into use; false when there is nothing that leads on. */
async function stepIn(player: Player): Promise<boolean> {
  const { phone, tell } = player
  const screen = player.screen()
  if (phone.actor.getSnapshot().hasTag('power-menu')) await tell('', { type: 'power-menu.closed' })
  else if (screen === 'power/asleep' || screen === 'power/off') await tell('', { type: 'power.pressed' })
  else if (screen === 'recovery-menu/wiped' || screen === 'recovery-menu/connecting') await tell('', { type: 'power.pressed' })
  else if (screen === 'recovery-menu/main') await selectLine(player, 'reboot')
  else if (screenOfMenu.test(screen)) await selectLine(player, 'back')
  else if (screen === 'lock-screen/cover') await tell('', { type: 'lock-screen.swiped' })
  else if (screen === 'lock-screen/pin') await unlock(player)
  else if (phone.actor.getSnapshot().hasTag('off')) await player.until(() => player.screen() !== screen)
  else if (player.actorAt(wizard)) return stepInSetup(player)
  else return false
  return true
}

const isInUse = (player: Player) =>
  player.phone.actor.getSnapshot().hasTag('in-use') &&
  player.screen() !== 'power/asleep' &&
  !player.phone.actor.getSnapshot().hasTag('power-menu')

/** Turns the phone on, wakes it and unlocks it, whatever it takes. @throws RouteError when somebody else has to open it */
export async function inHand(player: Player): Promise<void> {
  for (let steps = 0; !isInUse(player); steps++) {
    if (steps > 40 || !(await stepIn(player))) throw new RouteError(`The phone is not in use: it shows "${player.screen()}".`)
  }
}
