export type { KeyboardController, KeyboardState } from './controller.ts'
export { KeyboardHost, useKeyboard, useKeyboardState } from './keyboard-host.tsx'
