/** How long the phone takes for what it does by itself, in milliseconds. */
export const lasting = {
  headsUp: 6_000,
  shuttingDown: 3_000,
  booting: 12_000,
  erasing: 20_000,
  flashing: 120_000,
  updating: 90_000,
  /** How long the dark screen shows that something came. */
  dozing: 10_000,
  pinPause: 30_000,
  /** Until what could not be brought is asked for again. */
  prepareAgain: 2_000,
} as const
