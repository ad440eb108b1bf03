import type { AgreementId } from '../../account/contract.ts'

/** Paths of the site's pages. */
export const accountPaths = {
  home: '/',
  signIn: '/pass/serviceLogin',
  register: '/pass/register',
  signUp: '/pass/register/phone',
  mailSignUp: '/pass/register/mail',
  recovery: '/pass/forgetPassword',
  security: '/security',
  contacts: '/security/contacts',
  check: '/security/check',
  devices: '/devices',
  services: '/services',
} as const

/** Documents that whoever makes an account agrees to, each on a page of its own. */
const documents = { '/pass/user-agreement': 'user-agreement', '/pass/privacy-policy': 'cloud-privacy-policy' } as const
export const documentPaths = { userAgreement: '/pass/user-agreement', privacyPolicy: '/pass/privacy-policy' } as const satisfies Record<
  string,
  keyof typeof documents
>
/** Which document is at a path, if there is one. */
export const documentAt = (path: string): AgreementId | undefined =>
  Object.hasOwn(documents, path) ? documents[path as keyof typeof documents] : undefined

const activation = '/pass/activate/'

/** What stands in the path of a link from an activation mail, if it is one. */
export const linkIn = (path: string): string | undefined =>
  path.startsWith(activation) && path.length > activation.length ? path.slice(activation.length, activation.length + 64) : undefined

/** Other services that the same session opens: their pages are below `/services`. */
export const serviceIds = ['talk', 'forum', 'market', 'shop', 'system'] as const
export type ServiceId = (typeof serviceIds)[number]
/** Path of the page of another service that the session opens. */
export const servicePath = (service: ServiceId) => `${accountPaths.services}/${service}`
export const servicePaths = serviceIds.map(servicePath)
