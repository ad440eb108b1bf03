/** What happened, in words. */
export const labHappenings = {
  'lab.happening.screen': 'The phone shows {screen}',
} as const
