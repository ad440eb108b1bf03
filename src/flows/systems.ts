/** How new the system of a phone is. The account servers no longer take an old one. */
export type System = 'current' | 'old'

/** What each is called. */
export const systemVersions: Record<System, string> = { current: '1.2', old: '1.0' }

/** MB of the way from one to the other. */
export const updateSize = 640
