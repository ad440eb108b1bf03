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
  'setup/language',
  'setup/region',
  'setup/keyboard',
  'setup/wifi',
  'setup/networks',
  'setup/terms',
  'setup/sim',
  'setup/checking',
  'setup/finance-lock',
  'setup/previous-pin',
  'setup/account',
  'setup/find-device',
  'setup/captcha',
  'setup/screen-lock',
  'setup/pin',
  'setup/extras',
  'setup/done',
  'activation-lock/password',
  'activation-lock/captcha',
  'activation-lock/help',
  'activation-lock/forgotten',
  'emergency-call/keypad',
  'settings/root',
  'settings/wifi',
  'settings/sims',
  'settings/display',
  'settings/language',
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
  /** The screen, or that of the child, lies over whatever else is in front. */
  lies?: 'over'
  /** Id of the child whose screen shows while this state is active. */
  child?: string
}

/** Apps on the home screen, in order. */
export const appIds = ['settings', 'messages', 'dialer', 'contacts', 'photos', 'notes', 'clock'] as const
export type AppId = (typeof appIds)[number]
