/** The dialer, in one chunk. */
export { CallScreen } from './call-screen.tsx'
export { KeypadScreen } from './keypad-screen.tsx'
