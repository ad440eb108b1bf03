/** How new the system of a phone is. The account servers no longer take an old one. */
export type System = 'current' | 'old'

/** MB of the way from one to the other. */
export const updateSize = 640
