import type { TextInput } from './text-input.ts'

function setValue(input: TextInput, value: string, caret: number, type: 'insertText' | 'deleteContentBackward', data: string | null) {
  // React overrides `value` on the element to notice changes by code; the prototype's setter is the browser's own way.
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value)
  // An e-mail field has no selection to set.
  if (input.selectionStart !== null) input.setSelectionRange(caret, caret)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: type, data }))
}

function selection(input: TextInput): [number, number] {
  const { length } = input.value
  return [input.selectionStart ?? length, input.selectionEnd ?? length]
}

/** Puts text where the caret is, over what is selected, as far as `maxLength` allows. */
export function insertText(input: TextInput, text: string): void {
  const { value, maxLength } = input
  const [from, to] = selection(input)
  const room = maxLength < 0 ? text.length : Math.max(0, maxLength - (value.length - (to - from)))
  const fitting = text.slice(0, room)
  if (fitting) setValue(input, value.slice(0, from) + fitting + value.slice(to), from + fitting.length, 'insertText', fitting)
}

/** Puts text in the place of all that stands there. */
export const replaceText = (input: TextInput, text: string): void => setValue(input, text, text.length, 'insertText', text)

/** Takes away what is selected, or the character before the caret. */
export function deleteBackward(input: TextInput): void {
  const { value } = input
  const [from, to] = selection(input)
  if (to === 0) return
  // A character may be two UTF-16 units long.
  const start = from < to ? from : from - ([...value.slice(0, from)].at(-1)?.length ?? 0)
  setValue(input, value.slice(0, start) + value.slice(to), start, 'deleteContentBackward', null)
}

/**
 * Does what Enter on a hardware keyboard does: lets the field hear the key, then sends the form through its submit
 * button, or starts a new line.
 * @returns false when neither happened, so that the keyboard may move on or close
 */
export function pressEnter(input: TextInput): boolean {
  const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }
  const heard = input.dispatchEvent(new KeyboardEvent('keydown', key))
  input.dispatchEvent(new KeyboardEvent('keyup', key))
  if (!heard) return true
  if (input instanceof HTMLTextAreaElement) {
    insertText(input, '\n')
    return true
  }
  const { form } = input
  if (!form) return false
  const submitter = form.querySelector<HTMLElement>('button[type="submit"], input[type="submit"], button:not([type])')
  if (submitter) submitter.click()
  else form.requestSubmit()
  return true
}
