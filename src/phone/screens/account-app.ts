/** Everything behind Mi Account, in one chunk: whoever opens one of these will see the others. */
import { AccountHomeScreen } from './account/account-home-screen.tsx'
import { CloudScreen } from './account/cloud-screen.tsx'
import { SecurityCheckScreen } from './account/check-screen.tsx'
import { PasswordScreen } from './account/password-screen.tsx'
import { AccountCodeScreen } from './account-code/code-screen.tsx'
import { SecurityQuestionsScreen } from './account-code/questions-screen.tsx'
import { AccountMethodsScreen } from './account-code/methods-screen.tsx'
import { ConfirmPasswordScreen } from './confirm-password/password-screen.tsx'
import { FactoryResetScreen } from './factory-reset/what-screen.tsx'
import { ResetWarningScreen } from './factory-reset/warning-screen.tsx'
import { OtherDeviceScreen } from './find-device/device-screen.tsx'
import { FindDeviceScreen } from './find-device/home-screen.tsx'
import { LostModeScreen } from './find-device/lost-screen.tsx'
import { SessionEndedScreen } from './account/session-ended-screen.tsx'
import { CaptchaPage } from '../parts/captcha-page.tsx'
import { NamesListScreen } from './names/list-screen.tsx'
import { NamesNumberScreen } from './names/number-screen.tsx'
import { RecoveryAccountScreen } from './recovery/account-screen.tsx'
import { RecoveryDoneScreen } from './recovery/done-screen.tsx'
import { RecoveryPasswordScreen } from './recovery/password-screen.tsx'
import { CredentialsScreen } from './sign-in/credentials-screen.tsx'
import { SignInCodeScreen, SignInDeniedScreen } from './sign-in-request/answer-screens.tsx'
import { SignInQuestionScreen } from './sign-in-request/question-screen.tsx'
import { AgreementScreen } from './sign-up/agreement-screen.tsx'
import { CaptchaScreen } from './sign-up/captcha-screen.tsx'
import { CodeHelpScreen } from './sign-up/code-help-screen.tsx'
import { CodeScreen } from './sign-up/code-screen.tsx'
import { CountryScreen } from './sign-up/country-screen.tsx'
import { DocumentScreen } from './sign-up/document-screen.tsx'
import { NumberScreen } from './sign-up/number-screen.tsx'
import { RecycledScreen } from './sign-up/recycled-screen.tsx'

export const screens = {
  'sign-up/number': NumberScreen,
  'sign-up/country': CountryScreen,
  'sign-up/code': CodeScreen,
  'sign-up/code-help': CodeHelpScreen,
  'sign-up/captcha': CaptchaScreen,
  'sign-up/recycled': RecycledScreen,
  'sign-up/agreement': AgreementScreen,
  'sign-up/document': DocumentScreen,
  'sign-in/credentials': CredentialsScreen,
  'sign-in/captcha': CaptchaPage,
  'names/number': NamesNumberScreen,
  'names/captcha': CaptchaPage,
  'names/code': CodeScreen,
  'names/list': NamesListScreen,
  'account-code/methods': AccountMethodsScreen,
  'account-code/code': AccountCodeScreen,
  'account-code/questions': SecurityQuestionsScreen,
  'sign-in-request/question': SignInQuestionScreen,
  'sign-in-request/code': SignInCodeScreen,
  'sign-in-request/denied': SignInDeniedScreen,
  'recovery/account': RecoveryAccountScreen,
  'recovery/captcha': CaptchaPage,
  'recovery/password': RecoveryPasswordScreen,
  'recovery/done': RecoveryDoneScreen,
  'account/home': AccountHomeScreen,
  'account/cloud': CloudScreen,
  'account/password': PasswordScreen,
  'account/check': SecurityCheckScreen,
  'confirm-password/password': ConfirmPasswordScreen,
  'confirm-password/captcha': CaptchaPage,
  'find-device/home': FindDeviceScreen,
  'find-device/device': OtherDeviceScreen,
  'find-device/lost': LostModeScreen,
  'factory-reset/what': FactoryResetScreen,
  'factory-reset/warning': ResetWarningScreen,
  'account/ended': SessionEndedScreen,
}
