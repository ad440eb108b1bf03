/**
 * Every page that the computer can show. A state names its page in `meta.page`; where a page leads through a flow that
 * the phone has as well, each step of it is a page below it.
 */
export const pageIds = [
  'browser/new-tab',
  'browser/opening',
  'browser/no-connection',
  'browser/not-this-site',
  'account-site/sign-in',
  'account-site/sign-in/captcha',
  'account-site/sign-in/methods',
  'account-site/sign-in/code',
  'account-site/register',
  'account-site/sign-up',
  'account-site/sign-up-by-mail',
  'account-site/sign-up-by-mail/sent',
  'account-site/activate',
  'account-site/sign-up/code',
  'account-site/sign-up/captcha',
  'account-site/sign-up/taken',
  'account-site/sign-up/password',
  'account-site/sign-up/done',
  'account-site/recovery',
  'account-site/recovery/captcha',
  'account-site/recovery/methods',
  'account-site/recovery/code',
  'account-site/recovery/password',
  'account-site/recovery/done',
  'account-site/home',
  'account-site/security',
  'account-site/security/captcha',
  'account-site/contacts',
  'account-site/contacts/captcha',
  'account-site/devices',
  'account-site/devices/captcha',
  'account-site/services',
  'account-site/service',
  'account-site/no-such-page',
  'cloud-site/sign-in',
  'cloud-site/sign-in/captcha',
  'cloud-site/sign-in/methods',
  'cloud-site/sign-in/code',
  'cloud-site/open',
  'cloud-site/home',
  'cloud-site/find',
  'cloud-site/find/captcha',
  'cloud-site/no-such-page',
  'webmail/sign-in',
  'webmail/inbox',
  'webmail/spam',
  'webmail/message',
  'webmail/no-such-page',
  'status-site/home',
  'status-site/no-such-page',
  'community/home',
  'community/no-such-page',
  'support-site/home',
  'support-site/ticket',
  'support-site/tickets',
  'support-site/verification',
  'support-site/verification-devices',
  'support-site/verification-past',
  'support-site/review',
  'support-site/access',
  'support-site/access-refused',
  'support-site/access-done',
  'support-site/no-such-page',
] as const

export type PageId = (typeof pageIds)[number]

export const isPageId = (name: string): name is PageId => (pageIds as readonly string[]).includes(name)

/** What a state of a site, or of the browser, may say about itself. */
export interface PageMeta {
  page?: PageId
}
