/** Paths of the site's pages. */
export const accountPaths = {
  home: '/',
  signIn: '/pass/serviceLogin',
  register: '/pass/register',
  signUp: '/pass/register/phone',
  recovery: '/pass/forgetPassword',
  security: '/security',
  devices: '/devices',
  services: '/services',
} as const

/** Other services that the same session opens: their pages are below `/services`. */
export const serviceIds = ['talk', 'forum', 'market', 'shop', 'system'] as const
export type ServiceId = (typeof serviceIds)[number]
export const servicePath = (service: ServiceId) => `${accountPaths.services}/${service}`
export const servicePaths = serviceIds.map(servicePath)
