/** Fewest digits of a pin, and most. */
export const pinLength = { least: 4, most: 8 } as const

/** What of typed or pasted text belongs to a pin. */
export const pinOf = (text: string): string => String(text).replace(/\D/g, '').slice(0, pinLength.most)
