import type { StoredApp } from '../../../flows/stored-apps.ts'
import { apps, type AppFacts } from '../../apps.ts'

/** Every app that Settings lists: those on the home screen, and the account, which has no icon there. */
export const listedApps: Record<StoredApp, AppFacts> = {
  ...apps,
  'mi-account': { name: 'settings.mi-account', icon: 'account', tint: 'orange' },
}
