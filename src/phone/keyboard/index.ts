export { createKeyboard, type KeyboardController, type KeyboardState } from './controller.ts'
export { KeyboardHost, useKeyboard, useKeyboardState } from './keyboard-host.tsx'
