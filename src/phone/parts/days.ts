const day = 86_400_000

/** Whole days between two instants' dates, in the time zone of the phones (UTC). */
export const daysBetween = (earlier: number, later: number): number => Math.floor(later / day) - Math.floor(earlier / day)
