/** Everything that a phone shows before it is anybody's, in one chunk. */
import { ActivationForgottenScreen, ActivationHelpScreen } from './activation-lock/help-screens.tsx'
import { ActivationLockScreen } from './activation-lock/lock-screen.tsx'
import { CaptchaPage } from '../parts/captcha-page.tsx'
import { EmergencyScreen } from './emergency-call/emergency-screen.tsx'
import { SetupAccountScreen, SetupFindDeviceScreen } from './setup/account-screens.tsx'
import { SetupCheckingScreen, SetupFinanceScreen, SetupPreviousPinScreen } from './setup/check-screens.tsx'
import {
  SetupKeyboardScreen,
  SetupLanguageScreen,
  SetupRegionScreen,
  SetupSimScreen,
  SetupTermsScreen,
  SetupWifiScreen,
} from './setup/first-screens.tsx'
import { SetupDoneScreen, SetupExtrasScreen, SetupPinScreen, SetupScreenLockScreen } from './setup/last-screens.tsx'

export const screens = {
  'setup/language': SetupLanguageScreen,
  'setup/region': SetupRegionScreen,
  'setup/keyboard': SetupKeyboardScreen,
  'setup/wifi': SetupWifiScreen,
  'setup/terms': SetupTermsScreen,
  'setup/sim': SetupSimScreen,
  'setup/checking': SetupCheckingScreen,
  'setup/finance-lock': SetupFinanceScreen,
  'setup/previous-pin': SetupPreviousPinScreen,
  'setup/account': SetupAccountScreen,
  'setup/find-device': SetupFindDeviceScreen,
  'setup/captcha': CaptchaPage,
  'setup/screen-lock': SetupScreenLockScreen,
  'setup/pin': SetupPinScreen,
  'setup/extras': SetupExtrasScreen,
  'setup/done': SetupDoneScreen,
  'activation-lock/password': ActivationLockScreen,
  'activation-lock/captcha': CaptchaPage,
  'activation-lock/help': ActivationHelpScreen,
  'activation-lock/forgotten': ActivationForgottenScreen,
  'emergency-call/keypad': EmergencyScreen,
}
