import type { ScreenId } from '../flows/screens.ts'

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/** Whether a screen shows only to somebody who has another device bound to the account. */
export const needsOtherDevice = (screen: ScreenId): boolean => screen === 'find-device/device' || screen === 'find-device/lost'
