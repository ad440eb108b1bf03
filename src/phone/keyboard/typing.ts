import { capitalsOf, credentialsAround, type KeyboardController } from './controller.ts'
import { deleteBackward, insertText, pressEnter, replaceText } from './editing.ts'
import type { KeyAction } from './layouts.ts'

const doubleTap = 350

/** When shift was tapped last, as long as nothing else was. */
const lastShift = new WeakMap<KeyboardController, number>()

/** A key with a character on it. */
export function typeChar(keyboard: KeyboardController, char: string): void {
  // A letter between two taps on shift makes them two single ones.
  lastShift.delete(keyboard)
  const { shift } = keyboard.store.getState()
  const input = keyboard.field()
  if (!input) return
  insertText(input, shift === 'off' ? char : char.toLocaleUpperCase('en'))
  if (shift === 'once') keyboard.store.setState({ shift: capitalsOf(input) === 'characters' ? 'once' : 'off' })
}

/**
 * A key that does something.
 * @param at milliseconds on any steady scale, to tell a double tap
 */
export function pressKey(keyboard: KeyboardController, action: KeyAction, at: number): void {
  switch (action) {
    case 'shift':
      return tapShift(keyboard, at)
    case 'letters':
    case 'digits':
    case 'symbols':
      return keyboard.store.setState({ layer: action })
    case 'language':
      return keyboard.onLanguage?.()
    case 'space':
      return typeChar(keyboard, ' ')
    case 'action':
      return enter(keyboard)
    case 'backspace': {
      const input = keyboard.field()
      if (input) deleteBackward(input)
    }
  }
}

/** Puts a saved password in, and its name where there is none yet. */
export function fillIn(keyboard: KeyboardController, name: string, secret: string): void {
  const input = keyboard.field()
  if (!input) return
  const around = credentialsAround(input)
  if (around.name?.value.trim() === '') replaceText(around.name, name)
  if (around.password) replaceText(around.password, secret)
}

function enter(keyboard: KeyboardController): void {
  const input = keyboard.field()
  if (!input || pressEnter(input)) return
  const fields = keyboard.fields()
  const next = keyboard.store.getState().action === 'next' ? fields[fields.indexOf(input) + 1] : undefined
  if (next) next.focus()
  else keyboard.close()
}

function tapShift(keyboard: KeyboardController, at: number): void {
  const { shift } = keyboard.store.getState()
  const again = at - (lastShift.get(keyboard) ?? Number.NEGATIVE_INFINITY) < doubleTap
  lastShift.set(keyboard, at)
  keyboard.store.setState({ shift: shift === 'locked' ? 'off' : again ? 'locked' : shift === 'once' ? 'off' : 'once' })
}
