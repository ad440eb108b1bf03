import type { ScreenId } from '../../flows/screens.ts'
import type { setupWizardMachine } from '../../flows/setup-wizard/setup-wizard.machine.ts'
import { snapshotOf, type Player } from './player.ts'

type Step = (player: Player) => Promise<void>

/** Where the set-up runs, below the phone. */
export const wizard = 'setup-wizard'

const wizardAt = (player: Player) => snapshotOf<typeof setupWizardMachine>(player.actorAt(wizard))
/** What the set-up has in hand; nothing where it does not run. */
export const wizardContext = (player: Player) => wizardAt(player)?.context
/** Whether the set-up waits for an answer. */
export const isWizardBusy = (player: Player): boolean => wizardAt(player)?.hasTag('busy') === true

const next: Step = ({ tell }) => tell(wizard, { type: 'step.finished' })
const back: Step = ({ tell }) => tell('', { type: 'back' })

const skipAccount: Step = async (player) => {
  if (wizardContext(player)?.session) return next(player)
  await player.tell(wizard, { type: 'skip.requested' })
  await player.tell(wizard, { type: 'skip.confirmed' })
}

const enterPreviousPin: Step = async (player) => {
  await player.tell(wizard, { type: 'pin.changed', pin: wizardContext(player)?.previousPin ?? '' })
  await player.tell(wizard, { type: 'pin.submitted' })
}

/** What somebody does who wants to be done with each step. */
const steps: Partial<Record<ScreenId, Step>> = {
  'setup/language': next,
  'setup/region': next,
  'setup/keyboard': next,
  'setup/wifi': next,
  'setup/terms': next,
  'setup/sim': next,
  'setup/previous-pin': enterPreviousPin,
  'setup/account': skipAccount,
  'setup/find-device': (player) => (wizardContext(player)?.hasBound ? next(player) : player.tell(wizard, { type: 'find-device.declined' })),
  'setup/screen-lock': ({ tell }) => tell(wizard, { type: 'screen-lock.selected', kind: 'swipe' }),
  'setup/extras': next,
  'setup/done': next,
}

/** One step on in the set-up; false where only an answer or an owner leads on. */
export async function stepInSetup(player: Player): Promise<boolean> {
  await player.until(() => !isWizardBusy(player))
  const screen = player.screen()
  const step = steps[screen]
  if (step) await step(player)
  else if (player.actorAt('wifi') || player.actorAt('emergency-call')) await back(player)
  else return false
  await player.until(() => !isWizardBusy(player))
  return true
}
