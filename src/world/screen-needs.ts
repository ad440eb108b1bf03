import type { PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/** Whether a page of the computer shows only where somebody has an account with a known password. */
export const needsAccount = (page: PageId): boolean => page.startsWith('account-site/')
/** Whether a screen shows only to somebody whom the account service can write to. */
export const needsAddress = (screen: ScreenId): boolean => screen === 'mail/message'
