import type { PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/** Whether a screen shows only to somebody who has another device bound to the account. */
export const needsOtherDevice = (screen: ScreenId): boolean => screen === 'find-device/device' || screen === 'find-device/lost'

/** Whether a screen shows only where somebody signs in elsewhere, to an account that asks for a second step. */
export const needsOtherSignIn = (screen: ScreenId): boolean => screen.startsWith('sign-in-request/')

/** Whether a page of the computer shows only where somebody has an account with a known password. */
export const needsAccount = (page: PageId): boolean =>
  page.startsWith('account-site/') ||
  page.startsWith('cloud-site/') ||
  page === 'webmail/message' ||
  page === 'support-site/access' ||
  page === 'support-site/access-done'

/** Screens that show only to somebody who has an account, with a password, an address and security questions. */
const ofAnOwner: readonly ScreenId[] = ['mail/message', 'names/list', 'account/ended', 'account-code/questions']
/** Whether a screen shows only to such an owner. */
export const needsOwner = (screen: ScreenId): boolean => ofAnOwner.includes(screen)

/** Whether a screen shows only on a phone that waits for its owner. */
export const needsLock = (screen: ScreenId): boolean => screen.startsWith('activation-lock/')

/** Whether a screen shows only on a phone that nobody has set up. */
export const needsNewPhone = (screen: ScreenId): boolean => screen.startsWith('setup/') || screen.startsWith('emergency-call/')
