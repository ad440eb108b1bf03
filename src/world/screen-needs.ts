import type { ScreenId } from '../flows/screens.ts'

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/** Whether a screen shows only to somebody whom the account service can write to. */
export const needsAddress = (screen: ScreenId): boolean => screen === 'mail/message'

/** Whether a screen shows only on a phone that waits for its owner. */
export const needsLock = (screen: ScreenId): boolean => screen.startsWith('activation-lock/')

/** Whether a screen shows only on a phone that nobody has set up. */
export const needsNewPhone = (screen: ScreenId): boolean => screen.startsWith('setup/') || screen.startsWith('emergency-call/')
