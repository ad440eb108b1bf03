/** What a phone looks like; the value of `data-theme` on its root. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Font scales offered in Settings. Any number between the first and the last is allowed. */
export const fontScales = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const
export const minFontScale = 0.85
export const maxFontScale = 2

/** Logical size of the phone's glass in dp, upright. */
export const glassSize = { width: 393, height: 852 } as const
