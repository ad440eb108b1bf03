import type { ComponentType } from 'react'
import type { ScreenId } from '../flows/screens.ts'
import { lazyScreens, type ScreenProps } from './lazy-screens.tsx'
import { loadSwipes } from './swipe/index.ts'
import { HomeScreen } from './screens/home/home-screen.tsx'

const settings = lazyScreens(() => import('./screens/settings-app.ts'))
const account = lazyScreens(() => import('./screens/account-app.ts'))
const shade = lazyScreens(() => import('./shell/shade-content.tsx'))
const shell = lazyScreens(() => import('./screens/recents/recents-screen.tsx'))
const messages = lazyScreens(() => import('./screens/messages/index.ts'))
const mail = lazyScreens(() => import('./screens/mail/index.ts'))
const dialer = lazyScreens(() => import('./screens/dialer/index.ts'))
const setup = lazyScreens(() => import('./screens/setup-app.ts'))
const power = lazyScreens(() => import('./screens/power/index.ts'))
const filterApps = lazyScreens(() => import('./screens/filter-app/index.ts'))
const pages = lazyScreens(() => import('./screens/page-apps.ts'))

/** Which component draws a screen. Every screen has one, by type; all but home come when they are first needed. */
export const screens: Record<ScreenId, ComponentType<ScreenProps>> = {
  home: HomeScreen,
  recents: shell.screen('RecentsScreen'),
  'lock-screen/cover': power.screen('LockCoverScreen'),
  'lock-screen/pin': power.screen('PinScreen'),
  'power/asleep': power.screen('AsleepScreen'),
  'power/off': power.screen('OffScreen'),
  'power/booting': power.screen('BootingScreen'),
  'power/shutting-down': power.screen('ShuttingDownScreen'),
  'power/erasing': power.screen('ErasingScreen'),
  'power/updating': power.screen('UpdatingScreen'),
  'power/flashing': power.screen('FlashingScreen'),
  'recovery-menu/main': power.screen('RecoveryMainScreen'),
  'recovery-menu/wipe': power.screen('RecoveryWipeScreen'),
  'recovery-menu/confirm': power.screen('RecoveryConfirmScreen'),
  'recovery-menu/wiping': power.screen('ErasingScreen'),
  'recovery-menu/wiped': power.screen('RecoveryWipedScreen'),
  'recovery-menu/connecting': power.screen('RecoveryConnectingScreen'),
  'setup/language': setup.screen('SetupLanguageScreen'),
  'setup/region': setup.screen('SetupRegionScreen'),
  'setup/keyboard': setup.screen('SetupKeyboardScreen'),
  'setup/wifi': setup.screen('SetupWifiScreen'),
  'setup/terms': setup.screen('SetupTermsScreen'),
  'setup/sim': setup.screen('SetupSimScreen'),
  'setup/checking': setup.screen('SetupCheckingScreen'),
  'setup/finance-lock': setup.screen('SetupFinanceScreen'),
  'setup/previous-pin': setup.screen('SetupPreviousPinScreen'),
  'setup/account': setup.screen('SetupAccountScreen'),
  'setup/find-device': setup.screen('SetupFindDeviceScreen'),
  'setup/captcha': setup.screen('CaptchaPage'),
  'setup/screen-lock': setup.screen('SetupScreenLockScreen'),
  'setup/pin': setup.screen('SetupPinScreen'),
  'setup/extras': setup.screen('SetupExtrasScreen'),
  'setup/done': setup.screen('SetupDoneScreen'),
  'activation-lock/password': setup.screen('ActivationLockScreen'),
  'activation-lock/captcha': setup.screen('CaptchaPage'),
  'activation-lock/help': setup.screen('ActivationHelpScreen'),
  'activation-lock/forgotten': setup.screen('ActivationForgottenScreen'),
  'emergency-call/keypad': setup.screen('EmergencyScreen'),
  'settings/root': settings.screen('SettingsRootScreen'),
  'settings/wifi': settings.screen('WifiScreen'),
  'settings/wifi-password': settings.screen('WifiPasswordScreen'),
  'settings/wifi-network': settings.screen('WifiNetworkScreen'),
  'settings/wifi-portal': settings.screen('WifiPortalScreen'),
  'settings/sims': settings.screen('SimsScreen'),
  'settings/display': settings.screen('DisplayScreen'),
  'settings/language': settings.screen('LanguageScreen'),
  'settings/date-time': settings.screen('DateTimeScreen'),
  'screen-lock/kind': settings.screen('ScreenLockKindScreen'),
  'screen-lock/current': settings.screen('CurrentPinScreen'),
  'screen-lock/pin': settings.screen('NewPinScreen'),
  'screen-lock/repeat': settings.screen('RepeatPinScreen'),
  'settings/apps': settings.screen('AppsScreen'),
  'settings/manage-apps': settings.screen('ManageAppsScreen'),
  'settings/app-storage': settings.screen('AppStorageScreen'),
  'settings/system-update': settings.screen('SystemUpdateScreen'),
  'settings/app-info': settings.screen('AppInfoScreen'),
  'settings/about': settings.screen('AboutScreen'),
  'sign-up/number': account.screen('NumberScreen'),
  'sign-up/country': account.screen('CountryScreen'),
  'sign-up/code': account.screen('CodeScreen'),
  'sign-up/code-help': account.screen('CodeHelpScreen'),
  'sign-up/captcha': account.screen('CaptchaScreen'),
  'sign-up/recycled': account.screen('RecycledScreen'),
  'sign-up/agreement': account.screen('AgreementScreen'),
  'sign-up/document': account.screen('DocumentScreen'),
  'sign-in/credentials': account.screen('CredentialsScreen'),
  'sign-in/captcha': account.screen('CaptchaPage'),
  'names/number': account.screen('NamesNumberScreen'),
  'names/captcha': account.screen('CaptchaPage'),
  'names/code': account.screen('CodeScreen'),
  'names/list': account.screen('NamesListScreen'),
  'account-code/methods': account.screen('AccountMethodsScreen'),
  'account-code/code': account.screen('AccountCodeScreen'),
  'account-code/questions': account.screen('SecurityQuestionsScreen'),
  'sign-in-request/question': account.screen('SignInQuestionScreen'),
  'sign-in-request/code': account.screen('SignInCodeScreen'),
  'sign-in-request/denied': account.screen('SignInDeniedScreen'),
  'recovery/account': account.screen('RecoveryAccountScreen'),
  'recovery/captcha': account.screen('CaptchaPage'),
  'recovery/password': account.screen('RecoveryPasswordScreen'),
  'recovery/done': account.screen('RecoveryDoneScreen'),
  'account/home': account.screen('AccountHomeScreen'),
  'account/cloud': account.screen('CloudScreen'),
  'account/password': account.screen('PasswordScreen'),
  'confirm-password/password': account.screen('ConfirmPasswordScreen'),
  'confirm-password/captcha': account.screen('CaptchaPage'),
  'find-device/home': account.screen('FindDeviceScreen'),
  'find-device/device': account.screen('OtherDeviceScreen'),
  'find-device/lost': account.screen('LostModeScreen'),
  'factory-reset/what': account.screen('FactoryResetScreen'),
  'factory-reset/warning': account.screen('ResetWarningScreen'),
  'account/ended': account.screen('SessionEndedScreen'),
  'messages/threads': messages.screen('ThreadsScreen'),
  'messages/thread': messages.screen('ThreadScreen'),
  'mail/inbox': mail.screen('InboxScreen'),
  'mail/spam': mail.screen('SpamScreen'),
  'mail/message': mail.screen('MailScreen'),
  'dialer/keypad': dialer.screen('KeypadScreen'),
  'dialer/call': dialer.screen('CallScreen'),
  'security/home': filterApps.screen('SecurityHomeScreen'),
  'security/blocklist': filterApps.screen('BlocklistScreen'),
  'security/message': filterApps.screen('SecurityMessageScreen'),
  'security/rules': filterApps.screen('SecurityRulesScreen'),
  'guard/home': filterApps.screen('GuardHomeScreen'),
  'guard/quarantine': filterApps.screen('QuarantineScreen'),
  'guard/message': filterApps.screen('GuardMessageScreen'),
  'guard/rules': filterApps.screen('GuardRulesScreen'),
  'contacts/list': pages.screen('ContactsScreen'),
  'contacts/contact': pages.screen('ContactScreen'),
  'contacts/form': pages.screen('ContactFormScreen'),
  'photos/grid': pages.screen('PhotosScreen'),
  'photos/photo': pages.screen('PhotoScreen'),
  'notes/list': pages.screen('NotesScreen'),
  'notes/note': pages.screen('NoteScreen'),
  'clock/face': pages.screen('ClockScreen'),
}

/** What the power key brings up when it is held. */
export const PowerMenu = power.screen('PowerMenu')

/** A message that drops in at the top. */
export const MessageCard = shade.screen('MessageCard')

/** What lies on the shade. */
export const ShadeContent = shade.screen('ShadeContent')

/** The keys of the body in words. */
export const KeyNames = power.screen('KeyNames')

/**
 * Fetches every screen ahead, the likeliest first, and what they move with, so that no tap has to wait for one. Rejects
 * when a chunk cannot be had.
 * @param pause what to wait for between two of them: a page that is used has better things to do
 */
export async function preloadScreens(pause?: () => Promise<void>): Promise<void> {
  for (const { load } of [settings, shade, account, messages, power, mail, shell, dialer, filterApps, pages, setup, { load: loadSwipes }]) {
    await load()
    await pause?.()
  }
}
