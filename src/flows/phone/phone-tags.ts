/** What screens and the world ask about a phone's state without knowing where it stands in the machine. */
export type PhoneTag =
  /** Nothing draws and nothing is received. */
  | 'off'
  /** An app is in front: `context.front`. */
  | 'app'
  /** Somebody can use it: home, recents, apps. */
  | 'in-use'
  | 'shade'
  | 'heads-up'
  | 'power-menu'
  | 'shutting-down'
  | 'updating'
  | 'booting'
  | 'erasing'
  | 'flashing'
  | 'pin-pause'
  /** The screen is dark but for what came. */
  | 'dozing'
