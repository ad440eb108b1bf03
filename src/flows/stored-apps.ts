import { appIds, type AppId } from './screens.ts'

/** What keeps something on the phone: the apps, and the account that is behind Settings. */
export type StoredApp = AppId | 'mi-account'
export const storedApps: readonly StoredApp[] = [...appIds, 'mi-account']

/** What each takes on a new phone, in MB: itself, what its owner put there, and what it keeps only to be quick. */
const sizes: Record<StoredApp, { app: number; data: number; cache: number }> = {
  settings: { app: 58, data: 3, cache: 6 },
  messages: { app: 41, data: 12, cache: 9 },
  dialer: { app: 37, data: 4, cache: 5 },
  contacts: { app: 29, data: 6, cache: 4 },
  mail: { app: 66, data: 48, cache: 31 },
  photos: { app: 84, data: 2_140, cache: 1_480 },
  notes: { app: 22, data: 5, cache: 3 },
  clock: { app: 18, data: 1, cache: 2 },
  security: { app: 73, data: 9, cache: 44 },
  guard: { app: 52, data: 7, cache: 28 },
  'mi-account': { app: 26, data: 8, cache: 17 },
}

/** Free on a phone with room, and on one that is nearly full, in MB. */
export const roomy = 21_300
export const nearlyFull = 380

/** What the app itself takes, in MB. */
export const appSize = (app: StoredApp): number => sizes[app].app
/** What its data take before anybody clears them, in MB. */
export const dataSize = (app: StoredApp): number => sizes[app].data

/** What Settings tells the phone that holds it. */
export type StorageReport = { type: 'cache.cleared'; app: StoredApp } | { type: 'data.cleared'; app: StoredApp }

/** Apps whose data somebody can clear here. */
export const clearable: readonly StoredApp[] = ['messages', 'mi-account']

export interface StorageContext {
  /** MB of cache, by app. */
  caches: Readonly<Record<StoredApp, number>>
  /** Apps whose data somebody cleared. */
  emptied: readonly StoredApp[]
  /** MB that were free before any cache was cleared. */
  free: number
  beginsDamaged: boolean
}

/** MB of cache on a phone in use. */
export const fullCaches = Object.fromEntries(storedApps.map((app) => [app, sizes[app].cache])) as Record<StoredApp, number>
/** MB that are free now. */
export const freeSpace = ({ caches, free }: StorageContext): number =>
  storedApps.reduce((sum, app) => sum + fullCaches[app] - caches[app], free)
