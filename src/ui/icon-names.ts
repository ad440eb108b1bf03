/**
 * The icons of home and everything over it: our name → file in @material-symbols/svg-400/outlined. After a change run
 * `npm exec -c 'node src/ui/make-icons.ts'`; a test compares the result.
 */
export const firstIcons = {
  airplane: 'flight-fill',
  call: 'call-fill',
  clock: 'schedule-fill',
  close: 'close',
  contacts: 'group-fill',
  copy: 'content_copy',
  dark: 'dark_mode-fill',
  home: 'radio_button_unchecked',
  light: 'light_mode-fill',
  mail: 'mail-fill',
  messages: 'sms-fill',
  'mobile-data': 'swap_vert',
  'nav-back': 'arrow_back_ios_new',
  'no-sim': 'no_sim-fill',
  notes: 'sticky_note_2-fill',
  photos: 'photo_library-fill',
  recents: 'crop_square',
  rotate: 'mobile_rotate',
  settings: 'settings-fill',
  'signal-0': 'signal_cellular_0_bar',
  'signal-1': 'signal_cellular_1_bar',
  'signal-2': 'signal_cellular_2_bar',
  'signal-3': 'signal_cellular_3_bar',
  'signal-4': 'signal_cellular_4_bar',
  'signal-none': 'signal_cellular_nodata',
  warning: 'warning-fill',
  wifi: 'wifi',
  'wifi-1': 'wifi_1_bar',
  'wifi-off': 'wifi_off',
} as const

/** The other icons: they come before the first screen behind home is drawn. */
export const laterIcons = {
  account: 'account_circle-fill',
  apps: 'apps-fill',
  back: 'arrow_back',
  backspace: 'backspace',
  'caps-lock': 'shift_lock-fill',
  check: 'check',
  chevron: 'chevron_right',
  cloud: 'cloud-fill',
  display: 'brightness_7-fill',
  document: 'description-fill',
  done: 'check_circle-fill',
  edit: 'edit',
  enter: 'keyboard_return',
  error: 'error-fill',
  'expand-more': 'keyboard_arrow_down',
  forward: 'arrow_forward',
  globe: 'language',
  help: 'help',
  hidden: 'visibility_off',
  'hide-keyboard': 'keyboard_hide',
  info: 'info-fill',
  key: 'key',
  phone: 'mobile_info-fill',
  refresh: 'refresh',
  search: 'search',
  security: 'shield-fill',
  send: 'send-fill',
  shift: 'shift',
  'shift-on': 'shift-fill',
  'sign-out': 'logout',
  sim: 'sim_card-fill',
  space: 'space_bar',
  speak: 'volume_up-fill',
  unchecked: 'radio_button_unchecked',
  visible: 'visibility',
} as const

export type IconName = keyof typeof firstIcons | keyof typeof laterIcons

/** Icons that point along the line of reading, and so turn around where it runs from right to left. */
export const directionalIcons: ReadonlySet<IconName> = new Set(['back', 'forward', 'chevron', 'nav-back', 'send', 'sign-out'])
