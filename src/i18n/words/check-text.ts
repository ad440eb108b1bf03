import type { TextKey } from '../index.ts'

type Item = 'recovery-mail' | 'number' | 'password-manager' | 'devices' | 'updates' | 'wrong-tries'

/** What an item of the security check says as it stands. Only what is the phone's own can be unknown. */
export const checkText = (item: Item, state: 'done' | 'open' | 'unknown'): TextKey =>
  state === 'unknown' ? `check.${item === 'updates' ? item : 'password-manager'}.unknown` : `check.${item}.${state}`
