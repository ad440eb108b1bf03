/** The pages of Settings, in one chunk. */
import { AboutScreen } from './settings/about-screen.tsx'
import { AppInfoScreen } from './settings/app-info-screen.tsx'
import { AppStorageScreen } from './settings/app-storage-screen.tsx'
import { AppsScreen } from './settings/apps-screen.tsx'
import { DateTimeScreen } from './settings/date-time-screen.tsx'
import { DisplayScreen } from './settings/display-screen.tsx'
import { LanguageScreen } from './settings/language-screen.tsx'
import { CurrentPinScreen, NewPinScreen, RepeatPinScreen, ScreenLockKindScreen } from './screen-lock/screen-lock-screens.tsx'
import { ManageAppsScreen } from './settings/manage-apps-screen.tsx'
import { SettingsRootScreen } from './settings/settings-root-screen.tsx'
import { SimsScreen } from './settings/sims-screen.tsx'
import { SystemUpdateScreen } from './settings/system-update-screen.tsx'
import { WifiNetworkScreen } from './settings/wifi-network-screen.tsx'
import { WifiPasswordScreen } from './settings/wifi-password-screen.tsx'
import { WifiPortalScreen } from './settings/wifi-portal-screen.tsx'
import { WifiScreen } from './settings/wifi-screen.tsx'

export const screens = {
  'settings/root': SettingsRootScreen,
  'settings/wifi': WifiScreen,
  'settings/wifi-password': WifiPasswordScreen,
  'settings/wifi-network': WifiNetworkScreen,
  'settings/wifi-portal': WifiPortalScreen,
  'settings/sims': SimsScreen,
  'settings/display': DisplayScreen,
  'settings/language': LanguageScreen,
  'settings/date-time': DateTimeScreen,
  'screen-lock/kind': ScreenLockKindScreen,
  'screen-lock/current': CurrentPinScreen,
  'screen-lock/pin': NewPinScreen,
  'screen-lock/repeat': RepeatPinScreen,
  'settings/apps': AppsScreen,
  'settings/manage-apps': ManageAppsScreen,
  'settings/app-storage': AppStorageScreen,
  'settings/system-update': SystemUpdateScreen,
  'settings/app-info': AppInfoScreen,
  'settings/about': AboutScreen,
}
