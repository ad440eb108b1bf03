/** The steps that somebody can stand at, in order; the check of the activation lies between `sim` and `account`. */
export const setupSteps = [
  'language',
  'region',
  'keyboard',
  'wifi',
  'terms',
  'sim',
  'account',
  'find-device',
  'screen-lock',
  'extras',
] as const
export type SetupStep = (typeof setupSteps)[number]

export const setupExtras = ['location', 'updates', 'diagnostics'] as const
export type SetupExtra = (typeof setupExtras)[number]
export type Extras = Record<SetupExtra, boolean>
