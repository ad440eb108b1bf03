/** Everything that a phone shows before it is anybody's, in one chunk. */
export { ActivationForgottenScreen, ActivationHelpScreen } from './activation-lock/help-screens.tsx'
export { ActivationLockScreen } from './activation-lock/lock-screen.tsx'
export { CaptchaPage } from '../parts/captcha-page.tsx'
export { EmergencyScreen } from './emergency-call/emergency-screen.tsx'
export { SetupAccountScreen, SetupFindDeviceScreen } from './setup/account-screens.tsx'
export { SetupCheckingScreen, SetupFinanceScreen, SetupPreviousPinScreen } from './setup/check-screens.tsx'
export {
  SetupKeyboardScreen,
  SetupLanguageScreen,
  SetupRegionScreen,
  SetupSimScreen,
  SetupTermsScreen,
  SetupWifiScreen,
} from './setup/first-screens.tsx'
export { SetupDoneScreen, SetupExtrasScreen, SetupPinScreen, SetupScreenLockScreen } from './setup/last-screens.tsx'
