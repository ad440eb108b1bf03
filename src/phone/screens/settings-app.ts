/** The pages of Settings, in one chunk. */
export { AboutScreen } from './settings/about-screen.tsx'
export { AppInfoScreen } from './settings/app-info-screen.tsx'
export { AppsScreen } from './settings/apps-screen.tsx'
export { DisplayScreen } from './settings/display-screen.tsx'
export { LanguageScreen } from './settings/language-screen.tsx'
export { SettingsRootScreen } from './settings/settings-root-screen.tsx'
export { SimsScreen } from './settings/sims-screen.tsx'
export { WifiScreen } from './settings/wifi-screen.tsx'
