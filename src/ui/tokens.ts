/** What a phone looks like; the value of `data-theme` on its root. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Bounds of the font scale; 1 is the usual size. */
export const minFontScale = 0.85
export const maxFontScale = 2

/** Logical size of the phone's glass in dp, upright. */
export const glassSize = { width: 393, height: 852 } as const
