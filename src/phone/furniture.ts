import type { ComponentType } from 'react'
import { loadLaterTexts } from '../i18n/index.ts'
import { loadLaterIcons } from '../ui/index.ts'

/** What every screen but home stands on, and home does without. */
export interface Furniture {
  PhoneKeyboard: ComponentType
}

let here: Furniture | undefined

/** Fetches keyboard, words and symbols. Rejects when one of their chunks cannot be had; the next call tries again. */
export async function loadFurniture(): Promise<void> {
  const [keyboard] = await Promise.all([import('./shell/phone-keyboard.tsx'), loadLaterTexts(), loadLaterIcons()])
  here = keyboard
}

/** The furniture, once it is here: before the first screen that has a field. */
export const furniture = (): Furniture | undefined => here
