/** The rules of a password that can be seen while typing; the server has the last word. */
export const passwordChecks = ['length', 'letters-and-digits', 'same-twice'] as const
export type PasswordCheck = (typeof passwordChecks)[number]

/** 8 to 16 characters, letters and digits, typed the same twice. */
export function checkPassword(password: string, repeated: string): Record<PasswordCheck, boolean> {
  return {
    length: password.length >= 8 && password.length <= 16,
    'letters-and-digits': /\p{L}/u.test(password) && /\d/.test(password),
    'same-twice': password !== '' && password === repeated,
  }
}

export const isAcceptable = (password: string, repeated: string): boolean => Object.values(checkPassword(password, repeated)).every(Boolean)
