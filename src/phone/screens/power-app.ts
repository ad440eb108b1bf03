/** What the glass shows without the system, in one chunk with the lock screen. */
import { LockCoverScreen } from './lock-screen/lock-cover-screen.tsx'
import { PinScreen } from './lock-screen/pin-screen.tsx'
import { AsleepScreen, OffScreen } from './power/dark-screens.tsx'
export { KeyNames } from './power/key-names.tsx'
export { PowerMenu } from './power/power-menu.tsx'
import {
  RecoveryConfirmScreen,
  RecoveryConnectingScreen,
  RecoveryMainScreen,
  RecoveryWipedScreen,
  RecoveryWipeScreen,
} from './power/recovery-menu-screens.tsx'
import { BootingScreen, ErasingScreen, FlashingScreen, ShuttingDownScreen, UpdatingScreen } from './power/under-way-screens.tsx'

export const screens = {
  'lock-screen/cover': LockCoverScreen,
  'lock-screen/pin': PinScreen,
  'power/asleep': AsleepScreen,
  'power/off': OffScreen,
  'power/booting': BootingScreen,
  'power/shutting-down': ShuttingDownScreen,
  'power/erasing': ErasingScreen,
  'power/updating': UpdatingScreen,
  'power/flashing': FlashingScreen,
  'recovery-menu/main': RecoveryMainScreen,
  'recovery-menu/wipe': RecoveryWipeScreen,
  'recovery-menu/confirm': RecoveryConfirmScreen,
  'recovery-menu/wiping': ErasingScreen,
  'recovery-menu/wiped': RecoveryWipedScreen,
  'recovery-menu/connecting': RecoveryConnectingScreen,
}
