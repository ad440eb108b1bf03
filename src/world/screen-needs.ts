import type { ScreenId } from '../flows/screens.ts'

/** Whether a screen shows only to somebody whose number once was another person's. */
export const needsRecycledNumber = (screen: ScreenId): boolean => screen === 'sign-up/recycled'

/** Whether a screen shows only to somebody whose account asks for a code after the password. */
export const needsSecondStep = (screen: ScreenId): boolean => screen === 'sign-in/methods' || screen === 'sign-in/code'
