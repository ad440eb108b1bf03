/** What the glass shows without the system, in one chunk with the lock screen. */
export { LockCoverScreen } from '../lock-screen/lock-cover-screen.tsx'
export { PinScreen } from '../lock-screen/pin-screen.tsx'
export { AsleepScreen, OffScreen } from './dark-screens.tsx'
export { KeyNames } from './key-names.tsx'
export { PowerMenu } from './power-menu.tsx'
export {
  RecoveryConfirmScreen,
  RecoveryConnectingScreen,
  RecoveryMainScreen,
  RecoveryWipedScreen,
  RecoveryWipeScreen,
} from './recovery-menu-screens.tsx'
export { BootingScreen, ErasingScreen, FlashingScreen, ShuttingDownScreen, UpdatingScreen } from './under-way-screens.tsx'
