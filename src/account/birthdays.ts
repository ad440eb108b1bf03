/** Whether this is a day of the calendar: `1990-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // Date takes the 30th of February for the 2nd of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Nobody who was born earlier makes an account. */
const earliest = Date.UTC(1900, 0, 1)

/** Whether somebody can have been born on this day. @param now an instant, in milliseconds since 1970 */
export const isBirthday = (text: string, now: number): boolean =>
  isDay(text) && Date.parse(`${text}T00:00:00Z`) >= earliest && Date.parse(`${text}T00:00:00Z`) <= now
