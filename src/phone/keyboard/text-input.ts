export type TextInput = HTMLInputElement | HTMLTextAreaElement

const typed = new Set(['text', 'search', 'tel', 'url', 'email', 'password'])

/** Whether something can be typed into it. */
export const isTextInput = (target: EventTarget | null): target is TextInput =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && typed.has(target.type))

/** Whether a key may change this input now. */
export const canType = (input: TextInput): boolean => input.isConnected && !input.disabled && !input.readOnly && !input.closest('[inert]')
