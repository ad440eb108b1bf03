/** Every screen a flow can be in. A state names its screen in `meta.screen`; the phone maps each to a component. */
export const screenIds = [
  'home',
  'recents',
  'lock-screen/cover',
  'lock-screen/pin',
  'power/asleep',
  'power/off',
  'power/booting',
  'power/shutting-down',
  'power/erasing',
  'power/flashing',
  'recovery-menu/main',
  'recovery-menu/wipe',
  'recovery-menu/confirm',
  'recovery-menu/wiping',
  'recovery-menu/wiped',
  'recovery-menu/connecting',
  'settings/root',
  'settings/wifi',
  'settings/wifi-password',
  'settings/wifi-network',
  'settings/wifi-portal',
  'settings/sims',
  'settings/display',
  'settings/language',
  'settings/date-time',
  'settings/apps',
  'settings/app-info',
  'settings/about',
  'sign-up/number',
  'sign-up/country',
  'sign-up/code',
  'sign-up/code-help',
  'sign-up/captcha',
  'sign-up/recycled',
  'sign-up/agreement',
  'sign-up/document',
  'sign-in/credentials',
  'sign-in/captcha',
  'names/number',
  'names/captcha',
  'names/code',
  'names/list',
  'account-code/methods',
  'account-code/code',
  'recovery/account',
  'recovery/captcha',
  'recovery/password',
  'recovery/done',
  'account/home',
  'account/cloud',
  'account/password',
  'messages/threads',
  'messages/thread',
  'mail/inbox',
  'mail/spam',
  'mail/message',
  'dialer/keypad',
  'contacts/list',
  'photos/grid',
  'notes/list',
  'clock/face',
] as const

export type ScreenId = (typeof screenIds)[number]

/** What a state may say about itself. */
export interface ScreenMeta {
  screen?: ScreenId
  /** The screen lies over whatever else is in front. */
  lies?: 'over'
  /** Id of the child whose screen shows while this state is active. */
  child?: string
}

/** Apps on the home screen, in order. */
export const appIds = ['settings', 'messages', 'dialer', 'contacts', 'mail', 'photos', 'notes', 'clock'] as const
export type AppId = (typeof appIds)[number]
