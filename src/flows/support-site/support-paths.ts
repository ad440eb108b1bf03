/** Paths of the site's pages. */
export const supportPaths = {
  home: '/',
  ticket: '/ticket',
  tickets: '/tickets',
  verification: '/verification',
  devices: '/verification/devices',
  past: '/verification/past',
  review: '/verification/review',
} as const

/** Path of the page behind a link that the support sent. */
export const accessPath = (linkId: string) => `/access/${linkId}`

/** The id in the path of a link that the support sent. */
export const linkIn = (path: string): string | undefined => /^\/access\/(\w{1,64})$/.exec(path)?.[1]
