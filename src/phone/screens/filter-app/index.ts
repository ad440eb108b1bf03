/** The security apps, in one chunk. */
export { GuardMessageScreen, SecurityMessageScreen } from './held-message-screen.tsx'
export { BlocklistScreen, QuarantineScreen } from './held-screen.tsx'
export { GuardHomeScreen, SecurityHomeScreen } from './home-screen.tsx'
export { GuardRulesScreen, SecurityRulesScreen } from './rules-screen.tsx'
