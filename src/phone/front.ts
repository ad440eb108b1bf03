import type { FrontScreen } from '../world/phone/front-screen.ts'

/** What kind of thing is in front on the glass. */
export type Front =
  | 'home'
  | 'recents'
  | 'app'
  /** The setup wizard, the activation lock, and what can be reached over them: there is nothing beside them. */
  | 'setup'
  /** The lock screen and its pin pad. */
  | 'keyguard'
  /** Dark, starting, or beside the system: nothing of it is on the glass. */
  | 'power'

const shut: ReadonlySet<string | undefined> = new Set(['setup-wizard', 'activation-lock', 'wifi', 'emergency-call', 'shut-clock'])

/** Whether Back leads anywhere from a screen that has nothing over it: not from the first one of what cannot be left. */
export const leadsBack = ({ screen, path }: FrontScreen) =>
  screen !== 'lock-screen/cover' &&
  screen !== 'setup/language' &&
  !(screen === 'activation-lock/password' && path.split('/')[1] === 'activation-lock')

/** Which part of the glass draws what is in front. */
export function frontOf({ screen, path }: FrontScreen): Front {
  if (screen === 'home' || screen === 'recents') return screen
  if (screen.startsWith('lock-screen/')) return 'keyguard'
  if (screen.startsWith('power/') || screen.startsWith('recovery-menu/')) return 'power'
  return shut.has(path.split('/')[1]) ? 'setup' : 'app'
}
