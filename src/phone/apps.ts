import type { AppId } from '../flows/screens.ts'
import type { TextKey } from '../i18n/index.ts'
import type { IconName, Tint } from '../ui/index.ts'

export interface AppFacts {
  name: TextKey
  icon: IconName
  tint: Tint
}

/** What an app is called and looks like, wherever it is listed. */
export const apps: Record<AppId, AppFacts> = {
  settings: { name: 'app.settings', icon: 'settings', tint: 'gray' },
  messages: { name: 'app.messages', icon: 'messages', tint: 'accent' },
  dialer: { name: 'app.phone', icon: 'call', tint: 'green' },
  contacts: { name: 'app.contacts', icon: 'contacts', tint: 'orange' },
  mail: { name: 'app.mail', icon: 'mail', tint: 'teal' },
  photos: { name: 'app.photos', icon: 'photos', tint: 'violet' },
  notes: { name: 'app.notes', icon: 'notes', tint: 'orange' },
  security: { name: 'app.security', icon: 'security', tint: 'green' },
  guard: { name: 'app.guard', icon: 'guard', tint: 'red' },
  clock: { name: 'app.clock', icon: 'clock', tint: 'teal' },
}
