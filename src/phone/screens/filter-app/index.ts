/** The security apps, in one chunk. */
import { GuardMessageScreen, SecurityMessageScreen } from './held-message-screen.tsx'
import { BlocklistScreen, QuarantineScreen } from './held-screen.tsx'
import { GuardHomeScreen, SecurityHomeScreen } from './home-screen.tsx'
import { GuardRulesScreen, SecurityRulesScreen } from './rules-screen.tsx'

export const screens = {
  'security/home': SecurityHomeScreen,
  'security/blocklist': BlocklistScreen,
  'security/message': SecurityMessageScreen,
  'security/rules': SecurityRulesScreen,
  'guard/home': GuardHomeScreen,
  'guard/quarantine': QuarantineScreen,
  'guard/message': GuardMessageScreen,
  'guard/rules': GuardRulesScreen,
}
