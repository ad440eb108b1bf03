/** The dialer, in one chunk. */
import { CallScreen } from './call-screen.tsx'
import { KeypadScreen } from './keypad-screen.tsx'

export const screens = {
  'dialer/keypad': KeypadScreen,
  'dialer/call': CallScreen,
}
