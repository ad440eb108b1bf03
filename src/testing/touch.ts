import { fireEvent } from '@testing-library/react'

export type Field = HTMLInputElement | HTMLTextAreaElement

const focusable = 'button, [href], input, select, textarea, summary, [tabindex]'

/** What a finger does to an element: it goes down, takes the focus with it where it may, comes up, and that is a click. */
export function tapElement(element: Element): void {
  const pointer = { bubbles: true, cancelable: true, button: 0, isPrimary: true, pointerType: 'touch' }
  const isFocusKept = !fireEvent.pointerDown(element, pointer)
  const isPrevented = !fireEvent.mouseDown(element, { button: 0 })
  if (!isPrevented && !isFocusKept) {
    const target = element.closest<HTMLElement>(focusable)
    if (target) target.focus()
    else (document.activeElement as HTMLElement | null)?.blur()
  }
  fireEvent.pointerUp(element, pointer)
  fireEvent.mouseUp(element, { button: 0 })
  fireEvent.click(element, { button: 0, detail: 1 })
}

/** Text from a keyboard or the clipboard, put where the caret is. A field that is off or full takes none. */
export function typeCharacter(field: Field, text: string): void {
  if (field.disabled || field.readOnly) return
  const isHeard = text.length > 1 || fireEvent.keyDown(field, { key: text })
  if (isHeard) {
    const { value, maxLength } = field
    const from = field.selectionStart ?? value.length
    const to = field.selectionEnd ?? value.length
    const room = maxLength < 0 ? text.length : Math.max(0, maxLength - (value.length - (to - from)))
    const fitting = text.slice(0, room)
    fireEvent.input(field, { target: { value: value.slice(0, from) + fitting + value.slice(to) } })
    field.setSelectionRange(from + fitting.length, from + fitting.length)
  }
  if (text.length === 1) fireEvent.keyUp(field, { key: text })
}

/** Browsers send a form of several fields by Enter only if it has a button for that. */
const sendsByEnter = (form: HTMLFormElement) =>
  form.querySelector('button[type="submit"], input[type="submit"], button:not([type])') !== null ||
  form.querySelectorAll('input').length === 1

/** A key that types nothing, pressed where the focus is, with what browsers do by themselves on Enter and Backspace. */
export function pressHardwareKey(key: string): void {
  const target = document.activeElement ?? document.body
  const isHeard = fireEvent.keyDown(target, { key, code: key })
  if (isHeard && key === 'Enter') {
    if (target instanceof HTMLButtonElement) fireEvent.click(target)
    else if (target instanceof HTMLInputElement && target.form && sendsByEnter(target.form)) target.form.requestSubmit()
  }
  if (isHeard && key === 'Backspace' && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    const { value } = target
    const from = target.selectionStart ?? value.length
    const to = target.selectionEnd ?? value.length
    const start = from === to ? Math.max(0, from - 1) : from
    fireEvent.input(target, { target: { value: value.slice(0, start) + value.slice(to) } })
    target.setSelectionRange(start, start)
  }
  fireEvent.keyUp(target, { key, code: key })
}
